import { smallPicture } from "./small-picture.js";

// The worker: asked for {number, file, wish}, it answers {number, picture}, null for no picture.

addEventListener("message", async ({ data: { number, file, wish } }) => {
  const picture = await smallPicture(file, wish).catch(() => null);
  postMessage({ number, picture }, picture ? [picture] : []);
});
