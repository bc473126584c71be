/** An ICO entry counts 256 pixels as 0. */
const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** Pixels as Windows keeps small icons: a header, rows from the bottom as BGRA, and an empty mask of one bit a pixel. */
function bitmap(size, rgba) {
  const maskRow = Math.ceil(size / 32) * 4;
  const bytes = Buffer.alloc(40 + size * size * 4 + maskRow * size);
  bytes.writeUInt32LE(40, 0);
  bytes.writeInt32LE(size, 4);
  bytes.writeInt32LE(size * 2, 8);
  bytes.writeUInt16LE(1, 12);
  bytes.writeUInt16LE(32, 14);
  bytes.writeUInt32LE(size * size * 4, 20);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = 40 + ((size - 1 - y) * size + x) * 4;
      for (const [index, channel] of [2, 1, 0, 3].entries()) bytes[to + index] = rgba[from + channel];
    }
  }
  return bytes;
}

/** A Windows icon: PNG for 256 pixels, bitmaps below, as every version reads them. `images`: `{ size, png, rgba }`. */
export function icoOf(images) {
  const bodies = images.map(({ size, png, rgba }) => (size >= 256 ? png : bitmap(size, rgba)));
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size }, index) => {
    const at = ICO_HEADER + ICO_ENTRY * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bodies[index].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bodies[index].length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** The kinds of entries of a macOS icon that hold PNG, by their pixels. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS icon. `pngs`: size to PNG. */
export function icnsOf(pngs) {
  const entries = ICNS_TYPES.map(([type, size]) => {
    const png = pngs.get(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(entries);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
