// A ZIP archive whose files are stored as they are: pictures do not get smaller.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION_NEEDED = 20;
const NAMES_ARE_UTF8 = 0x0800;
const FIRST_DAY = 0x21; // 1 January 1980, the earliest that ZIP can say: no clock is asked

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Return the archive of files, [name, bytes] each, as a blob. */
export function zipOf(files) {
  const parts = [];
  const listed = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const named = new TextEncoder().encode(name);
    const facts = [
      [2, VERSION_NEEDED], [2, NAMES_ARE_UTF8], [2, 0], [2, 0], [2, FIRST_DAY],
      [4, crcOf(bytes)], [4, bytes.length], [4, bytes.length], [2, named.length], [2, 0],
    ];
    const head = packed([[4, LOCAL], ...facts]);
    parts.push(head, named, bytes);
    listed.push(
      packed([[4, CENTRAL], [2, VERSION_NEEDED], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      named,
    );
    at += head.length + named.length + bytes.length;
  }
  const size = listed.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const end = packed([[4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]]);
  return new Blob([...parts, ...listed, end], { type: "application/zip" });
}

function packed(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
