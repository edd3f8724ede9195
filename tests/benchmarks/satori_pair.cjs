// Draws pairs of banners with satori and resvg-js, for bench_banners.py: a description on standard
// input, processor time and bytes of each pair on standard output. "probe" only says whether it can.
const fs = require("node:fs");

let satori, Resvg;
try {
  const module = require("satori");
  satori = module.default ?? module;
  ({ Resvg } = require("@resvg/resvg-js"));
} catch {
  process.exit(1);
}
if (process.argv[2] === "probe") process.exit(0);

const spec = JSON.parse(fs.readFileSync(0, "utf8"));
const fonts = Object.entries(spec.fonts).map(([weight, file]) => ({
  name: "Be Vietnam Pro", weight: Number(weight), style: "normal", data: fs.readFileSync(file),
}));
const box = (style, children) => ({
  type: "div", props: { style: { display: "flex", position: "absolute", ...style }, children },
});

function tree({ width, height, runs, pill, degrees, net }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${net}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const background = `linear-gradient(${degrees}deg, #06184a, #0a2c74, #1061a4)`;
  return box({ width, height, backgroundImage: background, fontFamily: "Be Vietnam Pro" }, [
    { type: "img", props: { src, width, height, style: { position: "absolute", left: 0, top: 0 } } },
    ...(pill ? [box({
      left: pill[0], top: pill[1], width: pill[2] - pill[0], height: pill[3] - pill[1],
      borderRadius: (pill[3] - pill[1]) / 2, backgroundColor: "#ffd23f",
    }, "")] : []),
    ...runs.map(([text, fontSize, fontWeight, left, top, label]) => box({
      left, top, fontSize, fontWeight, lineHeight: 1, whiteSpace: "nowrap",
      color: label ? "#08205a" : "#ffffff",
    }, text)),
  ]);
}

async function drawn(one) {
  const svg = await satori(tree(one), { width: one.width, height: one.height, fonts });
  return new Resvg(svg).render().asPng();
}

(async () => {
  const ms = [], bytes = [];
  for (const one of spec.pairs[0]) await drawn(one);
  for (let round = 0; round < spec.rounds; round += 1) {
    for (const pair of spec.pairs) {
      const start = process.cpuUsage();
      let weight = 0;
      for (const one of pair) {
        const png = await drawn(one);
        weight += png.length;
        if (process.env.SATORI_OUT) fs.writeFileSync(`${process.env.SATORI_OUT}-${one.width}.png`, png);
      }
      const { user, system } = process.cpuUsage(start);
      ms.push((user + system) / 1000);
      bytes.push(weight);
    }
  }
  process.stdout.write(JSON.stringify({ ms, bytes }));
})();
