import { PREFIX } from "./words.js";

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

/** Load the faces that lines need besides, which most do not. */
export async function loadRareFaces(fonts, lines) {
  await Promise.all(lines.map(([shown, font]) => fonts.load(font, shown)));
}
