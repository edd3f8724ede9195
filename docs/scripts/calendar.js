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

  const form = page.querySelector("[data-filters]");
  const entries = all("[data-entry]");
  const cells = new Map(all(".small-month time").map((time) => [time.dateTime, time.parentElement]));
  const isShown = (entry) => !entry.hidden && !entry.classList.contains("is-out");

  // The small months: past days pale, coming ones solid, and no day bold whose entries are left out
  function drawDays() {
    const marked = new Set();
    const ranged = new Set();
    for (const entry of entries.filter((one) => isShown(one) && one.dataset.days)) {
      for (const run of entry.dataset.days.split(" ")) {
        const [first, last] = run.split("/");
        if (first === last) marked.add(first);
        else for (const day of cells.keys()) if (first <= day && day <= last) ranged.add(day);
      }
    }
    for (const [day, cell] of cells) {
      cell.classList.toggle("is-day", marked.has(day));
      cell.classList.toggle("is-range", ranged.has(day));
      cell.classList.toggle("is-coming", day >= today);
      cell.classList.toggle("is-today", day === today);
    }
  }
  // The legend has no more than the page: a year that is over has no day to come
  const days = [...cells.keys()];
  const overKey = page.querySelector("[data-over-key]");
  if (overKey) {
    page.querySelector("[data-coming-key]").hidden = !days.some((day) => day >= today);
    overKey.hidden = !days.some((day) => day < today);
    overKey.querySelector("[hidden]").hidden = false;
  }
  page.querySelector("[data-today-key]")?.toggleAttribute("hidden", !cells.has(today));

  for (const time of all(`.week__days time[datetime="${today}"]`)) time.classList.add("is-today");

  // What runs says so, in the lists of months
  for (const entry of all("[data-from]:not(.entry--again, td, .agenda__item)")) {
    const { from, to } = entry.dataset;
    // what is over awaits nothing
    if (to < today) entry.querySelector(".tag--waiting")?.remove();
    if (from > today || to < today) continue;
    let tags = entry.querySelector(".row__tags, .entry__tags");
    if (!tags) {
      tags = document.createElement("span");
      tags.className = "entry__tags";
      entry.append(tags);
    }
    tags.prepend(tag(from === to ? "Hôm nay" : "Đang chạy", "running"), " ");
  }

  // The month chosen, which the address keeps
  const months = all(".small-month");
  function chooseMonth(anchor) {
    if (!months.some((one) => one.dataset.month === anchor)) return false;
    for (const one of months) {
      const chosen = one.dataset.month === anchor;
      one.classList.toggle("is-chosen", chosen);
      one.querySelector("a").toggleAttribute("aria-current", chosen);
      if (chosen) one.querySelector("a").setAttribute("aria-current", "true");
      document.getElementById(one.dataset.month).classList.toggle("is-chosen", chosen);
    }
    return true;
  }
  const wholeYear = page.querySelector("#xem-ca-nam");
  const wide = matchMedia("(min-width: 60em)");
  if (months.length) {
    const anchor = location.hash.slice(1);
    if (chooseMonth(anchor)) {
      if (wholeYear) wholeYear.checked = true;
      page.dataset.ready = "";
      // below the small months, where there is no room beside them
      if (!wide.matches) document.getElementById(anchor).scrollIntoView({ block: "start" });
    } else chooseMonth(`${year}-${month}`);
    page.dataset.ready = "";
    page.addEventListener("click", (event) => {
      const link = event.target.closest(".lich a[href^='#']");
      const asked = link?.hash.slice(1);
      if (!link || !chooseMonth(asked)) return;
      event.preventDefault();
      history.replaceState(null, "", location.pathname + location.search + link.hash);
      // the link pressed is in a list that is no longer shown
      if (link.closest(".lich__list")) {
        const list = document.getElementById(asked);
        (list.querySelector(`a[rel="${link.rel}"]`) ?? list.querySelector("a"))?.focus();
      } else if (!wide.matches) document.getElementById(asked).scrollIntoView({ block: "start" });
    });
    addEventListener("hashchange", () => {
      if (chooseMonth(location.hash.slice(1)) && wholeYear) wholeYear.checked = true;
    });
  }

  // The agenda was made on the day of the build: what is over goes, what runs stands under today
  const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
  const daysTo = (day) => Math.round((Date.parse(day) - Date.parse(today)) / 86400000);
  const agendaDays = all("[data-day]");
  function drawAgenda() {
    const [head] = agendaDays;
    if (!head) return;
    for (const section of agendaDays.slice(1)) {
      const { day } = section.dataset;
      if (day > today) continue;
      for (const item of section.querySelectorAll("li")) {
        // nothing is told twice, once as running and once on the day on which it began
        const again = [...head.querySelectorAll("li")].some(
          (one) => one.dataset.entry === item.dataset.entry &&
            one.classList.contains("agenda__item--ends") === item.classList.contains("agenda__item--ends"),
        );
        if (!again) head.querySelector("ul").append(item);
      }
      section.dataset.over = "";
    }
    head.dataset.day = today;
    for (const item of head.querySelectorAll("li")) {
      const last = item.dataset.to ?? item.dataset.days?.split("/")[1];
      const ends = item.classList.contains("agenda__item--ends");
      if (last < today || (ends && last !== today)) item.remove();
      const left = daysTo(last);
      const until = item.querySelector("[data-left]");
      if (until && left >= 0) until.textContent = left ? ` · còn ${left} ngày` : ", ngày cuối";
    }
    head.querySelector("time").dateTime = today;
    head.querySelector("time").textContent = `${WEEKDAYS[new Date(today).getUTCDay()]}, ${written}`;
    for (const section of agendaDays) {
      const away = daysTo(section.dataset.day);
      const name = section.querySelector("[data-day-name]");
      if (away === 0) name.textContent = "Hôm nay";
      if (away === 1) name.textContent = "Ngày mai";
      for (const place of section.querySelectorAll("[data-away]")) {
        place.textContent = away > 1 ? `còn ${away} ngày` : "";
      }
    }
  }
  function hideEmptyDays() {
    if (!agendaDays.length) return;
    let shown = 0;
    for (const section of agendaDays) {
      const held = [...section.querySelectorAll("li")].filter((item) => !item.hidden).length;
      section.hidden = "over" in section.dataset || (held === 0 && section !== agendaDays[0]);
      if (!section.hidden) shown += held;
    }
    page.querySelector("[data-agenda-none]").hidden = shown > 0;
    // What comes later is folded, unless nothing else is left.
    const later = page.querySelector(".agenda .fold");
    if (!later) return;
    const isHeld = (section) => !section.hidden && section.querySelector("li:not([hidden])");
    later.hidden = !agendaDays.some((section) => later.contains(section) && isHeld(section));
    if (!agendaDays.some((section) => !later.contains(section) && isHeld(section))) later.open = true;
  }
  drawAgenda();

  const actions = page.querySelector("[data-calendar-actions]");
  const here = document.getElementById(`${year}-${month}`);
  if (actions && !here && yearLink(year)) {
    const link = document.createElement("a");
    link.className = "button";
    link.href = `${yearLink(year).pathname}#${year}-${month}`;
    link.textContent = `Hôm nay ${written}`;
    actions.append(" ", link);
  }
  const printPlace = page.querySelector("[data-print-place]") ?? actions;
  if (printPlace && typeof print === "function") {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--small";
    button.dataset.print = "";
    button.textContent = page.classList.contains("page--month") ? "In tháng" : "In cả năm, hai trang A4";
    button.addEventListener("click", () => print());
    printPlace.append(" ", button);
  }

  // Filters
  const links = all("a[href]").filter((link) => link.closest(".years, .lich-head, .month, .title"));
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
    const counted = entries.filter((entry) => !entry.classList.contains("agenda__item"));
    const shown = counted.filter(isShown);
    const filtered = Boolean(wanted.topic || wanted.audience);
    const of = form.dataset.filters; // set for a full year, whose table shows only some entries
    form.querySelector("[data-count]").textContent = of
      ? filtered ? `${distinct(shown)} mục trên bảng năm; mở từng tháng để xem đủ` : `${of} mục`
      : `${distinct(shown)} mục${filtered ? ` trong ${distinct(counted)}` : ""}`;
    form.querySelector("[type=reset]").hidden = !filtered;
    for (const section of all(".month")) {
      const inside = all("[data-entry]", section);
      const held = inside.filter((entry) => !entry.hidden);
      const none = section.querySelector("[data-none]");
      if (none) none.hidden = held.length > 0;
      const weeks = section.querySelector(".weeks");
      if (weeks) weeks.hidden = inside.length > 0 && held.length === 0;
      const count = section.id && page.querySelector(`[data-month="${section.id}"] [data-held]`);
      if (count && inside.length) count.textContent = String(distinct(held));
    }
    drawDays();
    hideEmptyDays();
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
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      apply();
      form.elements["linh-vuc"].focus();
    }));
    apply();
  } else {
    drawDays();
    hideEmptyDays();
  }
  for (const element of all("[data-settles]")) element.removeAttribute("data-settles");
})();
