import { smallPictureOf } from "./decoder.js";
import { jpegSize, pngSize } from "./picture-size.js";
import { isTooHeavy } from "./svg-weight.js";

// Logos: read in the reader's browser alone, checked, and made small pictures without a past.

export const MOST_LOGOS = 3;
const MOST_BYTES = 5_000_000;
const MOST_PIXELS = 25_000_000;
const LEAST_SIDE = 16;
const KEPT_SIDE = 640; // px: more than any bar shows
const BAD_ELEMENTS = "script, foreignObject, image, feImage, use[href^='http'], iframe, animate, set, animateTransform, animateMotion, handler";
// What is seen in the text already is not even parsed.
const REFUSED = /<script|<foreignObject|\son\w+\s*=|@import|<!ENTITY|style\s*=\s*(?:"[^"]*\\|'[^']*\\)/i;
const FOREIGN =
  "Tệp SVG có mã chạy, hoạt hình, ảnh nhúng hoặc liên kết ra ngoài nên không dùng được. Hãy xuất lại thành SVG thuần hoặc PNG.";
const BROKEN = "Tệp logo bị hỏng, không đọc được. Hãy xuất lại ảnh.";
const REFERENCES = /url\(\s*['"]?(?!\s*#)|@import|expression\(|javascript:/i;
const STYLES = new RegExp(`${REFERENCES.source}|\\\\`, "i"); // a name may be escaped

/** Thrown with words for the reader. */
export class LogoError extends Error {}

/** Return a logo's file as a canvas. Throws `LogoError`. */
export async function logoOf(file) {
  if (file.size > MOST_BYTES) throw new LogoError("Tệp logo nặng quá 5 MB. Hãy thu nhỏ ảnh rồi thử lại.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size) return smallCanvas(await svgPicture(bytes));
  checkSize(...size);
  const picture = await smallPictureOf(file, { longer: KEPT_SIDE, most: MOST_PIXELS });
  if (!picture) throw new LogoError(BROKEN);
  return smallCanvas(picture);
}

function checkSize(width, height) {
  if (width * height > MOST_PIXELS) throw new LogoError("Logo có quá nhiều điểm ảnh. Hãy thu nhỏ ảnh rồi thử lại.");
  if (Math.min(width, height) < LEAST_SIDE) throw new LogoError(`Logo quá nhỏ: mỗi cạnh cần ít nhất ${LEAST_SIDE} px.`);
}

/** Return an SVG as an image, which runs no script and loads nothing; what tries to is refused. */
async function svgPicture(bytes) {
  const source = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(source)) throw new LogoError("Tệp logo không phải ảnh PNG, JPEG hay SVG.");
  if (REFUSED.test(source) || REFERENCES.test(source)) throw new LogoError(FOREIGN);
  if (isTooHeavy(source)) throw new LogoError("Tệp SVG quá phức tạp. Hãy xuất lại thành PNG.");
  await decoded(source); // a broken one is refused before it is parsed
  const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  if (root.localName !== "svg") throw new LogoError(BROKEN);
  if (/<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i.test(source) || isForeign(root)) throw new LogoError(FOREIGN);
  const [width, height] = svgSize(root);
  root.setAttribute("width", width);
  root.setAttribute("height", height);
  return decoded(new XMLSerializer().serializeToString(root));
}

async function decoded(source) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  try {
    await image.decode();
  } catch {
    throw new LogoError(BROKEN);
  }
  return image;
}

function isForeign(root) {
  if (root.querySelector(BAD_ELEMENTS)) return true;
  for (const each of [root, ...root.querySelectorAll("*")]) {
    if (each.localName === "style" && STYLES.test(each.textContent)) return true;
    for (const { name, value } of each.attributes) {
      if (/^on/i.test(name)) return true;
      if (/(^|:)href$/i.test(name) && !value.trim().startsWith("#")) return true;
      if ((name === "style" ? STYLES : REFERENCES).test(value)) return true;
    }
  }
  return false;
}

function svgSize(root) {
  const box = (root.getAttribute("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
  const [width, height] =
    box.length === 4 && box[2] > 0 && box[3] > 0
      ? box.slice(2)
      : [parseFloat(root.getAttribute("width")), parseFloat(root.getAttribute("height"))];
  if (!(width > 0 && height > 0)) throw new LogoError("Tệp SVG không nói cỡ của nó. Hãy xuất lại thành PNG.");
  const scale = KEPT_SIDE / Math.max(width, height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

function smallCanvas(picture) {
  const scale = Math.min(1, KEPT_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
