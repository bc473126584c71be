import type { ByteSource } from '../audio-facts.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u8, u32le } from '../bytes/numbers.ts';

/** A page of an Ogg file (RFC 3533). */
export interface Page {
  readonly offset: number;
  readonly serial: number;
  /** Samples up to the end of the last packet that ends here; -1 where none does. */
  readonly granule: number;
  readonly isFirst: boolean;
  /** Where the packets' bytes begin, and the lengths of their pieces. */
  readonly body: number;
  readonly lacing: Uint8Array;
  readonly end: number;
}

const HEADER = 27;
/** A page holds at most 255 pieces of 255 bytes. */
const LARGEST = HEADER + 255 + 255 * 255;

/** Reads the page at `offset`; undefined where none stands there or the file ends within it. */
export async function readPage(window: ByteWindow, offset: number): Promise<Page | undefined> {
  const head = await window.bytes(offset, HEADER + 255);
  if (letters(head, 0) !== 'OggS') return undefined;
  const count = u8(head, 26);
  const lacing = head.slice(HEADER, HEADER + count);
  const body = offset + HEADER + count;
  const end = lacing.reduce((sum, length) => sum + length, body);
  if (end > window.size) return undefined;
  const high = u32le(head, 10);
  return {
    offset,
    serial: u32le(head, 14),
    granule: high === 0xffff_ffff ? -1 : high * 0x1_0000_0000 + u32le(head, 6),
    isFirst: (u8(head, 5) & 2) !== 0,
    body,
    lacing,
    end,
  };
}

const STEP = 0x1_0000;

/** The first whole page that begins in the `limit` bytes from `from` on. */
export async function findPage(window: ByteWindow, from: number, limit: number): Promise<Page | undefined> {
  const end = Math.min(from + limit, window.size);
  for (let base = from; base < end; base += STEP) {
    const block = await window.bytes(base, STEP + 3);
    for (let at = block.indexOf(0x4f); at !== -1 && base + at < end; at = block.indexOf(0x4f, at + 1)) {
      if (letters(block, at) !== 'OggS') continue;
      const page = await readPage(window, base + at);
      if (page) return page;
    }
  }
  return undefined;
}

/** The file's last whole page on which a number of samples stands. */
export async function lastPage(source: ByteSource, window: ByteWindow): Promise<Page | undefined> {
  const step = 4 * LARGEST;
  for (let end = source.size; end > 0; end -= step) {
    const from = Math.max(0, end - step);
    const bytes = (await source.read(from, end + HEADER - from)).slice();
    for (let at = bytes.lastIndexOf(0x4f); at > -1; at = at === 0 ? -1 : bytes.lastIndexOf(0x4f, at - 1)) {
      if (letters(bytes, at) !== 'OggS') continue;
      const page = await readPage(window, from + at);
      if (page && page.granule >= 0) return page;
    }
  }
  return undefined;
}

/** The bytes of the first packets of a stream, from the page at `offset` on: `count` of them, none over `limit`. */
export async function firstPackets(
  window: ByteWindow,
  offset: number,
  serial: number,
  count: number,
  limit: number,
): Promise<{ packets: Uint8Array[]; end: number }> {
  const packets: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let length = 0;
  let at = offset;
  while (packets.length < count) {
    const page = await readPage(window, at);
    if (!page) break;
    at = page.end;
    if (page.serial !== serial) continue;
    let place = page.body;
    for (const size of page.lacing) {
      if (length + size <= limit) pieces.push((await window.bytes(place, size)).slice());
      length += size;
      place += size;
      if (size === 255) continue;
      packets.push(joined(pieces));
      pieces = [];
      length = 0;
      if (packets.length === count) break;
    }
  }
  return { packets, end: at };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
