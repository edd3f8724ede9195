const kept = new Map();

/** Return what a JSON file of the site says; each is asked for once. */
export function loadJson(address) {
  if (!kept.has(address)) {
    const asked = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      return answer.json();
    });
    asked.catch(() => kept.delete(address)); // the next try may succeed
    kept.set(address, asked);
  }
  return kept.get(address);
}
