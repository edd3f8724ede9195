import { PREFIX, fontOf } from "./words.js";

// Letters that the usual face lacks: of Ê Đê, Bahnar, K'Ho, and Khmer.
const RARE = /[\u0180-\u019f\u01b2-\u02ff\u0370-\u1dff\u2116]/;

/**
 * Load faces, told as [family, weights, address from the root]; those of rare letters on demand.
 * Return the files of the usual ones by weight.
 */
export async function loadFaces(told, root) {
  const [usual] = told[0];
  const files = new Map();
  const loading = told.map(async ([family, weight, address]) => {
    if (family !== usual) {
      document.fonts.add(new FontFace(PREFIX + family, `url("${root}${address}") format("woff2")`, { weight }));
      return;
    }
    const answer = await fetch(root + address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const file = await answer.arrayBuffer();
    files.set(Number(weight), file);
    document.fonts.add(await new FontFace(PREFIX + family, file, { weight }).load());
  });
  await Promise.all(loading);
  return files;
}

/**
 * Load the faces of rare letters for a text and an agency that have some: most have none. Words of
 * the agency's own stand in scenes of any of `texts`.
 */
export async function loadRareFaces(text, texts, agency) {
  const scenes = (text.own === undefined ? [text] : texts).flatMap(({ plain }) => Object.values(plain ?? {}));
  const rare = scenes.flatMap(({ lines }) => lines).filter((line) => line[9]);
  const wanted = new Map(rare.map(([shown, , weight, , , , , , , family]) => [family, [shown, weight]]));
  const asked = [...wanted].map(([family, [shown, weight]]) => [fontOf(weight, 16, family), shown]);
  for (const words of [agency.parent, agency.unit, agency.organiser, text.own])
    if (words && RARE.test(words)) asked.push([fontOf(800, 16), words + words.toUpperCase()]);
  await Promise.all(asked.map(([font, shown]) => document.fonts.load(font, shown)));
}
