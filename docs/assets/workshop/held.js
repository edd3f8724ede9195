// The letters that the faces of banners hold: those of Vietnamese, of Ê Đê, Ba Na, M'Nông, K'Ho and
// Cham in Latin letters, and of Khmer.
const HELD = /[\u0020-\u007e\u00a0-\u036f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2116\u2122\u2212\u2264\u2265\u1780-\u17ff\u19e0-\u19ff\u200b-\u200d]/;

/** Return whether a face of banners has a letter. */
export function isHeld(letter) {
  return HELD.test(letter);
}
