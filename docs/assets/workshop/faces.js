import { PREFIX, fontOf } from "./words.js";

// Letters that the usual face lacks: of Ê Đê, Bahnar, K'Ho, and Khmer.
const RARE = /[\u0180-\u019f\u01b2-\u02ff\u0370-\u1dff\u2116]/;

/** Load faces, told as [family, weights, address from the root]; those of rare letters on demand. */
export async function loadFaces(told, root) {
  const [usual] = told[0];
  const faces = told.map(([family, weight, address]) => {
    const face = new FontFace(PREFIX + family, `url("${root}${address}") format("woff2")`, { weight });
    document.fonts.add(face);
    return [family, face];
  });
  await Promise.all(faces.filter(([family]) => family === usual).map(([, face]) => face.load()));
}

/** Load the faces of rare letters for a text and an agency that have some: most have none. */
export async function loadRareFaces(text, agency) {
  const scenes = Object.values(text.plain ?? {});
  const rare = scenes.flatMap(({ lines }) => lines).filter((line) => line[9]);
  const wanted = new Map(rare.map(([shown, , weight, , , , , , , family]) => [family, [shown, weight]]));
  const asked = [...wanted].map(([family, [shown, weight]]) => [fontOf(weight, 16, family), shown]);
  for (const words of [agency.parent, agency.unit])
    if (RARE.test(words)) asked.push([fontOf(800, 16), words + words.toUpperCase()]);
  await Promise.all(asked.map(([font, shown]) => document.fonts.load(font, shown)));
}
