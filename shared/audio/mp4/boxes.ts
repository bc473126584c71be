import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u32be, u64be } from '../bytes/numbers.ts';

/** One box of an MP4 file (ISO/IEC 14496-12): its body's range in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** End as far as its parent, or the file, goes. */
  readonly end: number;
  /** The file ends before the box does. */
  readonly cut: boolean;
}

/** The boxes of a range one after another; stops where no box can stand. */
export async function* boxesIn(window: ByteWindow, from: number, to: number): AsyncGenerator<Box> {
  let at = from;
  while (at + 8 <= to) {
    const head = await window.bytes(at, 16);
    let size = u32be(head, 0);
    let headLength = 8;
    if (size === 1) {
      size = u64be(head, 8);
      headLength = 16;
    } else if (size === 0) size = to - at;
    const type = letters(head, 4);
    if (size < headLength) return;
    yield { type, start: at + headLength, end: Math.min(to, at + size), cut: at + size > to };
    at += size;
  }
}

/** The first box found by going down `path`, each a child of the one before. */
export async function findBox(window: ByteWindow, parent: Box, path: readonly string[]): Promise<Box | undefined> {
  let box: Box | undefined = parent;
  for (const type of path) box = box && (await childOf(window, box, type));
  return box;
}

async function childOf(window: ByteWindow, parent: Box, type: string): Promise<Box | undefined> {
  for await (const box of boxesIn(window, parent.start, parent.end)) if (box.type === type) return box;
  return undefined;
}

/** The body's bytes, at most `limit` of them; empty where there is no box. */
export async function bodyOf(window: ByteWindow, box: Box | undefined, limit = 0x1_0000): Promise<Uint8Array> {
  return box ? window.bytes(box.start, Math.min(limit, box.end - box.start)) : new Uint8Array(0);
}
