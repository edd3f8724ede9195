import { drawScene } from "./vector.js";
import { bleedOf } from "./svg.js";

// A PDF of one page: text as outlines, logos as pictures, boxes for trim and bleed, crop marks. It
// holds nothing but paths, so a library that can write any PDF would be nine tenths of the script.
// Section numbers are those of ISO 32000-1. Colours are sRGB: the kits that the site has ready are
// of inks.

const POINTS_OF_MM = 72 / 25.4;
const POINTS_OF_PX = 0.75;
const MARK_MM = 5;
const OFF_MM = 2;
const EDGE_MM = 2;
const THIN_MM = 0.09;
const DATE = "(D:20000101000000Z)"; // no clock is asked

/** Return the PDF of a scene as bytes: of a print at its true size, or 1:10 where the slot says. */
export async function pdfOf(scene, { alt, title, slot, ...drawn }) {
  const sheet = sheetOf(slot);
  const pen = pdfPen();
  const { point, around } = sheet;
  pen.parts.push("q", `${exact(point)} 0 0 ${exact(-point)} ${exact(around * point)} ${exact((around + slot.size[1]) * point)} cm`);
  drawScene(pen, scene, { ...drawn, size: slot.size, bleed: sheet.bleed });
  if (slot.print) pen.parts.push(...cropMarks(slot, sheet));
  pen.parts.push("Q");
  const file = pdfFile();
  const pictures = [];
  for (const [name, { canvas, isStencil }] of pen.pictures)
    pictures.push(`/${name} ${await (isStencil ? file.stencil(canvas) : file.picture(canvas))}`);
  const content = await file.stream("", encoded(pen.parts.join("\n")));
  const grown = (by) => [around - by, around - by, around + slot.size[0] + by, around + slot.size[1] + by].map((side) => exact(side * point)).join(" ");
  const media = slot.size.map((side) => exact((side + 2 * around) * point)).join(" ");
  const page = file.add(
    `<< /Type /Page /Parent ${file.next(1)} /MediaBox [0 0 ${media}] /CropBox [0 0 ${media}] /BleedBox [${grown(sheet.bleed)}] /TrimBox [${grown(0)}]` +
    ` /Resources << /XObject << ${pictures.join(" ")} >> >> /Contents ${content} >>`,
  );
  const pages = file.add(`<< /Type /Pages /Kids [${page}] /Count 1 >>`);
  const root = file.add(`<< /Type /Catalog /Pages ${pages} /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>`);
  const subject = slot.print ? `${alt} ${sheet.told}` : alt;
  const info = file.add(`<< /Title ${textOf(title)} /Subject ${textOf(subject)} /CreationDate ${DATE} /ModDate ${DATE} /Trapped /False >>`);
  return file.bytes(root, info);
}

function sheetOf(slot) {
  if (!slot.print) return { point: POINTS_OF_PX, bleed: 0, around: 0 };
  const [width, height, bleedMm, scale] = slot.print;
  const mm = width / slot.size[0] / scale; // of the file, a unit
  const bleed = bleedOf(slot);
  const around = bleed + (OFF_MM + MARK_MM + EDGE_MM) / mm;
  const told = `Thành phẩm ${width} × ${height} mm, chừa xén ${bleedMm} mm mỗi cạnh, ${scale === 1 ? "tỉ lệ 1:1" : `tỉ lệ 1:${scale}, in phóng ${scale}00 %`}.`;
  return { point: POINTS_OF_MM * mm, bleed, around, mm, told };
}

function cropMarks({ size: [width, height] }, { bleed, mm }) {
  const near = bleed + OFF_MM / mm;
  const far = near + MARK_MM / mm;
  const found = ["0 0 0 RG", `0 J ${exact(THIN_MM / mm)} w`];
  const line = (...places) => found.push(`${places.slice(0, 2).map(exact).join(" ")} m ${places.slice(2).map(exact).join(" ")} l S`);
  for (const x of [0, width]) {
    line(x, -far, x, -near);
    line(x, height + near, x, height + far);
  }
  for (const y of [0, height]) {
    line(-far, y, -near, y);
    line(width + near, y, width + far, y);
  }
  return found;
}

