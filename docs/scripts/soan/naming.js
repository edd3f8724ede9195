// The id of a document, as hooks/editing/document_names.py proposes it: kind, number, place, year.
import { folded } from "./dom.js";

const FORMER = "-cu";

export function slugOf(text) {
  return folded(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

export function proposedId(data, published) {
  const number = String(data?.number ?? "");
  if (!number || number === "khong") return "";
  const year = yearOf(data.date);
  const words = [kindOf(number, published.kinds), slugOf(number.replace(/^\?/, "").replaceAll(".", ""))];
  const place = data.scope && !published.agencies[data.issuer]?.place ? data.scope : published.agencies[data.issuer]?.place;
  if (place && place !== "ca-nuoc") words.push(place.endsWith(FORMER) ? place.slice(0, -FORMER.length) : place);
  if (year && !number.includes(`/${year}/`)) words.push(String(year));
  return words.join("-").slice(0, 80);
}

export function yearOf(date) {
  const found = /(\d{4})/.exec(String(date ?? ""));
  return found ? Number(found[1]) : null;
}

// The letters of the kind that the symbol begins with: «kh» for 182/KH-UBND.
function kindOf(number, kinds) {
  const symbol = number.split("/").at(-1).split(/[-–]/)[0];
  return kinds.includes(symbol) && symbol !== "CV" ? slugOf(symbol) : "cv";
}
