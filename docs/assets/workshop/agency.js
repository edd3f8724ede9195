// Whose banner it is, kept in this browser alone.

const KEY = "xuong-co-quan";

/** Return the agency that was kept: {parent, unit, organiser, logos}, the logos as canvases. */
export async function keptAgency() {
  let told;
  try {
    told = JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    told = {}; // no storage, or not ours
  }
  const logos = await Promise.all((told.logos ?? []).map(canvasOf));
  return { parent: told.parent ?? "", unit: told.unit ?? "", organiser: told.organiser ?? "", logos: logos.filter(Boolean) };
}

/** Keep an agency; say whether there was room. */
export function keepAgency({ parent, unit, organiser, logos }) {
  try {
    const pictures = logos.map((logo) => logo.toDataURL());
    localStorage.setItem(KEY, JSON.stringify({ parent, unit, organiser, logos: pictures }));
    return true;
  } catch {
    return false;
  }
}

/** Forget it. */
export function forgetAgency() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // no storage: nothing was kept
  }
}

async function canvasOf(address) {
  if (!String(address).startsWith("data:image/png;")) return null;
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}
