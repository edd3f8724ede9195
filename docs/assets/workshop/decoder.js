// Asks the worker that decodes pictures. It is started with the page, which asks for nothing later.

let decoding = null;
let asked = 0;
const waiting = new Map(); // by number: who is told when the worker has answered

/** Start the worker, whose script is at an address. */
export function startDecoder(address) {
  decoding = new Worker(address);
  decoding.addEventListener("message", ({ data: { number, picture } }) => answer(number, picture));
  decoding.addEventListener("error", () => [...waiting.keys()].forEach((number) => answer(number, null)));
}

/** Return a file's picture as small as is wished (see `smallPicture`), or null. */
export function smallPictureOf(file, wish) {
  return new Promise((resolve) => {
    waiting.set((asked += 1), resolve);
    decoding.postMessage({ number: asked, file, wish });
  });
}

function answer(number, picture) {
  waiting.get(number)?.(picture);
  waiting.delete(number);
}
