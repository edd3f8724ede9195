// The gallery's filters: words in the campaign's name, slot, topic. Without scripts the page is a
// list of campaigns, each with a page of all its slots.
(() => {
  "use strict";

  const form = document.querySelector("form[data-gallery]");
  const list = document.querySelector("[data-gallery-list]");
  if (!form || !list) return;
  form.hidden = false;

  const items = [...list.children];
  const originals = new Map(items.map((item) => [item, item.cloneNode(true)]));
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  let listing = null;

  async function load() {
    listing ??= fetch(form.dataset.gallery)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
      .then((all) => new Map(all.map((one) => [one.id, one])))
      .catch((error) => {
        listing = null;
        throw error;
      });
    return listing;
  }

  const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function show(item, campaign, slot) {
    const files = campaign.slots[slot];
    const [suffix, width, height] = files[0];
    const print = suffix === ".pdf"; // browsers cannot show it as a picture, so its SVG is shown
    const unit = print ? " mm" : "";
    const path = (suffix) => `${campaign.folder}/${slot}${suffix}`;
    const picture = element("img", {
      src: path(print ? ".svg" : suffix), alt: campaign.alts[slot] ?? campaign.alt, width, height, loading: "lazy", decoding: "async",
    });
    item.querySelector("[data-picture]").replaceChildren(picture);
    const links = files.map(([suffix, across, high, bytes]) => {
      const label = suffix.replace(/^@2x\.(.*)/, "$1 2×").replace(/^\./, "").toUpperCase();
      const link = element("a", {
        className: "button button--small",
        href: path(suffix),
        download: `${campaign.id}-${slot}${suffix}`,
        textContent: `${label} ${kilobytes(bytes)}`,
      });
      link.setAttribute("aria-label", `Tải ${label} ${across}×${high}${unit}, ${campaign.name}`);
      return link;
    });
    const every = element("a", {
      href: `${campaign.id}/#${slot}`, textContent: "Các vị trí",
    });
    item.querySelector("[data-files]").replaceChildren(...links, every);
  }

  async function filter() {
    const { words, slot, topic } = form.elements;
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    const special = slot.value !== form.dataset.first || topic?.value;
    const count = form.querySelector("[data-count]");
    let known = null;
    if (special) {
      try {
        known = await load();
      } catch {
        count.textContent = "Không tải được danh mục banner. Hãy thử lại.";
        return;
      }
    }
    let shown = 0;
    for (const item of items) {
      const name = fold(item.querySelector(".gallery__name").textContent);
      const campaign = known?.get(item.dataset.id);
      const fits =
        wanted.every((word) => name.includes(word)) &&
        (!known || (campaign && slot.value in campaign.slots &&
          (!topic?.value || campaign.topic === topic.value)));
      item.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      if (known) show(item, campaign, slot.value);
      else item.replaceChildren(...originals.get(item).cloneNode(true).childNodes);
    }
    count.textContent = shown ? `${shown} chiến dịch` : "Không có banner nào như vậy.";
    remember(words.value, slot.value, topic?.value);
  }

  // The choice is kept in the address, so that it can be shared and reloaded.
  function remember(words, slot, topic) {
    const chosen = new URLSearchParams();
    if (words) chosen.set("tu", words);
    if (slot !== form.dataset.first) chosen.set("vi-tri", slot);
    if (topic) chosen.set("linh-vuc", topic);
    const query = chosen.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  const told = new URLSearchParams(location.search);
  const choose = (field, value) => {
    const known = field && [...field.options].some((option) => option.value === value);
    if (known) field.value = value;
  };
  form.elements.words.value = told.get("tu") ?? "";
  choose(form.elements.slot, told.get("vi-tri"));
  choose(form.elements.topic, told.get("linh-vuc"));
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (told.size) filter();
})();
