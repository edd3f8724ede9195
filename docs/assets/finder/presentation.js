// In which letters a text is shown. Capitals can be made of any text; sentence case cannot be made of
// capitals, which do not tell proper names: it is there only when a document writes it.

/** Whether the words are written in capitals. */
export function isCapital(words) {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

/**
 * How to show a text: a list of `{ item, words, remark }`, `item` being the presentation it rests on.
 * `letters` is "" (as the documents write it), "hoa" (capitals) or "thuong" (sentence case).
 */
export function presented({ presentations }, letters) {
  if (!letters) return presentations.map((item) => ({ item, words: item.text, remark: "" }));
  const usable = presentations.filter((item) => !item.superseded_by);
  const items = usable.length > 0 ? usable : presentations;
  const own = items.find((item) => isCapital(item.text) === (letters === "hoa"));
  if (own) return [{ item: own, words: own.text, remark: "" }];
  const [item] = items;
  if (letters === "hoa")
    return [{ item, words: item.text.toUpperCase(), remark: "Chữ hoa do trang này đổi." }];
  return [{ item, words: item.text, remark: "Văn bản chỉ có chữ hoa." }];
}
