import { big, bytesOf, latin, utf8, zeros } from './bytes.ts';

/** Four bytes of seven bits. */
function safe(value: number): readonly number[] {
  return [21, 14, 7, 0].map((shift) => (value >> shift) & 0x7f);
}

/** An ID3v2 tag around its frames. */
export function id3(
  version: 2 | 3 | 4,
  frames: readonly Uint8Array[],
  options: { flags?: number; filler?: number } = {},
): Uint8Array {
  const body = bytesOf(...frames, zeros(options.filler ?? 0));
  return bytesOf('ID3', [version, 0, options.flags ?? 0], safe(body.length), body);
}

/** A frame of ID3v2.3 or 2.4; of 2.2 where the id has three letters. */
export function id3Frame(version: 2 | 3 | 4, id: string, body: Uint8Array): Uint8Array {
  if (version === 2) return bytesOf(id, big(body.length, 3), body);
  return bytesOf(id, version === 4 ? safe(body.length) : big(body.length, 4), [0, 0], body);
}

/** The body of a text frame, in UTF-8 (2.4's own encoding). */
export function textBody(text: string): Uint8Array {
  return bytesOf([3], utf8(text));
}

/** The body of a text frame in UTF-16 with its byte order mark. */
export function wideBody(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return bytesOf([1, 0xff, 0xfe], ...units.map((unit) => [unit & 255, unit >> 8]));
}

export function chapterBody(version: 3 | 4, id: string, start: number, end: number, title: string): Uint8Array {
  const times = bytesOf(big(start, 4), big(end, 4), big(0xffff_ffff, 4), big(0xffff_ffff, 4));
  return bytesOf(latin(id), [0], times, id3Frame(version, 'TIT2', version === 4 ? textBody(title) : wideBody(title)));
}
