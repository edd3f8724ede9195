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
  const px = line[3] * times;
  const [left, top, right, bottom] = drawLine(large, line, colour, { times, more: px < LARGE_ENOUGH ? LARGE : 1 });
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingQuality = "high";
  context.drawImage(large, left, top, right - left, bottom - top);
  context.restore();
}

/**
 * Draw a line alone on a canvas, `more` times as large as in a picture whose units are `times` px
 * long; return the box that the canvas is there, in whole px with one to spare around the ink.
 */
export function drawLine(canvas, [shown, , weight, px, x, baseline, , , tracking = 0, family], colour, { times, more }) {
  const scale = times * more;
  const pen = canvas.getContext("2d");
  const set = () => {
    setPrecisely(pen);
    pen.font = fontOf(weight, px * scale, family);
    pen.letterSpacing = `${tracking * px * scale}px`;
  };
  set();
  const ink = pen.measureText(shown);
  const left = Math.floor(x * times - ink.actualBoundingBoxLeft / more) - 1;
  const right = Math.ceil(x * times + ink.actualBoundingBoxRight / more) + 1;
  const top = Math.floor(baseline * times - ink.actualBoundingBoxAscent / more) - 1;
  const bottom = Math.ceil(baseline * times + ink.actualBoundingBoxDescent / more) + 1;
  canvas.width = (right - left) * more;
  canvas.height = (bottom - top) * more;
  set();
  pen.fillStyle = colour;
  pen.fillText(shown, x * scale - left * more, baseline * scale - top * more);
  return [left, top, right, bottom];
}
