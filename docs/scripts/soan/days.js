// Days in words, as letters write them, and in the form of the files: 29/9/2022.
const DAY = "(\\d{1,2})\\s*(?:/|-|\\.|\\s+tháng\\s+)\\s*(\\d{1,2})(?:\\s*(?:/|-|\\.|,?\\s+năm\\s+)\\s*(\\d{4}))?";
const UNTIL = "\\s*(?:đến\\s+(?:hết\\s+)?(?:ngày\\s+)?|tới\\s+(?:ngày\\s+)?|[-–—]\\s*(?:ngày\\s+)?)";
const SPAN = new RegExp(`(\\d{1,2})${UNTIL}${DAY}`, "i");
const TWO = new RegExp(`${DAY}${UNTIL}${DAY}`, "i");
const ONE = new RegExp(`(?<![\\d/])${DAY}(?![\\d/])`, "i");
const MONTH = /tháng\s+(\d{1,2})\s*(?:\/|-|,?\s+năm\s+)\s*(\d{4})|(?<![\d/])(\d{1,2})\/(\d{4})(?!\d)/i;

export function isDay(day, month, year) {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCDate() === Number(day) && date.getUTCMonth() === month - 1;
}

const two = (number) => String(number).padStart(2, "0");

function dayWritten(day, month, year) {
  return isDay(day, month, year) ? `${two(day)}/${two(month)}${year ? `/${year}` : ""}` : null;
}

// {date}, {from, to} or {month} for words; null when they name no day. A day without a year takes
// that of the other day of its span, or `year`.
export function daysFromWords(words, year) {
  let found = TWO.exec(words);
  if (found) {
    const [, day, month, first, lastDay, lastMonth, last] = found;
    const end = last ?? year;
    return span(dayWritten(day, Number(month), first ?? end), dayWritten(lastDay, Number(lastMonth), end));
  }
  found = SPAN.exec(words);
  if (found) {
    const [, day, lastDay, month, last] = found;
    return span(dayWritten(day, Number(month), last ?? year), dayWritten(lastDay, Number(month), last ?? year));
  }
  found = ONE.exec(words);
  if (found) {
    const date = dayWritten(found[1], Number(found[2]), found[3] ?? year);
    return date && { date };
  }
  found = MONTH.exec(words);
  return found ? { month: `${Number(found[1] ?? found[3])}/${found[2] ?? found[4]}` } : null;
}

function span(from, to) {
  return from && to ? { from, to } : null;
}

// A deadline: «trước ngày» is before that day, all else is until its end.
export function dueFromWords(words, year) {
  const days = daysFromWords(words, year);
  const day = days?.to ?? days?.date;
  if (!day) return null;
  const hour = /(\d{1,2})\s*(?:giờ|h)\s*(\d{2})?/i.exec(words);
  const at = hour ? { at: `${Number(hour[1])}h${hour[2] ?? "00"}` } : {};
  return /trước/i.test(words) ? { before: day, ...at } : { by: day, ...at };
}

// The day of a letter as its file has it, exact as far as it is written.
export function dateFromWords(words) {
  const days = daysFromWords(words);
  const written = days?.date ?? days?.from;
  if (written) return written.split("/").map(Number).join("/");
  return days?.month ?? (/^\s*\d{4}\s*$/.test(words) ? Number(words) : null);
}

export function daysInWords(value) {
  if (!value || typeof value !== "object") return typeof value === "string" ? value : "";
  if (value.date) return withHours(value.date, value);
  if (value.from && value.to && typeof value.from === "string") {
    const [first, last] = [value.from, value.to].map((day) => day.split("/"));
    const shared = first.length === 3 && first[2] === last[2];
    const start = shared && first[1] === last[1] ? first[0] : shared ? first.slice(0, 2).join("/") : value.from;
    return withHours(`${start}${shared && first[1] === last[1] ? "–" : " đến "}${value.to}`, value);
  }
  if (value.month && !value.nth) return `tháng ${value.month}`;
  if (value.unresolved) return value.unresolved;
  if (value.from) return `từ ${value.from}`;
  if (value.to) return `đến ${value.to}`;
  if (value.before) return withHours(`trước ${value.before}`, value);
  if (value.by) return withHours(`đến hết ${value.by}`, value);
  if (value.either) return value.either.map(daysInWords).join(" hoặc ");
  if (value.lunar) return `${value.lunar} âm lịch`;
  return Object.entries(value).map(([key, inner]) => `${key} ${inner}`).join(", ");
}

function withHours(words, { at, until }) {
  return at ? `${words}, ${at}${until ? `–${until}` : ""}` : words;
}

export function isSimpleDays(value) {
  if (value === undefined || value === null) return true;
  const keys = Object.keys(value);
  return typeof value === "object" && keys.every((key) => ["date", "from", "to", "month", "at", "until", "unresolved"].includes(key)) && typeof (value.from ?? "") === "string";
}

// For <input type="date"> and back.
export function isoOf(day) {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day ?? "");
  return found ? `${found[3]}-${two(found[2])}-${two(found[1])}` : "";
}

export function dayOfIso(iso) {
  const [year, month, day] = iso.split("-");
  return iso ? `${day}/${month}/${year}` : "";
}

// For comparisons; null when the day has no year or is not one.
export function dayNumber(day) {
  const iso = isoOf(day);
  return iso ? Number(iso.replaceAll("-", "")) : null;
}
