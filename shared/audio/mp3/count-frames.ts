import type { ByteSource } from '../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../bytes/byte-window.ts';
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
/** The part of a header that tells a frame's length. */
const HEADER = 3;

/** The walk's state; one object for all blocks, so that a frame costs no allocation. */
interface Walk {
  /** Where the next frame is expected, in the file. */
  at: number;
  readonly end: number;
  /** The block last read, and where it stands in the file. */
  block: Uint8Array;
  base: number;
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
  const framesByFamily = new Float64Array(16);
  const walk: Walk = {
    at: start,
    end,
    block: new Uint8Array(0),
    base: start,
    frames: 0,
    bytes: 0,
    second: 0,
    third: 0,
    varied: false,
  };
  const read = async (offset: number): Promise<void> => {
    walk.base = offset;
    walk.block = await source.read(offset, Math.min(BLOCK, end - offset), buffer);
    options.onProgress?.(offset, source.size);
  };
  const window = windowOver(walk, read);
  const ahead = byteWindow(source);
  let broken = false;
  while (walk.at + HEADER <= end) {
    if (walk.at + HEADER > walk.base + walk.block.length) await read(walk.at);
    if (walk.block.length < HEADER) break;
    if (walk.second === 0) adoptFamily(walk);
    if (walkBlock(walk) === 'further') continue;
    broken = true;
    tallyFamily(walk, framesByFamily);
    const found = await findFrame(window, await behindTag(ahead, walk.at), end, end, ahead);
    if (!found) break;
    walk.at = found.offset;
    walk.second = 0;
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
function walkBlock(walk: Walk): 'further' | 'lost' {
  const { block, base, end } = walk;
  const second = walk.second & 0xfe;
  const rate = walk.third & 0x0c;
  const bitrate = walk.third & 0xf0;
  const last = block.length - HEADER;
  const began = walk.at - base;
  let at = began;
  let frames = 0;
  let varied = false;
  let outcome: 'further' | 'lost' = 'further';
  while (at <= last) {
    const third = block[at + 2] ?? 0;
    const isFrame = block[at] === 0xff && ((block[at + 1] ?? 0) & 0xfe) === second && (third & 0x0c) === rate;
    const length = isFrame ? (FRAME_LENGTHS[lengthIndex(second, third)] ?? 0) : 0;
    if (length === 0) {
      outcome = 'lost';
      break;
    }
    if ((third & 0xf0) !== bitrate) varied = true;
    if (base + at + length > end) {
      walk.bytes -= length;
      frames--;
    }
    frames++;
    at += length;
  }
  walk.bytes += at - began;
  walk.at = base + at;
  walk.frames += frames;
  walk.varied ||= varied;
  return outcome;
}

/** Takes version and sample rate from the frame at `walk.at`, which stands in the block. */
function adoptFamily(walk: Walk): void {
  const at = walk.at - walk.base;
  const third = walk.block[at + 2] ?? 0;
  if (walk.third !== 0 && (walk.third & 0xf0) !== (third & 0xf0)) walk.varied = true;
  walk.second = walk.block[at + 1] ?? 0;
  walk.third = third;
}

/** The walk's own block, moved on as the search goes on: files of hundreds of joined pieces are searched often. */
function windowOver(walk: Walk, read: (offset: number) => Promise<void>): ByteWindow {
  return {
    size: walk.end,
    bytes: async (offset, length) => {
      const wanted = Math.min(length, walk.end - offset);
      if (offset < walk.base || offset + wanted > walk.base + walk.block.length) await read(offset);
      return walk.block.subarray(offset - walk.base, offset - walk.base + wanted);
    },
  };
}

/** Moves the frames counted so far to their family's sum. */
function tallyFamily(walk: Walk, framesByFamily: Float64Array): void {
  const family = familyOf(walk.second, walk.third);
  framesByFamily[family] = (framesByFamily[family] ?? 0) + walk.frames;
  walk.frames = 0;
}

/** The offset behind an ID3v2 tag at `at` (files joined by hand have one in the middle), else `at` itself. */
async function behindTag(window: ByteWindow, at: number): Promise<number> {
  const head = await window.bytes(at, 10);
  return letters(head, 0, 3) === 'ID3' ? at + 10 + syncsafe(head, 6) : at;
}
