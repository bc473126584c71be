import type { ByteSource } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import { letters, u16be, u16le } from '../bytes/numbers.ts';
import { chunksIn } from '../iff/chunks.ts';
import { type Loudness, WAVE_POINTS } from './loudness.ts';

/** How samples stand in the file. */
interface Samples {
  readonly start: number;
  readonly bytes: number;
  /** Bytes of one sample of one channel. */
  readonly width: number;
  readonly order: 'little' | 'big';
  readonly kind: 'integer' | 'float';
}

/** Of each point's stretch so much is read: a second of stereo is more than the eye needs of a minute. */
const PIECE = 8192;

/** How loud uncompressed sound is over its time; nothing where its samples are none that this reads. */
export async function pcmWave(source: ByteSource, into: Loudness): Promise<void> {
  const samples = await samplesOf(source);
  if (samples === undefined) return;
  const { start, bytes, width } = samples;
  const stretch = bytes / WAVE_POINTS;
  const frame = width * 2;
  for (let point = 0; point < WAVE_POINTS; point++) {
    const from = start + Math.floor((point * stretch) / frame) * frame;
    const piece = await source.read(from, Math.min(PIECE, Math.ceil(stretch), start + bytes - from));
    into.add((point + 0.5) / WAVE_POINTS, loudestOf(piece, samples));
  }
}

async function samplesOf(source: ByteSource): Promise<Samples | undefined> {
  const window = byteWindow(source);
  const isRiff = letters(await window.bytes(0, 4), 0, 1) === 'R' || letters(await window.bytes(0, 4), 0, 1) === 'B';
  let width = 0;
  let kind: Samples['kind'] = 'integer';
  let order: Samples['order'] = isRiff ? 'little' : 'big';
  for await (const chunk of chunksIn(window, 12, order)) {
    const head = (await window.bytes(chunk.start, Math.min(chunk.size, 40))).slice();
    if (chunk.type === 'fmt ') {
      const tag = u16le(head, 0) === 0xfffe ? u16le(head, 24) : u16le(head, 0);
      if (tag !== 1 && tag !== 3) return undefined;
      kind = tag === 3 ? 'float' : 'integer';
      width = Math.ceil(u16le(head, 14) / 8);
    } else if (chunk.type === 'COMM') {
      const compression = head.length >= 22 ? letters(head, 18) : 'NONE';
      if (!/^(?:NONE|twos|sowt|fl32|FL32)$/.test(compression)) return undefined;
      kind = /^fl32$/i.test(compression) ? 'float' : 'integer';
      if (compression === 'sowt') order = 'little';
      width = Math.ceil(u16be(head, 6) / 8);
    } else if ((chunk.type === 'data' || chunk.type === 'SSND') && width > 0) {
      const start = chunk.start + (isRiff ? 0 : 8);
      return { start, bytes: Math.min(chunk.size, source.size - start), width, order, kind };
    }
  }
  return undefined;
}

/** The greatest amplitude of a piece, 0 to 1. */
function loudestOf(piece: Uint8Array, { width, order, kind }: Samples): number {
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  const isLittle = order === 'little';
  const sampleAt = (at: number): number => {
    if (kind === 'float') return width === 8 ? view.getFloat64(at, isLittle) : view.getFloat32(at, isLittle);
    if (width === 1) return (view.getUint8(at) - 128) / 128;
    // The two highest bytes tell enough.
    return view.getInt16(isLittle ? at + width - 2 : at, isLittle) / 32_768;
  };
  let loudest = 0;
  for (let at = 0; at + width <= piece.length; at += width) loudest = Math.max(loudest, Math.abs(sampleAt(at)));
  return loudest;
}
