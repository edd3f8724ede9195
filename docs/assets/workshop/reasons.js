import { sizeWords } from "./elements.js";

/**
 * Say why a slot has no scene of a text, and what to do instead.
 *
 * `fits` tells whether another of `texts` has one; the first that has is named.
 */
export function reasonOf(text, slot, texts, fits) {
  const isTooLong = text.missing?.includes(slot.like ?? slot.id);
  const why = isTooLong
    ? `Câu này quá dài cho cỡ ${sizeWords(slot)}: chữ sẽ nhỏ hơn mức đọc được.`
    : `Câu này chưa có mẫu cỡ ${sizeWords(slot)}.`;
  const other = texts.find((one) => one !== text && fits(one));
  const boards = slot.kind === "board" ? " Nếu giữ câu này, hãy cho chữ chạy trên bảng." : "";
  return `${why} ${other ? `Hãy chọn câu «${other.words}», hoặc cỡ khác.` : "Hãy chọn cỡ khác."}${isTooLong ? boards : ""}`;
}
