// The gallery: where a banner is used and in which size, words in the campaign's name, topic; and
// what runs on the reader's day comes first. Without scripts the page is a list of campaigns, each
// with a page of all its slots.
(() => {
  "use strict";

  const form = document.querySelector("form[data-gallery]");
  const list = document.querySelector("[data-gallery-list]");
  if (!form || !list) return;

  const items = [...list.querySelectorAll(".pick")];
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;
  const field = (name) => form.elements.namedItem(name);

  // The reader's day, by the time in Việt Nam

  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
  list.querySelector("[data-today]").textContent = `hôm nay ${today.split("-").reverse().join("/")}`;

  // What has ended since the page was built makes room for what comes next.
  const [large, ...lists] = list.querySelectorAll(".picks");
  for (const item of [...large.children].filter(({ dataset }) => dataset.last < today)) {
    const next = lists[0]?.querySelector(`.pick[data-first]`);
    if (!next) break;
    lists[0].append(item);
    large.append(next);
  }
  for (const item of items) {
    const away = Math.round((Date.parse(item.dataset.first) - Date.parse(today)) / 86400000);
    const told = item.querySelector("[data-coming]");
    if (!(away > 0) || !item.closest(".picks--large")) {
      told?.remove();
      continue;
    }
    const tag = told ?? document.createElement("span");
    tag.className = "tag";
    tag.textContent = `Sắp tới · ${away === 1 ? "ngày mai" : `còn ${away} ngày`}`;
    if (told) continue;
    let badges = item.querySelector(".badges");
    if (!badges) {
      badges = document.createElement("span");
      badges.className = "badges";
      item.querySelector(".pick__what").prepend(badges);
    }
    badges.prepend(tag, " ");
    // at most two in a row
    for (const more of [...badges.children].slice(2)) more.remove();
  }

  let listing = null;
  async function load() {
    listing ??= fetch(form.dataset.gallery)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
      .then((all) => new Map(all.map((one) => [one.id, { ...one, following: new Map(one.following) }])))
      .catch((error) => {
        listing = null;
        throw error;
      });
    return listing;
  }

  function choiceOf(slot) {
    return form.querySelector(`input[name="co"][value="${CSS.escape(slot)}"]`);
  }

  // A picture for a slot, small where there are small ones, and the file to take

  const originals = new Map(items.map((item) => [item, {
    picture: item.querySelector("img").cloneNode(true),
    take: item.querySelector("[data-take]").cloneNode(true),
  }]));

  function show(item, campaign, slot) {
    const picture = item.querySelector("img");
    const take = item.querySelector("[data-take]");
    item.querySelector(".pick__old")?.remove();
    if (!slot) {
      const original = originals.get(item);
      picture.replaceWith(original.picture.cloneNode(true));
      take.replaceWith(original.take.cloneNode(true));
      return;
    }
    const [suffix, width, height, bytes] = campaign.slots[slot][0];
    const print = suffix === ".pdf"; // browsers cannot show it as a picture, so its SVG is shown
    const follows = campaign.following.has(slot);
    const file = follows ? `${campaign.id}/${slot}${suffix}` : `${campaign.folder}/${slot}${suffix}`;
    const small = choiceOf(slot).dataset.small?.split("x");
    const shown = document.createElement("img");
    shown.loading = "lazy";
    shown.decoding = "async";
    shown.alt = campaign.following.get(slot) ?? campaign.alts[slot] ?? campaign.alt;
    [shown.width, shown.height] = small ?? [width, height];
    shown.src = print
      ? `${campaign.folder}/${slot}.svg`
      : small ? `${campaign.id}/nho/${slot}.webp` : file;
    picture.replaceWith(shown);
    take.href = file;
    const year = follows ? null : campaign.words_of;
    take.download = `${campaign.id}-${year ? `${year}-` : ""}${slot}${suffix}`;
    const format = suffix.slice(1).toUpperCase();
    const measures = `${width}×${height}${print ? " mm" : ""}`;
    take.querySelector("[data-file]").textContent = print ? format : `${format} ${measures}`;
    take.querySelector("[data-weight]").textContent =
      `${print ? `, ${measures}` : ""}, ${kilobytes(bytes)}`;
    if (!year || today < campaign.over) return;
    // The words of a year that is over must not be taken for this year's.
    const old = document.createElement("p");
    old.className = "pick__old";
    old.textContent = `Câu của năm ${year}: xem lại trước khi dùng.`;
    item.querySelector(".pick__name").after(old);
  }

  // What is wanted

  function useOf(slot) {
    return choiceOf(slot)?.closest("[data-use]").dataset.use;
  }

  function showSizes() {
    const use = field("dung").value;
    for (const row of form.querySelectorAll("[data-use]")) {
      row.hidden = row.dataset.use !== use;
      if (row.hidden || row.querySelector("input:checked")) continue;
      row.querySelector("input").checked = true;
    }
  }

  async function filter() {
    const wanted = fold(field("words").value).split(/\s+/).filter(Boolean);
    const slot = field("co").value;
    const topic = field("topic")?.value ?? "";
    const use = field("dung").value;
    const count = form.querySelector("[data-count]");
    let known = null;
    if (slot) {
      try {
        known = await load();
      } catch {
        count.textContent = "Không tải được danh mục banner. Hãy thử lại.";
        return;
      }
      if (slot !== field("co").value) return; // something else was chosen meanwhile
    }
    let shown = 0;
    for (const item of items) {
      const name = fold(item.querySelector(".pick__name").textContent);
      const campaign = known?.get(item.dataset.id);
      item.hidden = !(
        wanted.every((word) => name.includes(word)) &&
        (!topic || item.dataset.topic === topic) &&
        (!slot || (campaign && slot in campaign.slots))
      );
      if (item.hidden) continue;
      shown += 1;
      show(item, campaign, slot);
      const page = item.querySelector(".pick__actions a:not([data-take])");
      page.href = `${item.dataset.id}/${slot ? `#${slot}` : use === "cong" ? "" : `#${use}`}`;
    }
    const narrowed = wanted.length > 0 || Boolean(topic);
    for (const folded of list.querySelectorAll("details")) {
      folded.hidden = !folded.querySelector(".pick:not([hidden])");
      folded.open = narrowed && !folded.hidden;
    }
    count.textContent = shown
      ? narrowed || slot ? `${shown} chiến dịch` : ""
      : "Không có banner nào như vậy.";
    remember(use, slot, field("words").value, topic);
  }

  // The choice is kept in the address, so that it can be shared and reloaded.
  function remember(use, slot, words, topic) {
    const chosen = new URLSearchParams();
    if (words) chosen.set("tu", words);
    if (slot) chosen.set("vi-tri", slot);
    else if (use !== form.querySelector("input[name=dung]").value) chosen.set("dung", use);
    if (topic) chosen.set("linh-vuc", topic);
    const query = chosen.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  const told = new URLSearchParams(location.search);
  const slot = told.get("vi-tri");
  const use = (slot && useOf(slot)) || told.get("dung");
  const place = use && form.querySelector(`input[name="dung"][value="${CSS.escape(use)}"]`);
  if (place) place.checked = true;
  showSizes();
  if (slot && useOf(slot)) field("co").value = slot;
  field("words").value = told.get("tu") ?? "";
  const topics = field("topic");
  if (topics && [...topics.options].some(({ value }) => value === told.get("linh-vuc"))) {
    topics.value = told.get("linh-vuc");
  }
  form.querySelector("[data-filter]").open = told.has("tu") || told.has("linh-vuc");
  form.addEventListener("input", ({ target }) => {
    if (target.name === "dung") showSizes();
    filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  if (told.size) filter();
})();
