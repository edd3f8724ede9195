// The page for missing addresses, which offers a search for the words in the address.
(() => {
  "use strict";

  const form = document.querySelector("form[data-lost]");
  if (!form) return;
  const home = new URL(form.action).pathname;

  // "/chien-dich/ngay-chuyen-doi-so/2025.html" → "ngay chuyen doi so", the last part with words
  function wordsOf(path) {
    let text;
    try {
      text = decodeURIComponent(path);
    } catch {
      return "";
    }
    const words = text
      .split("/")
      .map((part) => part.replace(/\.[a-z0-9]{2,5}$/i, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim())
      .filter((part) => /\p{L}/u.test(part) && !/^(index|404)$/i.test(part));
    return words.at(-1)?.slice(0, 80) ?? "";
  }

  form.elements.q.value = wordsOf(location.pathname.slice(home.length - 1));
})();
