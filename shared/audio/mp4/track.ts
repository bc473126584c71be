import type { AudioCodec } from '../audio-facts.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u8, u16be, u32be, u64be } from '../bytes/numbers.ts';
import { type Box, bodyOf, boxesIn, findBox } from './boxes.ts';

/** One track of the file. */
export interface Track {
  readonly id: number;
  /** `soun`, `text`, `vide`, … */
  readonly kind: string;
  /** Ticks in a second. */
  readonly timescale: number;
  readonly stbl: Box;
  readonly edits: readonly Edit[];
  /** Ids of the tracks that hold its chapters' titles. */
  readonly chapterTracks: readonly number[];
  readonly sound?: SoundFormat;
}

/** A stretch of the track that is played: from `from` (ticks), for `length` (ticks of the movie; 0: to the end). */
interface Edit {
  readonly from: number;
  readonly length: number;
}

interface SoundFormat {
  /** Undefined: one that podcasts do not use (AC-3). */
  readonly codec: AudioCodec | undefined;
  readonly channels: number;
  readonly sampleRate: number;
}

const CODECS: Readonly<Record<string, AudioCodec>> = {
  alac: 'alac',
  '.mp3': 'mp3',
  Opus: 'opus',
  fLaC: 'flac',
  sowt: 'pcm',
  twos: 'pcm',
  lpcm: 'pcm',
  ipcm: 'pcm',
};

/** Object types of MPEG-4 systems that are layer III. */
const MP3_OBJECTS = new Set([0x69, 0x6b]);

/** Reads a `trak`; undefined where its parts are missing. */
export async function readTrack(window: ByteWindow, trak: Box): Promise<Track | undefined> {
  const stbl = await findBox(window, trak, ['mdia', 'minf', 'stbl']);
  const header = await bodyOf(window, await findBox(window, trak, ['mdia', 'mdhd']));
  const timescale = u32be(header, u8(header, 0) === 1 ? 20 : 12);
  if (!stbl || timescale === 0) return undefined;
  const trackHeader = await bodyOf(window, await findBox(window, trak, ['tkhd']));
  const handler = await bodyOf(window, await findBox(window, trak, ['mdia', 'hdlr']));
  const references = (await bodyOf(window, await findBox(window, trak, ['tref', 'chap']))).slice();
  const kind = letters(handler, 8);
  const sound = kind === 'soun' ? await readSoundFormat(window, stbl) : undefined;
  return {
    id: u32be(trackHeader, u8(trackHeader, 0) === 1 ? 20 : 12),
    kind,
    timescale,
    stbl,
    edits: readEdits(await bodyOf(window, await findBox(window, trak, ['edts', 'elst']))),
    chapterTracks: Array.from({ length: references.length >> 2 }, (_, index) => u32be(references, 4 * index)),
    ...(sound ? { sound } : {}),
  };
}

/** The edit list without its empty stretches. */
function readEdits(body: Uint8Array): Edit[] {
  const wide = u8(body, 0) === 1;
  const width = wide ? 20 : 12;
  const edits: Edit[] = [];
  for (let at = 8; at + width <= body.length; at += width) {
    const length = wide ? u64be(body, at) : u32be(body, at);
    const high = u32be(body, wide ? at + 8 : at + 4);
    if (high >= 0x8000_0000) continue;
    edits.push({ from: wide ? u64be(body, at + 8) : high, length });
  }
  return edits;
}

async function readSoundFormat(window: ByteWindow, stbl: Box): Promise<SoundFormat | undefined> {
  const stsd = await findBox(window, stbl, ['stsd']);
  if (!stsd) return undefined;
  for await (const entry of boxesIn(window, stsd.start + 8, stsd.end)) {
    const body = (await bodyOf(window, entry)).slice();
    const version = u16be(body, 8);
    const extra = version === 1 ? 16 : version === 2 ? 36 : 0;
    const config = entry.type === 'mp4a' ? await readConfig(window, { ...entry, start: entry.start + 28 + extra }) : {};
    return {
      codec: entry.type === 'mp4a' ? (config.isLayerIII ? 'mp3' : 'aac') : CODECS[entry.type],
      channels: config.channels ?? u16be(body, 16),
      sampleRate: u16be(body, 24),
    };
  }
  return undefined;
}

/** What `esds` says of an `mp4a` entry. The entry itself often claims two channels where there is one. */
interface DecoderConfig {
  readonly isLayerIII?: boolean;
  readonly channels?: number;
}

/** Goes through the descriptors of `esds` (ISO/IEC 14496-1) to the object type and AAC's own configuration. */
async function readConfig(window: ByteWindow, entry: Box): Promise<DecoderConfig> {
  const esds = await bodyOf(window, await findBox(window, entry, ['esds']), 128);
  let at = 4;
  /** Steps behind the head (tag, length in bytes of seven bits) of the descriptor that stands here. */
  const enter = (tag: number): boolean => {
    if (u8(esds, at) !== tag) return false;
    at++;
    while (u8(esds, at) & 0x80) at++;
    at++;
    return true;
  };
  if (!enter(3)) return {};
  at += 3;
  if (!enter(4)) return {};
  if (MP3_OBJECTS.has(u8(esds, at))) return { isLayerIII: true };
  at += 13;
  if (!enter(5)) return {};
  const channels = (u8(esds, at + 1) >> 3) & 15;
  const isPlain = u8(esds, at) >> 3 !== 31 && channels > 0 && channels < 7;
  return isPlain ? { channels } : {};
}
