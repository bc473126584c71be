import type { ByteSource } from '../audio-facts.ts';
import type { FoundFrame } from './find-frame.ts';
import { type FrameHeader, readFrameHeader } from './frame-header.ts';

/** What frames at places all over the file tell of the whole. */
export interface PlacesSeen {
  /** All have the first frame's bitrate and stand where frames of one length each would have brought them. */
  readonly constant: boolean;
  /** Mean bytes of a frame over all places; 0 where no place held frames. */
  readonly meanLength: number;
  /** How many frames of constant length the stretch holds. */
  readonly frames: number;
}

/** Three frames of the largest kind (1,441 bytes) and the way to the first. */
const PIECE = 6 * 1024;
const SLACK = 8;
/** Reads that are under way together: a disk or server answers many as fast as one. */
const AT_ONCE = 16;

/**
 * Looks at frames at `count` places from `first` to `end`. A constant rate is certain where every place shows the same
 * bitrate and the distance from one to the next is a whole number of frames: a stretch of another rate between two places
 * (a jingle, an advertisement) would have shifted what follows.
 */
export async function samplePlaces(
  source: ByteSource,
  first: FoundFrame,
  end: number,
  count: number,
): Promise<PlacesSeen> {
  const offsets: number[] = [];
  let sameRate = true;
  let padded = first.header.padded;
  let lengthSum = 0;
  let seen = 0;
  let silent = 0;
  const span = Math.max(0, end - first.offset - PIECE);
  const bases = Array.from({ length: count }, (_, index) => first.offset + Math.floor((span * index) / (count - 1)));
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = bases.slice(at, at + AT_ONCE);
    const pieces = await Promise.all(some.map((base) => source.read(base, Math.min(PIECE, end - base))));
    for (const [index, piece] of pieces.entries()) {
      const run = framesIn(piece, first.header.family);
      if (run.headers.length === 0) silent++;
      else offsets.push((some[index] ?? 0) + run.start);
      for (const header of run.headers) {
        if (header.bitrate !== first.header.bitrate) sameRate = false;
        padded ||= header.padded;
        lengthSum += header.length;
        seen++;
      }
    }
  }
  const length = constantLength(first.header, padded);
  const constant =
    sameRate &&
    silent === 0 &&
    offsets.every((offset, index) => isWhole(offset - (offsets[index - 1] ?? first.offset), length));
  return { constant, meanLength: seen === 0 ? 0 : lengthSum / seen, frames: Math.round((end - first.offset) / length) };
}

/** Bytes of a frame on the average, where padding evens out a length that is no whole number. */
function constantLength(header: FrameHeader, padded: boolean): number {
  const exact = ((header.samples / 8) * header.bitrate) / header.sampleRate;
  return padded ? exact : Math.floor(exact);
}

/** Encoders differ in when they pad, and pieces joined each begin anew: a few bytes either way are still the same beat. */
function isWhole(distance: number, length: number): boolean {
  return Math.abs(distance - Math.round(distance / length) * length) <= SLACK;
}

/** The first chain of at least three frames of the family, as far as the piece goes. */
function framesIn(piece: Uint8Array, family: number): { start: number; headers: FrameHeader[] } {
  for (let start = piece.indexOf(0xff); start !== -1; start = piece.indexOf(0xff, start + 1)) {
    const headers: FrameHeader[] = [];
    let at = start;
    for (;;) {
      const header = readFrameHeader(piece, at);
      if (header?.family !== family) break;
      headers.push(header);
      at += header.length;
    }
    if (headers.length >= 3 && at >= piece.length - 3) return { start, headers };
  }
  return { start: 0, headers: [] };
}
