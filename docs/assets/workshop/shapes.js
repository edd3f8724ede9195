// Shapes as published: ["c", tone, x, y, r], ["r", …], ["p", …], ["s", …], ["g", …]. They are
// painted in the units of the context; the palette is a list of colours by tone.

const DEGREE = Math.PI / 180;

/** Return the outline of a circle, a rectangle or a path. */
export function outlineOf(shape) {
  const [kind, , ...told] = shape;
  if (kind === "p") return new Path2D(told[0]);
  const outline = new Path2D();
  if (kind === "c") {
    const [x, y, r] = told;
    outline.arc(x, y, r, 0, 2 * Math.PI);
  } else if (kind === "r") {
    const [x, y, width, height, radius] = told;
    outline.roundRect(x, y, width, height, radius || 0);
  } else throw new Error(`unknown shape ${kind}`);
  return outline;
}

/** Paint shapes; `colourOf` gives a tone's colour, so that a mask can be painted as well. */
export function paintShapes(context, shapes, colourOf) {
  for (const shape of shapes) paintShape(context, shape, colourOf);
}

function paintShape(context, shape, colourOf) {
  if (shape[0] === "g") paintGroup(context, shape, colourOf);
  else if (shape[0] === "s") {
    const [, tone, d, width] = shape;
    context.strokeStyle = colourOf(tone);
    context.lineWidth = width;
    context.lineCap = context.lineJoin = "round";
    context.stroke(new Path2D(d));
  } else {
    context.fillStyle = colourOf(shape[1]);
    context.fill(outlineOf(shape), "evenodd");
  }
}

function paintGroup(context, [, inner, x, y, turn, scale, mirror, clip], colourOf) {
  context.save();
  context.translate(x, y);
  context.rotate(turn * DEGREE);
  context.scale(mirror ? -scale : scale, scale);
  if (clip) context.clip(outlineOf(clip), "evenodd");
  paintShapes(context, inner, colourOf);
  context.restore();
}
