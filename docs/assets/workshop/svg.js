import { drawScene } from "./vector.js";

/** Return the SVG of a scene, text as outlines, without scripts or outside references. */
export function svgOf(scene, { alt, slot, ...drawn }) {
  const [width, height] = slot.size;
  const [across, down] = slot.print ? slot.print.slice(0, 2).map((mm) => `${mm}mm`) : slot.size;
  const pen = svgPen();
  drawScene(pen, scene, { ...drawn, size: slot.size, bleed: slot.print ? bleedOf(slot) : 0 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" lang="vi" width="${across}" height="${down}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(alt)}">`,
    `<title>${escaped(alt)}</title>`,
    ...pen.parts,
    "</svg>\n",
  ].join("\n");
}

/** Return the bleed of a print in units of its scene. */
export function bleedOf({ size, print: [mm, , bleed] }) {
  return (bleed * size[0]) / mm;
}

function escaped(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function svgPen() {
  const parts = [];
  let clips = 0;
  const pathOf = (segments) => segments.map(([operator, ...values]) => operator + values.map(shortNumber).join(" ")).join("");
  const picture = (canvas, [left, top, right, bottom]) => {
    if (!canvas) return;
    const [x, y, width, height] = [left, top, right - left, bottom - top].map(shortNumber);
    parts.push(`<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${canvas.toDataURL()}"/>`);
  };
  return {
    parts,
    picture,
    stencil: picture,
    begin(matrix, clip) {
      let clipped = "";
      if (clip) {
        clips += 1;
        parts.push(`<clipPath id="c${clips}"><path clip-rule="evenodd" d="${pathOf(clip)}"/></clipPath>`);
        clipped = ` clip-path="url(#c${clips})"`;
      }
      parts.push(`<g transform="matrix(${matrix.map(exactNumber).join(" ")})"${clipped}>`);
    },
    end() {
      parts.push("</g>");
    },
    fill(segments, colour, rule) {
      parts.push(`<path fill="${colour}" fill-rule="${rule}" d="${pathOf(segments)}"/>`);
    },
    stroke(segments, colour, width) {
      parts.push(`<path fill="none" stroke="${colour}" stroke-width="${shortNumber(width)}" stroke-linecap="round" stroke-linejoin="round" d="${pathOf(segments)}"/>`);
    },
  };
}

function shortNumber(value) {
  return String(Math.round(value * 100) / 100);
}

function exactNumber(value) {
  return String(Math.round(value * 1e6) / 1e6);
}
