import { fontIn } from "./outlines.js";
import { pdfOf } from "./pdf.js";
import { fileOf } from "./saving.js";
import { svgOf } from "./svg.js";

const fonts = new Map(); // by weight: a font is read when a first file needs its outlines

/**
 * Return what a slot shows as a file of a kind: png, jpg, webp, svg or pdf.
 *
 * `found` is what `sceneFor` says, `faces` the font files by weight; `paint` paints it on a canvas.
 */
export async function bannerFile(found, kind, { motif, marks, faces, title, paint }) {
  if (kind !== "svg" && kind !== "pdf") {
    const canvas = document.createElement("canvas");
    paint(canvas);
    return fileOf(canvas, kind);
  }
  for (const [weight, file] of faces) if (!fonts.has(weight)) fonts.set(weight, await fontIn(file));
  const { scene, slot, palette, alt } = found;
  const told = { alt, title, slot, motif, palette, marks, fonts };
  return kind === "pdf" ? pdfOf(scene, told) : new Blob([svgOf(scene, told)], { type: "image/svg+xml" });
}

/** Return whether a scene can be written as paths: no points of light, no hole for a photo. */
export function hasPaths(scene) {
  return scene.finish !== "points" && !scene.hole;
}
