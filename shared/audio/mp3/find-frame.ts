import type { ByteWindow } from '../bytes/byte-window.ts';
import { type FrameHeader, readFrameHeader } from './frame-header.ts';

/** How many frames must follow one another before a place in the bytes is believed to be audio. */
const CHAIN = 4;
const STEP = 0x1_0000;

/** A frame and its place in the file. */
export interface FoundFrame {
  readonly offset: number;
  readonly header: FrameHeader;
}

/**
 * The first frame at or behind `from` that is followed by others of its family, or by the end.
 * Pictures and texts hold bytes that look like one header; none holds a chain of them.
 * `ahead` serves the look at what follows, where reading on in `window` would overwrite what is being searched.
 */
export async function findFrame(
  window: ByteWindow,
  from: number,
  end: number,
  searchEnd: number = end,
  ahead: ByteWindow = window,
): Promise<FoundFrame | undefined> {
  for (let base = from; base < searchEnd; base += STEP) {
    const block = await window.bytes(base, STEP + 3);
    const limit = Math.min(STEP, searchEnd - base);
    for (let at = block.indexOf(0xff); at !== -1 && at < limit; at = block.indexOf(0xff, at + 1)) {
      const header = readFrameHeader(block, at);
      if (header && (await isChain(ahead, base + at, header, end))) return { offset: base + at, header };
    }
  }
  return undefined;
}

async function isChain(window: ByteWindow, offset: number, first: FrameHeader, end: number): Promise<boolean> {
  let at = offset + first.length;
  for (let count = 1; count < CHAIN; count++) {
    if (at === end) return true;
    if (at > end) return count > 1;
    const header = readFrameHeader(await window.bytes(at, 4), 0);
    if (header?.family !== first.family) return false;
    at += header.length;
  }
  return true;
}
