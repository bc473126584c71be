import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u32le } from '../bytes/numbers.ts';

const ID3V1 = 128;
const APE_FOOTER = 32;
const LYRICS_FOOTER = 15;

/** Where the frames end: before an ID3v1, APEv2 or Lyrics3v2 tag at the end of the file, in any order of them. */
export async function soundEnd(window: ByteWindow, start: number): Promise<number> {
  let end = window.size;
  for (;;) {
    const length = await tagLengthBefore(window, end);
    if (length === 0 || end - length < start) return end;
    end -= length;
  }
}

async function tagLengthBefore(window: ByteWindow, end: number): Promise<number> {
  const tail = await window.bytes(Math.max(0, end - ID3V1), Math.min(ID3V1, end));
  const size = tail.length;
  if (size === ID3V1 && letters(tail, 0, 3) === 'TAG') return ID3V1;
  if (letters(tail, size - APE_FOOTER, 8) === 'APETAGEX') {
    const hasHeader = (u32le(tail, size - 12) & 0x8000_0000) !== 0;
    return u32le(tail, size - 20) + (hasHeader ? APE_FOOTER : 0);
  }
  if (letters(tail, size - 9, 9) === 'LYRICS200') {
    const body = Number.parseInt(letters(tail, size - LYRICS_FOOTER, 6), 10);
    return Number.isNaN(body) ? 0 : body + LYRICS_FOOTER;
  }
  return 0;
}
