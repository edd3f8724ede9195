const TYPES = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };
const QUALITY = 0.92;

/** Return a canvas as a file of a format: png, jpg, webp. */
export function fileOf(canvas, format) {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("no picture"))),
      TYPES[format],
      QUALITY,
    );
  });
}

/** Hand a file to the reader. */
export function handOver(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
