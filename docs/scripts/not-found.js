// The page for missing addresses: it leads on to the document whose number the address is, offers
// the pages with an address or a title much like it, and a search for the words in it.
(() => {
  "use strict";

  const form = document.querySelector("form[data-lost]");
  const near = document.querySelector("[data-near]");
  if (!form || !near) return;
  const home = new URL(form.action).pathname;
  const documents = "van-ban/";
  const MOST = 5;
  const LIKE = 0.5; // how much of two addresses is the same before one may be meant for the other

  // "/chien-dich/ngay-chuyen-doi-so/2025.html" → ["chien-dich", "ngay-chuyen-doi-so", "2025"]
  function partsOf(path) {
    let text;
    try {
      text = decodeURIComponent(path);
    } catch {
      return [];
    }
    return text
      .slice(0, 300)
      .split("/")
      .map((part) => part.replace(/\.[a-z0-9]{2,5}$/i, ""))
      .filter((part) => part && !/^(index|404)$/i.test(part));
  }

  // the last part with words
  function wordsOf(parts) {
    const words = parts
      .map((part) => part.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim())
      .filter((part) => /\p{L}/u.test(part));
    return words.at(-1)?.slice(0, 80) ?? "";
  }

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/[^a-z0-9]+/g, " ").trim();
  const bare = (text) => fold(text).replaceAll(" ", "");

  // "Công văn 1119/STTTT-TTBCXB ngày 29/9/2022" → "1119sttttttbcxb"
  function numberIn(title) {
    const written = title.match(/\d+[a-z]?\/\S*\p{L}\S*/iu);
    return written ? bare(written[0]) : "";
  }

  // The share of pairs of letters that two texts have in common
  function pairsOf(text) {
    const pairs = new Set();
    for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
    return pairs;
  }
  function likeness(one, other) {
    if (!one.size || !other.size) return 0;
    let shared = 0;
    for (const pair of one) if (other.has(pair)) shared += 1;
    return (2 * shared) / (one.size + other.size);
  }

  async function get(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  // The pages that the site's search knows: [address, title], those of no page of their own left out
  async function pages() {
    const { config } = await get(`${home}search/search_index.json`);
    const { pages: rows } = await get(home + config.data);
    return rows.filter(([address]) => address && !address.includes("#"));
  }

  function numbered(parts, rows) {
    const asked = new Set(parts.map((_, from) => bare(parts.slice(from).join("/"))));
    return rows.filter(
      ([address, title]) => address.startsWith(documents) && asked.has(numberIn(title)),
    );
  }

  function like(parts, rows) {
    const whole = pairsOf(fold(parts.join(" ")));
    const last = pairsOf(fold(parts.findLast((part) => /\p{L}/u.test(part)) ?? parts.at(-1)));
    const digits = parts.find((part) => /^\d+$/.test(part));
    return rows
      .map((row) => {
        const [address, title] = row;
        const own = partsOf(address);
        const begins = digits && address.startsWith(documents) && new RegExp(`\\b${digits}/`).test(title);
        const score = Math.max(
          begins ? 1 : 0,
          likeness(whole, pairsOf(fold(own.join(" ")))),
          likeness(last, pairsOf(fold(own.at(-1)))),
          likeness(last, pairsOf(fold(title))),
        );
        return { row, score };
      })
      .filter(({ score }) => score >= LIKE)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ row }) => row);
  }

  function show(rows) {
    const items = rows.map(([address, title]) => {
      const link = document.createElement("a");
      link.href = home + address;
      link.textContent = title;
      const path = document.createElement("span");
      path.className = "near__address";
      path.textContent = `/${address}`;
      const item = document.createElement("li");
      item.append(link, " ", path);
      return item;
    });
    near.querySelector("ul").replaceChildren(...items);
    near.hidden = !items.length;
  }

  async function help(parts) {
    if (!parts.length) return;
    const rows = await pages();
    const [document, ...more] = numbered(parts, rows);
    if (document && !more.length) location.replace(home + document[0]);
    else show(document ? [document, ...more] : like(parts, rows));
  }

  const parts = partsOf(location.pathname.slice(home.length));
  form.elements.q.value = wordsOf(parts);
  help(parts).catch(() => {
    // without the site's data there is still the search
  });
})();
