// Rows chosen by the reader's day, place and kind of agency, on the home page and on that of
// duties: what runs, what comes, what is to be done and reported. A page may be read long after it
// was built: it carries some days more than it shows (hooks/pages/work/rows.py), and counts anew.
(() => {
  "use strict";

  const page = document.querySelector("[data-chosen-by-day]");
  if (!page) return;
  const all = (selector) => [...page.querySelectorAll(selector)];

  const DAY = 86400000;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
  const number = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
  const after = (days) => new Date((number(today) + days) * DAY).toISOString().slice(0, 10);
  const written = (iso) => iso.split("-").reverse().join("/");
  const ahead = Number(page.dataset.ahead);

  const listed = (names, one) => names.split(" ").includes(one);
  function isTold({ dataset }) {
    const { place = "", was = "", role = "" } = document.documentElement.dataset;
    if (dataset.readers && !listed(dataset.readers, place)) return false;
    if (was && dataset.was && !listed(dataset.was, was)) return false;
    return dataset.roles === undefined || listed(dataset.roles, role);
  }

  // Whether a row of a kind stands on the reader's day, or in the days after it.
  const STANDS = {
    running: ({ first, last }) => first <= today && today <= last,
    coming: ({ first }, until) => first > today && first <= until,
    deadline: ({ last }, until) => last >= today && last <= until,
    duty: ({ first, last }, until) => last >= today && first <= until,
  };
  // the same in the sentence that answers: for all, for the reader's place alone, what is next
  STANDS.now = STANDS.here = STANDS.running;
  STANDS.next = STANDS.coming;
  STANDS.gave = () => true;  // what is over is over on any day
  // what goes with duties: what all have in common, the letter's texts, that it wants no report
  STANDS.common = STANDS.texts = STANDS.silent = STANDS.duty;
  const stands = (row, days) => isTold(row) && STANDS[row.dataset.row](row.dataset, after(days));

  function away({ first }) {
    const days = number(first) - number(today);
    return days === 1 ? "ngày mai" : `còn ${days} ngày`;
  }

  // What began after the build has no badge that says so.
  function tag(row) {
    if (row.querySelector(".tag--running")) return;
    const badge = document.createElement("span");
    badge.className = "tag tag--running";
    badge.textContent = "Đang chạy";
    let badges = row.querySelector(".badges");
    if (!badges) {
      badges = document.createElement("span");
      badges.className = "badges";
      row.querySelector(".running__body").prepend(badges);
    }
    badges.prepend(badge);
  }

  function choose() {
    const shown = Object.fromEntries(Object.keys(STANDS).map((kind) => [kind, 0]));
    const beyond = new Set();
    for (const row of all("[data-row]")) {
      const kind = row.dataset.row;
      const most = Number(row.closest("[data-most]")?.dataset.most ?? Infinity);
      const does = stands(row, ahead);
      if (does) shown[kind] += 1;
      if (does && shown[kind] > most) beyond.add(kind);
      row.hidden = !does || shown[kind] > most;
      if (does && kind === "running") tag(row);
      const place = row.querySelector("[data-away]");
      if (place && does) place.textContent = away(row.dataset);
    }
    for (const element of all("[data-count]")) {
      const kinds = element.dataset.count;
      const days = Number(element.dataset.within ?? ahead);
      const rows = all("[data-row]").filter((row) => listed(kinds, row.dataset.row) && stands(row, days));
      element.textContent = rows.length;
    }
    shown.duty += shown.common;
    // beyond what the page carries «none» would be a claim that it cannot make
    const isStale = today > page.dataset.carriedTo;
    for (const element of all("[data-stale]")) element.hidden = !isStale;
    const some = (kinds) => kinds.split(" ").some((kind) => shown[kind] > 0);
    for (const element of all("[data-fresh]")) element.hidden = isStale;
    for (const element of all("[data-none]")) element.hidden = isStale || some(element.dataset.none);
    for (const element of all("[data-some]")) element.hidden = !some(element.dataset.some);
    for (const element of all("[data-more]")) element.hidden = !beyond.has(element.dataset.more);
    for (const group of all("[data-group]")) group.hidden = !group.querySelector(".duty:not([hidden])");
    for (const element of all("[data-roles]:not([data-row])")) element.hidden = !isTold(element);
    // of what is offered to some, the first that is for this reader
    for (const list of all("[data-first-of]")) {
      const mine = [...list.children].find(isTold);
      for (const each of list.children) each.hidden = each !== mine;
    }
    const { role } = document.documentElement.dataset;
    for (const row of all("[data-keys]")) {
      const box = row.querySelector("input");
      const key = JSON.parse(row.dataset.keys)[role];
      if (key) box.dataset.task = key;
      else delete box.dataset.task;
    }
    document.dispatchEvent(new CustomEvent("tasks-chosen"));
  }

  for (const element of all("[data-day]")) element.textContent = `hôm nay ${written(today)}`;
  for (const element of all("[data-until]")) element.textContent = written(after(ahead));
  for (const element of all("[data-days]")) {
    const [from, to] = [written(today), written(after(ahead))];
    element.textContent = `${from.slice(6) === to.slice(6) ? from.slice(0, 5) : from} – ${to}`;
  }
  for (const button of all("[data-print]")) button.addEventListener("click", () => print());

  document.addEventListener("who-changed", choose);
  choose();
  for (const element of all("[data-settles]")) element.removeAttribute("data-settles");
})();
