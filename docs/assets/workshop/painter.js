import { runsOf } from "./qr.js";
import { outlineOf, paintShapes } from "./shapes.js";
import { paintWords } from "./words.js";

const WHOLE_SCENE = ["halo", "setting", "figures"];

/**
 * Paint a scene on a canvas of its size times `times`.
 *
 * `motif` has a topic's drawings by level, `palette` a colour for each tone; `marks` are the
 * agency's logos, by number. The canvas is resized; it is transparent where the scene has a hole.
 */
export function paintScene(canvas, scene, { size, motif, palette, marks = [], times = 1 }) {
  const [width, height] = size;
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  const context = canvas.getContext("2d");
  const colourOf = (tone) => palette[tone];
  context.scale(times, times);
  context.fillStyle = colourOf(scene.ground);
  context.fillRect(0, 0, width, height);
  if (scene.finish === "points") {
    paintPoints(context, scene.points, size, palette);
    return;
  }
  paintLayers(context, scene.layers, motif, colourOf, marks);
  paintWords(context, scene.lines, colourOf, times);
  if (scene.hole) cutHole(canvas, context, scene, { motif, times });
}

function paintLayers(context, layers, motif, colourOf, marks) {
  for (const layer of layers) {
    const [kind, ...told] = layer;
    if (kind === "panel") paintShapes(context, told[1], colourOf);
    else if (kind === "placed") paintPlaced(context, told, motif, colourOf);
    else if (kind === "mark") paintMark(context, told, marks);
    else if (kind === "code") paintCode(context, told);
  }
}

function paintPlaced(context, [, level, x, y, scale, clip], motif, colourOf) {
  context.save();
  if (clip) context.clip(outlineOf(clip), "evenodd");
  context.translate(x, y);
  context.scale(scale, scale);
  const levels = level === "scene" ? WHOLE_SCENE : [level];
  for (const each of levels) paintShapes(context, motif[each], colourOf);
  context.restore();
}

function paintMark(context, [number, [left, top, right, bottom]], marks) {
  const mark = marks[number];
  if (!mark) return;
  context.imageSmoothingQuality = "high";
  context.drawImage(mark, left, top, right - left, bottom - top);
}

function paintCode(context, [rows, box]) {
  context.fillStyle = "#000000";
  for (const [left, top, right, bottom] of runsOf(rows, box)) context.fillRect(left, top, right - left, bottom - top);
}

/** Take out what lies in the hole of a frame, where no layer lies over it. */
function cutHole(canvas, context, scene, { motif, times }) {
  const mask = document.createElement("canvas");
  mask.width = canvas.width;
  mask.height = canvas.height;
  const kept = mask.getContext("2d");
  kept.fillRect(0, 0, mask.width, mask.height);
  kept.scale(times, times);
  kept.globalCompositeOperation = "destination-out";
  kept.fill(outlineOf(scene.hole));
  kept.globalCompositeOperation = "source-over";
  paintLayers(kept, scene.layers, motif, () => "#000000", []);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = "destination-in";
  context.drawImage(mask, 0, 0);
  context.globalCompositeOperation = "source-over";
}

/** Paint the points of light of a board: a bit each, rows padded to whole bytes. */
function paintPoints(context, told, [width, height], palette) {
  const bytes = atob(told);
  const row = Math.ceil(width / 8);
  [context.fillStyle] = palette.slice(-1);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (bytes.charCodeAt(y * row + (x >> 3)) & (128 >> (x & 7))) context.fillRect(x, y, 1, 1);
}
