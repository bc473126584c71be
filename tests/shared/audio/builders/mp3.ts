import { big, bytesOf, zeros } from './bytes.ts';

const RATES = { 1: [44100, 48000, 32000], 2: [22050, 24000, 16000], 2.5: [11025, 12000, 8000] } as const;
const KILOBITS = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

export interface FrameKind {
  readonly version?: 1 | 2 | 2.5;
  /** kbit/s */
  readonly rate: number;
  /** Hz */
  readonly hertz?: number;
  readonly mono?: boolean;
  readonly padded?: boolean;
}

/** One layer III frame that decodes to silence. */
export function frame(kind: FrameKind, content: Uint8Array = zeros(0)): Uint8Array {
  const { version = 1, rate, mono = false, padded = false } = kind;
  const hertz = kind.hertz ?? RATES[version][0];
  const rateIndex = (KILOBITS[version === 1 ? 1 : 2] as readonly number[]).indexOf(rate);
  const hertzIndex = (RATES[version] as readonly number[]).indexOf(hertz);
  if (rateIndex < 1 || hertzIndex < 0) throw new Error(`no such frame: ${JSON.stringify(kind)}`);
  const bits = { 1: 3, 2: 2, 2.5: 0 }[version];
  const length = Math.floor(((version === 1 ? 144 : 72) * rate * 1000) / hertz) + (padded ? 1 : 0);
  const header = [
    0xff,
    0xe0 | (bits << 3) | (1 << 1) | 1,
    (rateIndex << 4) | (hertzIndex << 2) | (padded ? 2 : 0),
    mono ? 0xc0 : 0x40,
  ];
  return bytesOf(header, content, zeros(length - 4 - content.length));
}

/** `count` frames one behind the other; `kindOf` gives each its kind. */
export function frames(count: number, kindOf: (index: number) => FrameKind): Uint8Array {
  return bytesOf(...Array.from({ length: count }, (_, index) => frame(kindOf(index))));
}

/** Frames of a constant bitrate, padded as encoders do to keep the average exact. */
export function constantFrames(count: number, kind: FrameKind): Uint8Array {
  const { version = 1, rate } = kind;
  const exact = ((version === 1 ? 144 : 72) * rate * 1000) / (kind.hertz ?? RATES[version][0]);
  return frames(count, (index) => ({
    ...kind,
    padded: Math.floor(exact * (index + 1)) - Math.floor(exact * index) > Math.floor(exact),
  }));
}

/** Bitrates that change as a voice does. */
export function changingRate(index: number): number {
  return [32, 64, 96, 128, 64, 48, 160, 64][index % 8] ?? 64;
}

export interface Summary {
  readonly mark?: 'Xing' | 'Info';
  readonly frames?: number;
  readonly bytes?: number;
  readonly encoder?: string;
  readonly delay?: number;
  readonly padding?: number;
}

/** The frame at the beginning in which an encoder says how many frames and bytes follow. */
export function summaryFrame(kind: FrameKind, summary: Summary): Uint8Array {
  const { version = 1, mono = false } = kind;
  const side = version === 1 ? (mono ? 17 : 32) : mono ? 9 : 17;
  const flags = (summary.frames === undefined ? 0 : 1) | (summary.bytes === undefined ? 0 : 2);
  const content = bytesOf(
    zeros(side),
    summary.mark ?? 'Xing',
    big(flags, 4),
    summary.frames === undefined ? [] : big(summary.frames, 4),
    summary.bytes === undefined ? [] : big(summary.bytes, 4),
    (summary.encoder ?? 'LAME3.100').padEnd(21, '\0'),
    big(((summary.delay ?? 0) << 12) | (summary.padding ?? 0), 3),
  );
  return frame(kind, content);
}

/** A whole file: the summary counts itself into its bytes, as LAME does. */
export function withSummary(kind: FrameKind, sound: Uint8Array, count: number, summary: Summary = {}): Uint8Array {
  const length = summaryFrame(kind, {}).length;
  return bytesOf(summaryFrame(kind, { frames: count, bytes: length + sound.length, ...summary }), sound);
}

/** Fraunhofer's summary. */
export function vbriFrame(kind: FrameKind, count: number, bytes: number): Uint8Array {
  return frame(kind, bytesOf(zeros(32), 'VBRI', big(1, 2), big(0, 2), big(75, 2), big(bytes, 4), big(count, 4)));
}
