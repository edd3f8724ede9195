// Raw Telex: what arrives when Vietnamese typing is switched off («chuyeern ddooir soos»).

const MARKS = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const BREVE_OR_HORN = { a: "ă", o: "ơ", u: "ư" };
const CIRCUMFLEX = { a: "â", e: "ê", o: "ô" };

/** A word in lower case typed in raw Telex → the Vietnamese word; other words unchanged. */
export function decodeTelex(word) {
  let letters = "";
  let tone = "";
  for (const key of word) {
    const vowelBefore = /[aeiouyăâêôơư]/.test(letters);
    if (vowelBefore && key in MARKS) tone = MARKS[key];
    else if (key === "w") letters = hook(letters);
    else if (key === "d" && letters.startsWith("d")) letters = "đ" + letters.slice(1);
    else if (key in CIRCUMFLEX && letters.includes(key))
      letters = replaceLast(letters, key, CIRCUMFLEX[key]);
    else letters += key;
  }
  // the vowel that carries the tone does not matter, since matching tries every one
  return letters.replace(/[aeiouyăâêôơư]/, (vowel) => (vowel + tone).normalize("NFC"));
}

/** The letters after the key w: uo→ươ, otherwise the last of a, o, u; alone it is ư. */
function hook(letters) {
  if (/uo/.test(letters)) return letters.replace("uo", "ươ");
  const last = /[aou](?=[^aou]*$)/;
  return last.test(letters) ? letters.replace(last, (vowel) => BREVE_OR_HORN[vowel]) : letters + "ư";
}

function replaceLast(letters, from, to) {
  const at = letters.lastIndexOf(from);
  return letters.slice(0, at) + to + letters.slice(at + 1);
}
