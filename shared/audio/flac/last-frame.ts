import type { ByteSource } from '../audio-facts.ts';
import { u8, u16be } from '../bytes/numbers.ts';

/** What STREAMINFO says that frames leave out. */
export interface FlacStream {
  /** Hz */
  readonly sampleRate: number;
  readonly channels: number;
  /** Samples of each block, where all are of one size. */
  readonly blockSize: number | undefined;
}

/** A frame of uncompressible sound of the largest block is smaller than this. */
const TAIL = 2 * 0x10_0000;

/**
 * Samples up to the end of the last frame; undefined where the file's tail holds none. A last frame that the file's end
 * cuts is left out; one that ends where STREAMINFO says (`claimed` samples) is whole, whatever tags follow it.
 */
export async function samplesThere(
  source: ByteSource,
  start: number,
  stream: FlacStream,
  claimed: number,
): Promise<number | undefined> {
  for (const length of [0x1_0000, TAIL]) {
    const from = Math.max(start, source.size - length);
    const bytes = await source.read(from, source.size - from);
    for (let at = bytes.lastIndexOf(0xff); at > -1; at = at === 0 ? -1 : bytes.lastIndexOf(0xff, at - 1)) {
      const frame = frameAt(bytes, at, stream);
      if (frame) return frame.end === claimed || crc16(bytes, at) === 0 ? frame.end : frame.begin;
    }
  }
  return undefined;
}

/** A frame's samples, counted from the beginning of the stream. */
interface FrameSpan {
  readonly begin: number;
  readonly end: number;
}

/** The frame whose header stands at `at` (RFC 9639, 9.1), proved by the header's checksum. */
export function frameAt(bytes: Uint8Array, at: number, stream: FlacStream): FrameSpan | undefined {
  const variable = u8(bytes, at + 1) === 0xf9;
  if (!variable && u8(bytes, at + 1) !== 0xf8) return undefined;
  const sizeCode = u8(bytes, at + 2) >> 4;
  const rateCode = u8(bytes, at + 2) & 15;
  const number = codedNumber(bytes, at + 4);
  if (!number || sizeCode === 0 || rateCode === 15 || u8(bytes, at + 3) & 1) return undefined;
  let next = at + 4 + number.length;
  let samples = 0;
  if (sizeCode === 6) samples = u8(bytes, next++) + 1;
  else if (sizeCode === 7) {
    samples = u16be(bytes, next) + 1;
    next += 2;
  } else samples = sizeCode === 1 ? 192 : sizeCode < 6 ? 576 << (sizeCode - 2) : 256 << (sizeCode - 8);
  next += rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0;
  if (next >= bytes.length || crc8(bytes, at, next) !== u8(bytes, next)) return undefined;
  const begin = variable ? number.value : number.value * (stream.blockSize ?? samples);
  return { begin, end: begin + samples };
}

/** The frame's or sample's number, coded like a UTF-8 character of up to 36 bits. */
function codedNumber(bytes: Uint8Array, at: number): { value: number; length: number } | undefined {
  const first = u8(bytes, at);
  if (first < 0x80) return { value: first, length: 1 };
  let length = 0;
  while (length < 8 && first & (0x80 >> length)) length++;
  if (length < 2 || length > 7) return undefined;
  let value = first & (0x7f >> length);
  for (let index = 1; index < length; index++) {
    const byte = u8(bytes, at + index);
    if ((byte & 0xc0) !== 0x80) return undefined;
    value = value * 64 + (byte & 0x3f);
  }
  return { value, length };
}

/** CRC-8 with the polynomial x^8 + x^2 + x + 1. */
function crc8(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let at = from; at < to; at++) {
    crc ^= u8(bytes, at);
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc;
}

/** CRC-16 (polynomial 0x8005) of everything from `from` on: 0 where the last two bytes are the checksum of the others. */
function crc16(bytes: Uint8Array, from: number): number {
  let crc = 0;
  for (let at = from; at < bytes.length; at++) {
    crc ^= u8(bytes, at) << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x8005) & 0xffff : crc << 1;
  }
  return crc;
}
