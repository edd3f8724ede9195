// The tones of shapes, in the order of `banners.art.tones.Tone`: scenes name a tone by its place.
const TONES = [
  "ground", "halo", "faint", "soft", "mid", "main", "deep", "ink", "paper", "accent", "spot",
  "second", "skin", "neck", "hair", "text", "pill", "on-pill", "white",
];
const GROUND_TONE = TONES.indexOf("ground");

/** Return a palette as a list of CSS colours, from its digits: six for each tone. */
export function paletteOf(digits) {
  return TONES.map((_, place) => `#${digits.slice(6 * place, 6 * place + 6)}`);
}

/** Return the palette of a board whose points have one light, on black. */
export function paletteOfLight(digits) {
  return TONES.map((_, place) => (place === GROUND_TONE ? "#000000" : `#${digits}`));
}
