// Answers given before the texts are there, and how those that follow fit in with them.

// as good as a phrase in a text, so what the texts add comes after it
const CERTAIN = 60;

/** Of the groups found without the texts (matching.js), those that the texts hardly change. */
export function certain(found) {
  return found.filter(({ score }) => score >= CERTAIN);
}

/** The groups found, but first those of the pages shown, as they stand under the reader's finger. */
export function afterShown(found, shown) {
  const of = new Map(found.map((group) => [group.page.location, group]));
  const kept = shown.filter((location) => of.has(location));
  const isKept = new Set(kept);
  return [
    ...kept.map((location) => of.get(location)),
    ...found.filter(({ page }) => !isKept.has(page.location)),
  ];
}
