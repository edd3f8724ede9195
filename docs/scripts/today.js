// The words that depend on the reader's day: which date of a campaign runs or comes next, and in
// how many days. The dates are in the page (data-dates); the day is that in Việt Nam.
(() => {
  "use strict";

  const DAY = 86400000;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
  const number = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
  const now = number(today);

  // as hooks/pages/frame/readers_day.py writes them, in chronological order
  const dates = (element) => JSON.parse(element.dataset.dates);

  const runs = (date) => date.first <= today && today <= date.last;
  const mostSpecial = (list) => list.reduce((best, one) => (one.rank < best.rank ? one : best));

  function chosen(element) {
    const all = dates(element);
    const running = all.filter(runs);
    if (running.length) return { ...mostSpecial(running), running: true };
    const coming = all.filter((date) => date.first > today);
    if (!coming.length) return null;
    // the most special in the first year to come, chosen as in the page itself
    const { year } = coming[0];
    return { ...mostSpecial(coming.filter((date) => date.year === year)), running: false };
  }

  function away(date) {
    if (date.running) {
      const left = number(date.last) - now;
      // nobody knows how long is left when the document leaves the end open
      if (date.open) return "";
      if (date.first === date.last) return "hôm nay";
      return left === 0 ? "ngày cuối" : `còn ${left} ngày`;
    }
    const days = number(date.first) - now;
    return days === 1 ? "ngày mai" : `còn ${days} ngày`;
  }

  const tag = (kind, words) => {
    const element = document.createElement("span");
    element.className = `tag tag--${kind}`;
    element.textContent = words;
    return element;
  };

  function tell(element) {
    const date = chosen(element);
    const place = element.querySelector("[data-when]");
    if (!date || !place) return;
    const time = document.createElement("time");
    time.dateTime = date.first;
    time.textContent = date.words;
    const parts = [];
    if (date.running) parts.push(tag("running", "Đang chạy"), " ");
    if (!date.running && place.dataset.next) parts.push(`${place.dataset.next} `);
    else if (date.name) parts.push(`${date.name}: `);
    parts.push(time);
    const words = away(date);
    if (words) parts.push(` · ${words}`);
    if (date.place) {
      const where = document.createElement("span");
      where.className = "place";
      where.textContent = date.place;
      parts.push(" ", where);
    }
    if (date.told) parts.push(" ", tag(date.status, date.told));
    if (date.doubt) parts.push(" ", tag("unverified", date.doubt));
    place.replaceChildren(...parts);
  }

  for (const element of document.querySelectorAll(".title__when[data-dates]")) tell(element);

  // Badges of what runs count from the day of the build.
  for (const badge of document.querySelectorAll(".tag--running[data-last]")) {
    const left = number(badge.dataset.last) - now;
    if (left > 0) badge.textContent = `Đang chạy · còn ${left} ngày`;
    else if (left < 0) {
      badge.className = "tag tag--past";
      badge.textContent = "Kỳ này đã qua";
    } else if (badge.textContent.includes("còn")) badge.textContent = "Đang chạy · ngày cuối";
  }
})();
