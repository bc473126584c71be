import { fail, ok, type Result } from '../../result.ts';
import type { AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { letters, u16le, u32le, u64le } from '../bytes/numbers.ts';
import { inspectMp3 } from '../mp3/inspect-mp3.ts';
import { keepText, type OpenTags, type TextTag } from '../tags/audio-tags.ts';
import { undeclaredField } from '../tags/id3-text.ts';
import { readId3v2 } from '../tags/id3v2.ts';
import { type Chunk, chunksIn } from './chunks.ts';

const INFO_TEXTS: Readonly<Record<string, TextTag>> = {
  INAM: 'title',
  IART: 'artist',
  IPRD: 'album',
  ICRD: 'date',
  ITRK: 'number',
  IPRT: 'number',
};

/** A size that writers put where they could not come back to the header. */
const UNKNOWN = 0xffff_ffff;

/** Format tags: integers, floats, A-law, mu-law and the extensible form, whose blocks hold one sample of each channel. */
const PLAIN = new Set([1, 3, 6, 7, 0xfffe]);
/** Format tags whose blocks hold as many samples as the format says. */
const ADPCM = new Set([2, 0x11]);
const LAYER_III = 0x55;

/** RIFF, and RF64 or BW64 (EBU Tech 3306) for files over 4 GiB. A recording that was cut off lasts as long as its data. */
export async function inspectWav(
  source: ByteSource,
  start: number,
  tags: OpenTags,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  let dataSize = UNKNOWN;
  let format: Uint8Array | undefined;
  let data: Chunk | undefined;
  const sizeOf = (type: string, size: number): number => (type === 'data' && size === UNKNOWN ? dataSize : size);
  for await (const chunk of chunksIn(window, start + 12, 'little', sizeOf)) {
    if (chunk.type === 'ds64') dataSize = u64le(await window.bytes(chunk.start, 16), 8);
    else if (chunk.type === 'fmt ') format = (await window.bytes(chunk.start, Math.min(chunk.size, 40))).slice();
    else if (chunk.type === 'data') {
      data ??= chunk;
      if (chunk.size === 0) break;
    } else if (chunk.type === 'LIST') await readInfo(window, chunk, tags);
    else if (chunk.type.toLowerCase() === 'id3 ') await readId3v2(source, chunk.start, tags);
  }
  if (!format || !data) return fail({ reason: 'damaged' });
  const there = source.size - data.start;
  const isOpen = data.size === 0 || data.size > there;
  const bytes = isOpen ? there : data.size;
  if (u16le(format, 0) === LAYER_III) return layerIII(source, data.start, bytes, options);
  const channels = u16le(format, 2);
  const sampleRate = u32le(format, 4);
  const seconds = bytes / bytesPerSecond(format);
  if (!Number.isFinite(seconds) || seconds <= 0) return fail({ reason: 'damaged' });
  return ok({
    bytes: source.size,
    seconds,
    codec: 'pcm',
    container: 'wav',
    mime: 'audio/wav',
    bitrate: Math.round((bytes * 8) / seconds),
    vbr: false,
    sampleRate,
    channels,
    method: isOpen ? 'frames' : 'header',
  });
}

/** By the size of a block of samples; the byte rate that the header also has is often wrong. */
function bytesPerSecond(format: Uint8Array): number {
  const tag = u16le(format, 0);
  const blocks = (u32le(format, 4) * u16le(format, 12)) / (ADPCM.has(tag) ? u16le(format, 18) : 1);
  return PLAIN.has(tag) || ADPCM.has(tag) ? blocks : u32le(format, 8);
}

/** An mp3 stream in a WAV file's data. */
async function layerIII(
  source: ByteSource,
  start: number,
  size: number,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  const data: ByteSource = {
    size,
    read: (offset, length, into) => source.read(start + offset, Math.min(length, size - offset), into),
  };
  const sound = await inspectMp3(data, 0, options);
  return sound.ok ? ok({ ...sound.value, bytes: source.size, container: 'wav', mime: 'audio/wav' }) : sound;
}

async function readInfo(window: ByteWindow, list: Chunk, tags: OpenTags): Promise<void> {
  const end = Math.min(list.size, 0x1_0000);
  const body = (await window.bytes(list.start, end)).slice();
  if (letters(body, 0) !== 'INFO') return;
  for (let at = 4; at + 8 <= body.length; ) {
    const size = u32le(body, at + 4);
    const tag = INFO_TEXTS[letters(body, at)];
    if (tag) keepText(tags, tag, undeclaredField(body.subarray(at + 8, at + 8 + size)));
    at += 8 + size + (size % 2);
  }
}
