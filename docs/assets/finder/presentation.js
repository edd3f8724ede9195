// The case in which a text is shown. Any text can be turned into capitals, but capitals cannot be
// turned into sentence case, as they do not show proper names: it needs a document that writes it.

/** Whether the words are written in capitals. */
export function isCapital(words) {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

/**
 * How to show a text: a list of `{ item, words, remark }`, with `item` the presentation used.
 * `letters` is "" (as the documents write it), "hoa" (capitals) or "thuong" (sentence case).
 */
export function presented({ presentations }, letters) {
  if (!letters) return presentations.map((item) => ({ item, words: item.text, remark: "" }));
  const usable = presentations.filter((item) => item.usable !== false);
  const items = usable.length > 0 ? usable : presentations;
  const own = items.find((item) => isCapital(item.text) === (letters === "hoa"));
  if (own) return [{ item: own, words: own.text, remark: "" }];
  const [item] = items;
  if (letters === "hoa")
    return [{ item, words: item.text.toUpperCase(), remark: "Chữ hoa do trang này đổi." }];
  return [{ item, words: item.text, remark: "Văn bản chỉ có chữ hoa." }];
}
