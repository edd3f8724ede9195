// Aids for the calendar: the reader's day, filters, an address for every month, a print button.
// Without scripts everything is shown and no day is marked.
(() => {
  "use strict";

  const page = document.querySelector("[data-calendar]");
  if (!page) return;
  const all = (selector, within = page) => [...within.querySelectorAll(selector)];
  const yearLink = (year) => page.querySelector(`[data-year="${year}"]`);

  // A month of another year in the address of this page: /lich/#2027-03
  const asked = /^#(\d{4})-\d\d$/.exec(location.hash);
  if (asked && !document.getElementById(location.hash.slice(1)) && yearLink(asked[1])) {
    location.replace(yearLink(asked[1]).pathname + location.search + location.hash);
    return;
  }

  // The reader's day, by the time in Việt Nam
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
  const [year, month] = today.split("-");
  const written = today.split("-").reverse().join("/");
  const tag = (words, kind) => {
    const element = document.createElement("span");
    element.className = `tag tag--${kind}`;
    element.textContent = words;
    return element;
  };

  for (const time of all(`time[datetime="${today}"]`)) {
    if (time.closest(".week__days")) time.classList.add("is-today");
    const head = time.closest(".planner__days th");
    if (head) {
      head.classList.add("is-today");
      head.setAttribute("aria-current", "date");
      head.title = "Hôm nay";
    }
  }
  for (const entry of all(".entry[data-from]:not(.entry--again)")) {
    const { from, to } = entry.dataset;
    if (from > today || to < today) continue;
    let tags = entry.querySelector(".entry__tags");
    if (!tags) {
      tags = document.createElement("span");
      tags.className = "entry__tags";
      entry.append(tags);
    }
    tags.prepend(tag(from === to ? "Hôm nay" : "Đang diễn ra", "running"));
  }
  const now = document.getElementById(`${year}-${month}`);
  if (now) {
    now.querySelector("h2").after(tag(`Hôm nay ${written}`, "running"));
    page.querySelector(`.jump a[href="#${year}-${month}"]`)?.classList.add("is-now");
  }

  const actions = page.querySelector("[data-calendar-actions]");
  const target = now ? location.pathname : yearLink(year)?.pathname;
  if (actions && target) {
    const link = document.createElement("a");
    link.className = "button";
    link.href = `${target}#${year}-${month}`;
    link.textContent = `Hôm nay ${written}`;
    actions.append(" ", link);
  }
  if (actions && typeof print === "function") {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.print = "";
    button.textContent = page.classList.contains("page--month") ? "In tháng" : "In cả năm, một trang A4";
    button.addEventListener("click", () => print());
    actions.append(" ", button);
  }

  // Filters
  const form = page.querySelector("[data-filters]");
  const entries = all("[data-entry]");
  const links = all("a[href]").filter((link) => link.closest(".years, .month, .jump, .title"));
  const addresses = new Map(links.map((link) => [link, link.getAttribute("href")]));

  const matches = ({ dataset }, { topic, audience }) =>
    (!topic || dataset.topic === topic) &&
    (!audience || dataset.audience.split(" ").includes(audience));

  const distinct = (list) => new Set(list.map((entry) => entry.dataset.entry)).size;

  function apply() {
    const wanted = { topic: form.elements["linh-vuc"].value, audience: form.elements["doi-tuong"].value };
    for (const entry of entries) {
      const out = !matches(entry, wanted);
      // a table cell must keep its place
      if (entry.tagName === "TD") entry.classList.toggle("is-out", out);
      else entry.hidden = out;
    }
    const shown = entries.filter((entry) => !entry.hidden && !entry.classList.contains("is-out"));
    const filtered = Boolean(wanted.topic || wanted.audience);
    const of = form.dataset.filters; // set for a full year, whose table shows only some entries
    form.querySelector("[data-count]").textContent = of
      ? filtered ? `${distinct(shown)} mục trên bảng năm; mở từng tháng để xem đủ` : `${of} mục`
      : `${distinct(shown)} mục${filtered ? ` trong ${distinct(entries)}` : ""}`;
    form.querySelector("[type=reset]").hidden = !filtered;
    for (const section of all(".month")) {
      const inside = all(".entry", section);
      const held = inside.filter((entry) => !entry.hidden);
      const none = section.querySelector("[data-none]");
      if (none) none.hidden = held.length > 0;
      const weeks = section.querySelector(".weeks");
      if (weeks) weeks.hidden = inside.length > 0 && held.length === 0;
      const count = section.id && page.querySelector(`.jump a[href$="#${section.id}"] [data-held]`);
      if (count && inside.length) count.textContent = String(distinct(held));
    }
    for (const link of all(".jump a")) {
      link.classList.toggle("is-empty", link.querySelector("[data-held]").textContent === "0");
    }
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
    for (const [link, address] of addresses) {
      const [path, hash] = address.split("#");
      // links within this page keep the query anyway
      if (path && !/chien-dich\/|\.ics$/.test(path)) {
        link.setAttribute("href", path + (query ? `?${query}` : "") + (hash ? `#${hash}` : ""));
      }
    }
  }

  if (form && entries.length) {
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) {
      const value = query.get(select.name);
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.hidden = false;
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      apply();
      form.elements["linh-vuc"].focus();
    }));
    apply();
  }
  // The elements added above may have moved the month in the address.
  if (asked) document.getElementById(location.hash.slice(1))?.scrollIntoView();
})();
