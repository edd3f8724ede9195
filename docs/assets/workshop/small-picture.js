import { jpegSize, pngSize } from "./picture-size.js";

// Pictures are decoded and made small in a worker: browsers decode beside a page's own work, but
// make the result smaller in it, which takes a phone half a second of a photo.

/**
 * Return a file's picture, made small before it reaches the page: its shorter side is about
 * `shorter` px, or its longer one `longer`. Null when it has more pixels than `most`; throws when
 * it is no picture.
 */
export async function smallPicture(file, { shorter, longer, most }) {
  const head = new Uint8Array(await file.slice(0, 262_144).arrayBuffer());
  const told = pngSize(head) ?? jpegSize(head);
  if (told && told[0] * told[1] > most) return null;
  const fitting = ([width, height]) => {
    const scale = shorter ? shorter / Math.min(width, height) : longer / Math.max(width, height);
    if (scale >= 1) return {};
    return { resizeWidth: Math.max(1, Math.round(width * scale)), resizeQuality: shorter ? "low" : "high" };
  };
  const decoded = await createImageBitmap(file, told ? fitting(told) : {});
  if (told) return decoded;
  const { width, height } = decoded;
  if (width * height > most) return null;
  return createImageBitmap(decoded, fitting([width, height])).finally(() => decoded.close());
}
