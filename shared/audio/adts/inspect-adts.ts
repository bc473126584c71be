import { fail, ok, type Result } from '../../result.ts';
import type { AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { u8, u16be } from '../bytes/numbers.ts';
import { HEADER, RATES } from './adts-header.ts';

// AAC as a bare stream of frames (ISO/IEC 13818-7): no header of the whole, so its length is counted.

const BLOCK = 0x10_0000;
const SAMPLES = 1024;
/** How many frames must follow one another at the beginning. */
const CHAIN = 4;

/** Hz, of the frame whose header stands at `at`. Joined files change it on the way. */
function rateAt(bytes: Uint8Array, at: number): number {
  return RATES[(u8(bytes, at + 2) >> 2) & 15] ?? 0;
}

/** Bytes of the frame whose header stands at `at`; 0 where none does. */
export function frameLength(bytes: Uint8Array, at: number): number {
  if (u8(bytes, at) !== 0xff || (u8(bytes, at + 1) & 0xf6) !== 0xf0) return 0;
  if (rateAt(bytes, at) === 0) return 0;
  const length = ((u8(bytes, at + 3) & 3) << 11) | (u16be(bytes, at + 4) >> 5);
  return length > HEADER ? length : 0;
}

/** Whether frames of AAC follow one another from `start` on. */
export async function isAdts(source: ByteSource, start: number): Promise<boolean> {
  const window = byteWindow(source);
  let at = start;
  for (let count = 0; count < CHAIN; count++) {
    if (count > 0 && at >= source.size) return true;
    const length = frameLength(await window.bytes(at, HEADER), 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Where such frames begin in the `limit` bytes from `from` on: recordings of a stream begin in the middle of one. */
export async function findAdts(source: ByteSource, from: number, limit: number): Promise<number | undefined> {
  const block = (await source.read(from, Math.min(limit, Math.max(0, source.size - from)))).slice();
  for (let at = nextSync(block, 0); at < block.length; at = nextSync(block, at + 1)) {
    if (await isAdts(source, from + at)) return from + at;
  }
  return undefined;
}

/** Counts the frames from `start` on; a last one that the file's end cuts is left out. */
export async function inspectAdts(
  source: ByteSource,
  start: number,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  if (options.isFar) return fail({ reason: 'needs-all-bytes' });
  const head = (await source.read(start, HEADER)).slice();
  const buffer = new Uint8Array(BLOCK);
  let seconds = 0;
  let bytes = 0;
  let base = start;
  while (base + HEADER <= source.size) {
    const block = await source.read(base, Math.min(BLOCK, source.size - base), buffer);
    let at = 0;
    while (at + HEADER <= block.length) {
      const length = frameLength(block, at);
      if (length === 0) at = nextSync(block, at + 1);
      else {
        if (base + at + length > source.size) break;
        seconds += (((u8(block, at + 6) & 3) + 1) * SAMPLES) / rateAt(block, at);
        bytes += length;
        at += length;
      }
    }
    if (at === 0 || block.length === 0) break;
    base += at;
    options.onProgress?.(Math.min(base, source.size), source.size);
  }
  if (seconds === 0) return fail({ reason: 'damaged' });
  const channels = ((u8(head, 2) & 1) << 2) | (u8(head, 3) >> 6);
  return ok({
    bytes: source.size,
    seconds,
    codec: 'aac',
    container: 'adts',
    mime: 'audio/aac',
    bitrate: Math.round((bytes * 8) / seconds),
    sampleRate: rateAt(head, 0),
    ...(channels > 0 ? { channels: channels === 7 ? 8 : channels } : {}),
    method: 'frames',
  });
}

function nextSync(block: Uint8Array, from: number): number {
  for (let at = block.indexOf(0xff, from); at !== -1; at = block.indexOf(0xff, at + 1)) {
    if (at + HEADER > block.length || frameLength(block, at) > 0) return at;
  }
  return block.length;
}
