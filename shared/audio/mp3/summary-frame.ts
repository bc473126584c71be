import { letters, u24be, u32be } from '../bytes/numbers.ts';
import type { FrameHeader } from './frame-header.ts';

/** What an encoder says of the whole stream in the first frame, which then holds no sound. */
export interface SummaryFrame {
  /** `Xing` and `VBRI` announce variable bitrate, `Info` a constant one. */
  readonly kind: 'Xing' | 'Info' | 'VBRI';
  /** Frames behind this one. */
  readonly frames?: number;
  /** Bytes of all frames, this one included. */
  readonly bytes?: number;
  /** Samples that the encoder put before and behind the sound and that players drop. */
  readonly delay: number;
  readonly padding: number;
}

/** Encoders whose gapless numbers are to be believed. */
const GAPLESS_ENCODERS = new Set(['LAME', 'Lavf', 'Lavc']);

/** Where Fraunhofer's header stands, whatever the channels. */
const VBRI_AT = 36;

/**
 * Reads the summary of a first frame (`frame` are its bytes); undefined where it holds sound. In a frame with a checksum
 * some encoders put it two bytes further on.
 */
export function readSummary(frame: Uint8Array, header: FrameHeader): SummaryFrame | undefined {
  for (const at of [4 + header.sideBytes, 6 + header.sideBytes]) {
    const kind = letters(frame, at);
    if (kind === 'Xing' || kind === 'Info') return readXing(frame, at, kind);
  }
  if (letters(frame, VBRI_AT) !== 'VBRI') return undefined;
  return {
    kind: 'VBRI',
    bytes: u32be(frame, VBRI_AT + 10),
    frames: u32be(frame, VBRI_AT + 14),
    delay: 0,
    padding: 0,
  };
}

function readXing(frame: Uint8Array, at: number, kind: 'Xing' | 'Info'): SummaryFrame {
  const flags = u32be(frame, at + 4);
  let next = at + 8;
  let frames: number | undefined;
  let bytes: number | undefined;
  if (flags & 1) {
    frames = u32be(frame, next);
    next += 4;
  }
  if (flags & 2) {
    bytes = u32be(frame, next);
    next += 4;
  }
  if (flags & 4) next += 100;
  if (flags & 8) next += 4;
  const gapless = GAPLESS_ENCODERS.has(letters(frame, next)) ? u24be(frame, next + 21) : 0;
  return {
    kind,
    ...(frames === undefined ? {} : { frames }),
    ...(bytes === undefined ? {} : { bytes }),
    delay: gapless >> 12,
    padding: gapless & 0xfff,
  };
}