function pdfPen() {
  const parts = [];
  const pictures = new Map();
  const place = (canvas, [left, top, right, bottom], isStencil) => {
    const name = `L${pictures.size}`;
    pictures.set(name, { canvas, isStencil });
    parts.push("q", `${[right - left, 0, 0, top - bottom, left, bottom].map(exact).join(" ")} cm`, `/${name} Do`, "Q");
  };
  return {
    parts,
    pictures,
    begin(matrix, clip) {
      parts.push("q", `${matrix.map(exact).join(" ")} cm`);
      if (clip) parts.push(operatorsOf(clip), "W* n");
    },
    end() {
      parts.push("Q");
    },
    fill(segments, colour, rule) {
      parts.push(`${inkOfColour(colour)} rg`, operatorsOf(segments), rule === "evenodd" ? "f*" : "f");
    },
    stroke(segments, colour, width) {
      parts.push(`${inkOfColour(colour)} RG 1 J 1 j ${exact(width)} w`, operatorsOf(segments), "S");
    },
    picture(mark, box) {
      if (mark) place(mark, box, false);
    },
    stencil(canvas, box, colour) {
      parts.push(`${inkOfColour(colour)} rg`);
      place(canvas, box, true);
    },
  };
}

function operatorsOf(segments) {
  let [x, y] = [0, 0];
  return segments.map(([operator, ...values]) => {
    if (operator === "Z") return "h";
    let told = values;
    if (operator === "Q") {
      const [cx, cy, ex, ey] = values;
      told = [x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), ex + (2 / 3) * (cx - ex), ey + (2 / 3) * (cy - ey), ex, ey];
    }
    [x, y] = told.slice(-2);
    return `${told.map(exact).join(" ")} ${{ M: "m", L: "l", Q: "c", C: "c" }[operator]}`;
  }).join("\n");
}

function inkOfColour(colour) {
  return [1, 3, 5].map((at) => exact(parseInt(colour.slice(at, at + 2), 16) / 255)).join(" ");
}

function exact(value) {
  return value.toFixed(4).replace(/\.?0+$/, "").replace(/^-0$/, "0");
}

function encoded(words) {
  return new TextEncoder().encode(words);
}

/** Return words as a text string in UTF-16 (7.9.2). */
function textOf(words) {
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at).toString(16).padStart(4, "0"));
  return `<feff${units.join("")}>`;
}

function pdfFile() {
  const objects = [];
  const add = (body) => objects.push(typeof body === "string" ? [encoded(body)] : body) && `${objects.length} 0 R`;
  const stream = async (told, bytes) => {
    const packed = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer());
    return add([encoded(`<< ${told} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`), packed, encoded("\nendstream")]);
  };
  return {
    add,
    stream,
    next: (more) => `${objects.length + 1 + more} 0 R`,
    async picture(mark) {
      const { width, height } = mark;
      const { data } = mark.getContext("2d").getImageData(0, 0, width, height);
      const colours = new Uint8Array(3 * width * height);
      for (let at = 0; at < width * height; at += 1) {
        // On the bar's white: an image with a mask would have to be flattened by the print shop.
        const cover = data[4 * at + 3] / 255;
        for (let channel = 0; channel < 3; channel += 1)
          colours[3 * at + channel] = Math.round(255 - cover * (255 - data[4 * at + channel]));
      }
      return stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`, colours);
    },
    /** A stencil lets ink through where its bits are set (8.9.6.2): print shops need flatten nothing. */
    stencil(canvas) {
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
      const row = Math.ceil(width / 8);
      const bits = new Uint8Array(row * height);
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
          if (data[4 * (y * width + x) + 3] > 127) bits[y * row + (x >> 3)] |= 128 >> (x & 7);
      return stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ImageMask true /Decode [1 0] /BitsPerComponent 1`, bits);
    },
    bytes(root, info) {
      const parts = [encoded("%PDF-1.6\n"), new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
      const places = [];
      const size = () => parts.reduce((sum, part) => sum + part.length, 0);
      objects.forEach((object, number) => {
        places.push(size());
        parts.push(encoded(`${number + 1} 0 obj\n`), ...object, encoded("\nendobj\n"));
      });
      const start = size();
      const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
      parts.push(encoded(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.length + 1} /Root ${root} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`));
      return new Blob(parts, { type: "application/pdf" });
    },
  };
}
