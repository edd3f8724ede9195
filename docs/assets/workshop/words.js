// Lines of words as published:
// [shown, role, weight, px, x, baseline, tone, words, tracking, family]; the last three may lack.

// Browsers know the faces of banners by names of their own: pages have fewer weights of them.
export const PREFIX = "Banner ";
const USUAL_FAMILY = "Be Vietnam Pro";
const LARGE = 4;
const LARGE_ENOUGH = 256; // px: letters from here on are painted as outlines, where they belong
const large = document.createElement("canvas");
const OTHER_FAMILIES = ["Noto Sans", "Noto Sans Khmer"];

/** Return what a line is set in, for `context.font`. */
export function fontOf(weight, px, family = USUAL_FAMILY) {
  const families = [family, ...OTHER_FAMILIES].map((name) => `"${PREFIX}${name}"`);
  return `${weight} ${px}px ${families.join(", ")}`;
}

/** Set a context so that letters stand where they belong, not on whole pixels. */
export function setPrecisely(context) {
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  context.fontKerning = "normal";
  context.textRendering = "geometricPrecision";
}

/** Paint lines of words on a context whose units are `times` px long. */
export function paintWords(context, lines, colourOf, times) {
  for (const line of lines) paintLine(context, line, colourOf(line[6]), times);
}

/**
 * Browsers put letters on whole pixels, up to half a pixel from where they belong. So a line is
 * painted large, and reduced: `banners.painting.text` does the same.
 */
function paintLine(context, line, colour, times) {
  const [shown, , weight, px, x, baseline, , , tracking = 0, family] = line;
  const scale = px * times < LARGE_ENOUGH ? times * LARGE : times;
  const pen = large.getContext("2d");
  const set = (size) => {
    setPrecisely(pen);
    pen.font = fontOf(weight, size, family);
    pen.letterSpacing = `${tracking * size}px`;
  };
  set(px * scale);
  const ink = pen.measureText(shown);
  // The box of the ink in whole px of the picture, with a pixel to spare.
  const left = Math.floor(x * times - (ink.actualBoundingBoxLeft * times) / scale) - 1;
  const right = Math.ceil(x * times + (ink.actualBoundingBoxRight * times) / scale) + 1;
  const top = Math.floor(baseline * times - (ink.actualBoundingBoxAscent * times) / scale) - 1;
  const bottom = Math.ceil(baseline * times + (ink.actualBoundingBoxDescent * times) / scale) + 1;
  const more = scale / times;
  large.width = (right - left) * more;
  large.height = (bottom - top) * more;
  set(px * scale);
  pen.fillStyle = colour;
  pen.fillText(shown, x * scale - left * more, baseline * scale - top * more);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingQuality = "high";
  context.drawImage(large, left, top, right - left, bottom - top);
  context.restore();
}
