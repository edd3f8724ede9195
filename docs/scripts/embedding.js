// The form of /nhung/, which turns the choice of a banner, a size and a way into a snippet. It
// fills the same templates as hooks/embeds/snippets.py, so that both give the same bytes. Without
// scripts the page has the same snippets written out.
(() => {
  "use strict";

  const form = document.querySelector("form[data-embedder]");
  const result = document.querySelector("[data-embedder-result]");
  if (!form || !result) return;
  const choices = JSON.parse(document.querySelector("[data-embedder-choices]").textContent);
  const { templates } = choices;
  const { words, campaign, size, narrow, way } = form.elements;
  const { root } = form.dataset;
  const part = (name) => result.querySelector(`[data-${name}]`);
  const nothing = form.querySelector("[data-nothing]");
  const area = part("code").querySelector("textarea");
  const copyButton = part("code").querySelector("button");

  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
  const escaped = (value) => String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
  const fill = (template, values) =>
    template.replace(/\{(\w+)\}/g, (_, place) => {
      if (!(place in values)) throw new Error(place);
      return escaped(values[place]);
    });

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // The choices

  const offeredWays = [...way.options];
  for (const link of document.querySelectorAll("[data-embedder-campaigns] a")) {
    campaign.append(new Option(link.textContent, link.dataset.id));
  }
  const allCampaigns = [...campaign.options];
  for (const [kind, key, name] of choices.narrow) {
    const group = narrow.querySelector(`optgroup[data-kind="${kind}"]`);
    group.append(new Option(name, `${kind}/${key}`));
  }

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

  // Keep only the campaigns whose names have all the words, and choose the first of them.
  function search() {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    const [everything, ...named] = allCampaigns;
    const found = named.filter(({ text }) => wanted.every((word) => fold(text).includes(word)));
    const chosen = campaign.value;
    campaign.replaceChildren(everything, ...(found.length ? found : named));
    campaign.value = chosen;
    if (wanted.length && found.length && !found.some(({ value }) => value === chosen)) {
      campaign.value = found[0].value;
    }
    nothing.hidden = found.length > 0 || !wanted.length;
  }

  function offerWays() {
    const wanted = way.value;
    const kind = campaign.value ? "campaign" : "running";
    const offered = offeredWays.filter((option) => option.dataset.for === kind);
    way.replaceChildren(...offered);
    way.value = wanted;
    if (way.selectedIndex < 0) way.selectedIndex = 0;
  }

  let listing = null;
  async function load() {
    listing ??= fetch(form.dataset.embedder)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
      .then((all) => new Map(all.map((one) => [one.id, one])))
      .catch((error) => {
        listing = null;
        throw error;
      });
    return listing;
  }

  // The results: { code } or { fields, link }, with the picture to show

  function running(shape) {
    const [kind, key] = narrow.value ? narrow.value.split("/") : [];
    const narrowed = choices.narrow.find((one) => one[0] === kind && one[1] === key);
    const below = kind ? `${kind === "topic" ? "chu-de" : "doi-tuong"}/${key}/` : "";
    const picture = `banner/hien-tai/${below}${size.value}`;
    const alt = narrowed ? narrowed[3] : choices.alt;
    const template = {
      "ma-html": "picture", anh: "image", iframe: "frame",
      script: kind ? `script-${kind}` : "script",
    }[way.value];
    const code = fill(templates[template], {
      ...shape, alt, key, size: size.value,
      link: choices.site,
      png: `${choices.site}${picture}.png`,
      webp: `${choices.site}${picture}.webp`,
      frame: `${choices.site}nhung/khung/${below}${size.value}/`,
      script: choices.site + choices.script,
      integrity: choices.integrity,
    });
    return { code, picture: `${picture}.png`, alt };
  }

  function ofCampaign(one, shape) {
    const files = one.slots[size.value];
    if (!files) return null;
    const suffixes = files.map(([suffix]) => suffix);
    const pinned = `banner/${one.folder}/${size.value}`;
    const link = `${choices.site}chien-dich/${one.id}/`;
    const shown = { picture: `${pinned}.png`, alt: one.alts[size.value] ?? one.alt };
    const { alt } = shown;
    if (way.value !== "moi-nhat") shown.source = one.source;
    if (way.value === "tep") return { ...hanging(one, shown), link };
    if (way.value === "moi-nhat") {
      const following = {
        png: `${choices.site}banner/${one.id}/${size.value}.png`,
        alt: choices.following_alt.replace("{name}", () => one.name),
      };
      return { ...shown, code: fill(templates.link, { ...shape, ...following, link }) };
    }
    const values = {
      ...shape, alt, link,
      png: `${choices.site}${pinned}.png`,
      webp: `${choices.site}${pinned}.webp`,
    };
    const template = suffixes.includes(".webp") ? templates.picture : templates.link;
    return { ...shown, code: fill(template, values) };
  }

  // What hangs, and from when till when: the year's banner on its days; once these are over, or
  // where none are known, the banner of no year on the days that come next.
  function hanging(one, shown) {
    const [start, end, over] = one.term;
    const words = new Map(one.following).get(size.value);
    if (words === undefined || !(over || (!start && !end)) || !one.next[0]) {
      return { ...shown, fields: { ...one, year: one.words_of } };
    }
    return {
      picture: `banner/${one.id}/${size.value}.png`,
      alt: words,
      fields: { ...one, term: one.next },
    };
  }

  // Showing a result

  function row(term, ...told) {
    return element("div", {}, element("dt", { textContent: term }), element("dd", {}, ...told));
  }

  function copyable(name, text) {
    const words = element("span", { textContent: text });
    words.dataset.copy = name;
    return words;
  }

  function day(name, typed, over) {
    if (typed && !over) return copyable(name, typed);
    const words = element("span", { textContent: typed ?? "để trống" });
    if (typed && over) {
      words.append(" ", element("span", { className: "tag tag--past", textContent: "Đã qua" }));
    }
    return words;
  }

  function showFields({ fields: one, picture, alt, link }) {
    const [start, end, over, notes] = one.term;
    const name = [one.id, one.year, `${size.value}.png`].filter(Boolean).join("-");
    const file = element("a", { href: root + picture, download: name, textContent: name });
    part("fields").replaceChildren(
      row("Tệp", file),
      row("Chú thích ảnh (alt)", copyable("chú thích ảnh", alt)),
      row("Liên kết khi bấm", copyable("liên kết", link)),
      row("Bắt đầu", day("ngày bắt đầu", start, over)),
      row("Kết thúc", day("ngày kết thúc", end, over)),
    );
    part("notes").append(
      ...notes.map((textContent) => element("p", { className: "note", textContent })),
    );
    part("fields").dispatchEvent(new CustomEvent("texts-added", { bubbles: true }));
  }

  function show(found, shape, problem = "") {
    result.hidden = false;
    part("problem").hidden = !problem;
    part("problem").textContent = problem;
    part("words").textContent = problem ? "" : way.selectedOptions[0].dataset.words;
    part("code").hidden = !found?.code;
    part("fields").hidden = !found?.fields;
    part("notes").replaceChildren();
    area.value = found?.code ?? "";
    if (found) {
      const picture = { src: root + found.picture, alt: found.alt, ...shape };
      part("picture").replaceChildren(element("img", picture));
    }
    part("picture").hidden = !found;
    if (found?.source) {
      const told = { className: "note", textContent: `Chữ trên banner: ${found.source}` };
      part("notes").append(element("p", told));
    }
    if (found?.fields) showFields(found);
    part("more").replaceChildren();
    if (campaign.value) {
      const href = `${root}banner/${campaign.value}/`;
      part("more").append(element("a", { href, textContent: "Tất cả cỡ của chiến dịch này" }));
    }
  }

  let asked = 0;
  async function update() {
    const chosen = campaign.value;
    const turn = (asked += 1);
    narrow.closest("[data-narrow]").hidden = Boolean(chosen);
    offerWays();
    for (const option of size.options) {
      option.disabled = !chosen && narrow.value !== "" && !("narrowed" in option.dataset);
    }
    if (size.selectedOptions[0]?.disabled) {
      size.value = [...size.options].find((option) => !option.disabled).value;
    }
    remember();
    const { width, height } = size.selectedOptions[0].dataset;
    const shape = { width, height };
    if (!chosen) return show(running(shape), shape);
    let one = null;
    try {
      one = (await load()).get(chosen);
    } catch {
      if (turn === asked) show(null, shape, "Không tải được danh mục banner. Hãy thử lại.");
      return;
    }
    if (turn !== asked) return; // something else was chosen meanwhile
    const found = one && ofCampaign(one, shape);
    const problem = "Chiến dịch này không có banner cỡ đã chọn. Hãy chọn cỡ khác.";
    show(found, shape, found ? "" : problem);
  }

  copyButton.addEventListener("click", () => {
    const detail = { text: area.value, words: area };
    copyButton.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail }));
  });

  // The choice is kept in the address, so that it can be shared and reloaded.

  const NARROWED = { topic: "chu-de", audience: "doi-tuong" };

  function remember() {
    const told = new URLSearchParams();
    if (campaign.value) told.set("chien-dich", campaign.value);
    told.set("co", size.value);
    told.set("cach", way.value);
    if (!campaign.value && narrow.value) {
      const [kind, key] = narrow.value.split("/");
      told.set(NARROWED[kind], key);
    }
    history.replaceState(null, "", `?${told}${location.hash}`);
  }

  const told = new URLSearchParams(location.search);
  const choose = (field, value) => {
    if (value && [...field.options].some((option) => option.value === value)) field.value = value;
  };
  choose(campaign, told.get("chien-dich"));
  choose(size, told.get("co"));
  for (const [kind, name] of Object.entries(NARROWED)) {
    if (told.has(name)) choose(narrow, `${kind}/${told.get(name)}`);
  }
  offerWays();
  choose(way, told.get("cach"));
  form.addEventListener("change", ({ target }) => target !== words && update());
  words.addEventListener("input", () => {
    search();
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  const remembered = location.search;
  update();
  // An address without a choice stays as it was.
  if (!remembered) history.replaceState(null, "", location.pathname + location.hash);
})();
