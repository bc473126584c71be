import { u8 } from '../bytes/numbers.ts';

// The header of a layer III frame, ISO/IEC 11172-3 2.4.1.3 and 13818-3; "version 2.5" is the encoders' own addition.

const BITRATES_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const BITRATES_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const RATES_V1 = [44100, 48000, 32000, 0];

/** By the two version bits: 2.5, reserved, 2, 1. */
const RATE_DIVISOR = [4, 0, 2, 1];

const LAYER_III = 1;

/** kbit/s of the version and the bitrate's index; 0 for "free" and the forbidden one. */
function kilobits(version: number, index: number): number {
  return (version === 3 ? BITRATES_V1 : BITRATES_V2)[index] ?? 0;
}

function rateOf(version: number, index: number): number {
  const divisor = RATE_DIVISOR[version] ?? 0;
  return divisor === 0 ? 0 : (RATES_V1[index] ?? 0) / divisor;
}

/** Whole samples of one frame. */
function samplesOf(version: number): number {
  return version === 3 ? 1152 : 576;
}

/**
 * The length in bytes of each frame that a header can announce, by `lengthIndex`; 0 where it is no layer III header.
 * Kept as a table since a walk over hours of audio looks at a million headers.
 */
export const FRAME_LENGTHS: Uint16Array = lengthTable();

function lengthTable(): Uint16Array {
  const table = new Uint16Array(2048);
  for (let index = 0; index < table.length; index++) {
    const version = (index >> 9) & 3;
    const rate = rateOf(version, (index >> 1) & 3);
    const bits = kilobits(version, (index >> 3) & 15) * 1000;
    if (((index >> 7) & 3) !== LAYER_III || rate === 0 || bits === 0) continue;
    table[index] = Math.floor(((samplesOf(version) / 8) * bits) / rate) + (index & 1);
  }
  return table;
}

/** Where the header's second and third byte stand in `FRAME_LENGTHS`. */
export function lengthIndex(second: number, third: number): number {
  return ((second & 0x1e) << 6) | (third >> 1);
}

/** What a frame's header says. */
export interface FrameHeader {
  /** Bytes, padding included. */
  readonly length: number;
  /** bit/s */
  readonly bitrate: number;
  /** Hz */
  readonly sampleRate: number;
  readonly samples: number;
  readonly channels: 1 | 2;
  readonly padded: boolean;
  /** Bytes between the header and the frame's own data where an encoder may put its summary (the side information). */
  readonly sideBytes: number;
  /** Same number: same version and sample rate, so the frames can be of one stream. */
  readonly family: number;
}

/** Reads the header at `at`; undefined where none stands there. */
export function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const second = u8(bytes, at + 1);
  const third = u8(bytes, at + 2);
  if (u8(bytes, at) !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const length = FRAME_LENGTHS[lengthIndex(second, third)] ?? 0;
  if (length === 0) return undefined;
  const version = (second >> 3) & 3;
  const channels = u8(bytes, at + 3) >> 6 === 3 ? 1 : 2;
  const wide = version === 3;
  return {
    length,
    bitrate: kilobits(version, third >> 4) * 1000,
    sampleRate: rateOf(version, (third >> 2) & 3),
    samples: samplesOf(version),
    channels,
    padded: (third & 2) !== 0,
    sideBytes: channels === 1 ? (wide ? 17 : 9) : wide ? 32 : 17,
    family: familyOf(second, third),
  };
}

/** Version and sample rate of a header as one small number (0 to 15). */
export function familyOf(second: number, third: number): number {
  return ((second & 0x18) >> 1) | ((third & 0x0c) >> 2);
}

/** Seconds of one frame of a family. */
export function frameSeconds(family: number): number {
  const version = family >> 2;
  return samplesOf(version) / rateOf(version, family & 3);
}
