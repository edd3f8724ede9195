import { smallPictureOf } from "./decoder.js";

// A photo under a frame. It is decoded beside the page's own work, and never leaves the browser.

const KEPT = 1200; // px of the shorter side: a frame is 1080 px, its hole less
const MOST_PIXELS_OF_PHOTO = 80_000_000;
const MOST_ZOOM = 5;

/** Return a photo from a file, whole and centred; null when the browser cannot read it. */
export async function photoOf(file) {
  const bitmap = await smallPictureOf(file, { shorter: KEPT, most: MOST_PIXELS_OF_PHOTO });
  return bitmap && { bitmap, zoom: 1, x: 0, y: 0 };
}

/** Return a photo moved by so many units of the frame, and zoomed, its hole always covered. */
export function turned(photo, [, , , , radius], { x = 0, y = 0, zoom = 1 }) {
  const next = Math.min(MOST_ZOOM, Math.max(1, photo.zoom * zoom));
  const grown = next / photo.zoom;
  const [across, down] = halfSides({ ...photo, zoom: next }, radius);
  const kept = (value, half) => Math.min(half - radius, Math.max(radius - half, value));
  return { ...photo, zoom: next, x: kept(photo.x * grown + x, across), y: kept(photo.y * grown + y, down) };
}

function halfSides({ bitmap, zoom }, radius) {
  const scale = (radius * zoom) / Math.min(bitmap.width, bitmap.height);
  return [bitmap.width * scale, bitmap.height * scale];
}

/** Paint a photo behind what a canvas shows: it is seen in the frame's hole alone. */
export function paintPhoto(canvas, photo, [, , x, y, radius], times) {
  const context = canvas.getContext("2d");
  const [across, down] = halfSides(photo, radius);
  context.save();
  context.setTransform(times, 0, 0, times, 0, 0);
  context.globalCompositeOperation = "destination-over";
  context.imageSmoothingQuality = "medium";
  context.drawImage(photo.bitmap, x + photo.x - across, y + photo.y - down, 2 * across, 2 * down);
  context.restore();
}

/** Tell `onTurn` of drags, pinches, the wheel and keys on a canvas, in units of what it shows. */
export function listenToGestures(canvas, unitsOf, onTurn) {
  const fingers = new Map();
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  };
  canvas.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const wide = fingers.size > 1 ? spread() : 0;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    const units = unitsOf() / fingers.size;
    onTurn({
      x: (event.clientX - before[0]) * units,
      y: (event.clientY - before[1]) * units,
      zoom: wide ? spread() / wide : 1,
    });
  });
  for (const ended of ["pointerup", "pointercancel"])
    canvas.addEventListener(ended, (event) => fingers.delete(event.pointerId));
  canvas.addEventListener("wheel", (event) => {
    if (onTurn({ zoom: event.deltaY < 0 ? 1.1 : 1 / 1.1 })) event.preventDefault();
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    const step = 10 * unitsOf();
    const turns = {
      ArrowLeft: { x: -step }, ArrowRight: { x: step }, ArrowUp: { y: -step }, ArrowDown: { y: step },
      "+": { zoom: 1.1 }, "=": { zoom: 1.1 }, "-": { zoom: 1 / 1.1 },
    };
    if (turns[event.key] && onTurn(turns[event.key])) event.preventDefault();
  });
}
