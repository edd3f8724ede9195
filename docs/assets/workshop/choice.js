// What a link says: #chien-dich=…&nam=…&cau=…&co=…&mau=sang. Never the agency: that is nobody's
// business but the reader's.

const NAMES = ["chien-dich", "nam", "cau", "co", "mau"];

/** Return what the part of an address after «#» chooses; what it does not name is "". */
export function readChoice(hash) {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  return Object.fromEntries(NAMES.map((name) => [name, told.get(name) ?? ""]));
}

/** Return the part of an address that says a choice, with «#». */
export function writeChoice(choice) {
  const told = new URLSearchParams();
  for (const name of NAMES) if (choice[name]) told.set(name, choice[name]);
  return `#${told}`;
}
