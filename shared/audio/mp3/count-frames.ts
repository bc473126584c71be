import type { ByteSource } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { letters, syncsafe } from '../bytes/numbers.ts';
import { findFrame } from './find-frame.ts';
import { FRAME_LENGTHS, familyOf, frameSeconds, lengthIndex } from './frame-header.ts';

/** What a walk over all frames found. */
export interface FrameTally {
  readonly frames: number;
  /** Of the frames alone, without what stands between them. */
  readonly bytes: number;
  readonly seconds: number;
  /** Frames have different bitrates. */
  readonly varied: boolean;
  /** Frames have different sample rates, or something else stood between them: joined or damaged files. */
  readonly broken: boolean;
}

const BLOCK = 0x10_0000;

/** The walk's state; one object for all blocks, so that a frame costs no allocation. */
interface Walk {
  at: number;
  frames: number;
  bytes: number;
  second: number;
  third: number;
  varied: boolean;
}

/**
 * Counts the frames from `start` (where one stands) to `end`, reading the file in blocks of 1 MiB.
 * A frame that the end cuts is not counted. Bytes that are no frame are passed over.
 */
export async function countFrames(
  source: ByteSource,
  start: number,
  end: number,
  options: ReadOptions,
): Promise<FrameTally> {
  const buffer = new Uint8Array(BLOCK);
  const window = byteWindow(source);
  const framesByFamily = new Float64Array(16);
  const walk: Walk = { at: start, frames: 0, bytes: 0, second: 0, third: 0, varied: false };
  let broken = false;
  let base = start;
  let block = await source.read(base, Math.min(BLOCK, end - base), buffer);
  adoptFamily(walk, block, 0);
  while (walk.at < end) {
    const inside = walkBlock(walk, block, base, end);
    if (inside === 'lost') {
      broken = true;
      tallyFamily(walk, framesByFamily);
      const found = await findFrame(window, await behindTag(window, walk.at), end);
      if (!found) break;
      walk.at = found.offset;
    } else if (base + block.length >= end) break;
    if (inside === 'lost' || walk.at > base + block.length - 3) {
      base = walk.at;
      block = await source.read(base, Math.min(BLOCK, end - base), buffer);
      options.onProgress?.(base, source.size);
      if (inside === 'lost') adoptFamily(walk, block, 0);
      if (block.length < 3) break;
    }
  }
  tallyFamily(walk, framesByFamily);
  options.onProgress?.(end, source.size);
  let seconds = 0;
  let frames = 0;
  for (const [family, count] of framesByFamily.entries()) {
    if (count === 0) continue;
    frames += count;
    seconds += count * frameSeconds(family);
  }
  return { frames, bytes: walk.bytes, seconds, varied: walk.varied, broken };
}

/** Steps from header to header as far as the block goes. `lost`: at `walk.at` no frame of this stream stands. */
function walkBlock(walk: Walk, block: Uint8Array, base: number, end: number): 'ended' | 'lost' {
  const second = walk.second & 0xfe;
  const rate = walk.third & 0x0c;
  const bitrate = walk.third & 0xf0;
  const last = block.length - 3;
  let at = walk.at - base;
  let frames = walk.frames;
  let varied = walk.varied;
  let lost = false;
  const began = at;
  while (at <= last) {
    const third = block[at + 2] ?? 0;
    if (block[at] !== 0xff || ((block[at + 1] ?? 0) & 0xfe) !== second || (third & 0x0c) !== rate) {
      lost = true;
      break;
    }
    const length = FRAME_LENGTHS[lengthIndex(second, third)] ?? 0;
    if (length === 0) {
      lost = true;
      break;
    }
    if ((third & 0xf0) !== bitrate) varied = true;
    if (base + at + length > end) {
      walk.bytes += at - began;
      walk.at = end;
      walk.frames = frames;
      walk.varied = varied;
      return 'ended';
    }
    frames++;
    at += length;
  }
  walk.bytes += at - began;
  walk.at = base + at;
  walk.frames = frames;
  walk.varied = varied;
  return lost ? 'lost' : 'ended';
}

function adoptFamily(walk: Walk, block: Uint8Array, at: number): void {
  const third = block[at + 2] ?? 0;
  if (walk.second !== 0 && (walk.third & 0xf0) !== (third & 0xf0)) walk.varied = true;
  walk.second = block[at + 1] ?? 0;
  walk.third = third;
}

/** Moves the frames counted so far to their family's sum. */
function tallyFamily(walk: Walk, framesByFamily: Float64Array): void {
  const family = familyOf(walk.second, walk.third);
  framesByFamily[family] = (framesByFamily[family] ?? 0) + walk.frames;
  walk.frames = 0;
}

/** The offset behind an ID3v2 tag at `at` (files joined by hand have one in the middle), else `at` itself. */
async function behindTag(window: ReturnType<typeof byteWindow>, at: number): Promise<number> {
  const head = await window.bytes(at, 10);
  return letters(head, 0, 3) === 'ID3' ? at + 10 + syncsafe(head, 6) : at;
}
