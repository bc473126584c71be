import type { ByteSource } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { u8 } from '../bytes/numbers.ts';
import { findFrame } from '../mp3/find-frame.ts';
import { frameSeconds, readFrameHeader } from '../mp3/frame-header.ts';
import type { Loudness } from './loudness.ts';

const BLOCK = 0x10_0000;
/** Header, checksum and the first granule of two channels: what a frame is asked for. */
const HEAD = 4 + 2 + 32;

/**
 * How loud an mp3 is over its time, without decoding it: each granule says by which step its spectrum was rounded
 * (ISO/IEC 11172-3 2.4.1.7, `global_gain`) and how much of it is not zero (`big_values`). `start` is behind the tags,
 * `seconds` the whole length. One pass in blocks of 1 MiB.
 */
export async function mp3Wave(
  source: ByteSource,
  start: number,
  seconds: number,
  into: Loudness,
  options: ReadOptions,
): Promise<void> {
  const window = byteWindow(source);
  const first = await findFrame(window, start, source.size);
  if (!first) return;
  const buffer = new Uint8Array(BLOCK);
  let base = first.offset;
  let time = 0;
  while (base < source.size) {
    const block = await source.read(base, Math.min(BLOCK, source.size - base), buffer);
    options.onProgress?.(base, source.size);
    let at = 0;
    while (at + HEAD <= block.length) {
      const header = readFrameHeader(block, at);
      if (header === undefined) {
        at = nextSync(block, at + 1);
        continue;
      }
      into.add(time / seconds, amplitudeAt(block, at, header.channels));
      time += frameSeconds(header.family);
      at += header.length;
    }
    // The last bytes are looked at again with what follows them; at the end nothing does.
    if (at === 0 || block.length < BLOCK) return;
    base += at;
  }
}

function nextSync(block: Uint8Array, from: number): number {
  const found = block.indexOf(0xff, from);
  return found === -1 ? block.length : found;
}

/** The louder channel of the frame's first granule. */
function amplitudeAt(block: Uint8Array, at: number, channels: 1 | 2): number {
  const isVersion1 = ((u8(block, at + 1) >> 3) & 3) === 3;
  const side = (at + 4 + (u8(block, at + 1) & 1 ? 0 : 2)) * 8;
  // Before the granules: where their data begins, private bits, and (version 1) which scale factors are shared.
  const before = isVersion1 ? 9 + (channels === 1 ? 5 : 3) + channels * 4 : 8 + channels;
  const perChannel = isVersion1 ? 59 : 63;
  let loudest = 0;
  for (let channel = 0; channel < channels; channel++) {
    const place = side + before + channel * perChannel;
    const length = bits(block, place, 12);
    const values = bits(block, place + 12, 9);
    const gain = bits(block, place + 21, 8);
    const amplitude = length === 0 || values === 0 ? 0 : 2 ** ((gain - 210) / 4) * Math.sqrt(values);
    if (amplitude > loudest) loudest = amplitude;
  }
  return loudest;
}

/** Up to 16 bits from a place counted in bits. */
function bits(block: Uint8Array, place: number, count: number): number {
  const at = place >> 3;
  const three = (u8(block, at) << 16) | (u8(block, at + 1) << 8) | u8(block, at + 2);
  return (three >> (24 - (place & 7) - count)) & ((1 << count) - 1);
}
