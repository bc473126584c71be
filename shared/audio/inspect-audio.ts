import { fail, ok, type Result } from '../result.ts';
import { findAdts, inspectAdts, isAdts } from './adts/inspect-adts.ts';
import type { AudioFacts, AudioFailure, ByteSource, SoundFacts } from './audio-facts.ts';
import { byteWindow } from './bytes/byte-window.ts';
import { guardedSource, type ReadOptions, ReadStopped } from './bytes/guarded-source.ts';
import { letters } from './bytes/numbers.ts';
import { inspectFlac } from './flac/inspect-flac.ts';
import { inspectAiff } from './iff/inspect-aiff.ts';
import { inspectWav } from './iff/inspect-wav.ts';
import { inspectMp3 } from './mp3/inspect-mp3.ts';
import { inspectMp4 } from './mp4/inspect-mp4.ts';
import { inspectOgg } from './ogg/inspect-ogg.ts';
import { findPage } from './ogg/pages.ts';
import type { OpenTags } from './tags/audio-tags.ts';
import { readId3v1 } from './tags/id3v1.ts';
import { behindId3v2, readId3v2 } from './tags/id3v2.ts';

/** So many bytes before the sound of a stream are passed over. */
const JUNK = 0x1_0000;

/** Boxes that an MP4 file can begin with. */
const MP4_BEGINNINGS = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip']);

/**
 * What an audio file is, by its bytes and never by its name: container, codec, exact length, tags, chapters.
 * Reads as little as tells the truth: headers where they agree with the file, all frames where they don't.
 * Memory stays flat. Fails with a reason for what is empty, no audio, damaged, unreadable or cancelled.
 */
export async function inspectAudio(
  source: ByteSource,
  options: ReadOptions = {},
): Promise<Result<AudioFacts, AudioFailure>> {
  if (source.size === 0) return fail({ reason: 'empty' });
  const tags: OpenTags = {};
  try {
    const sound = await inspectSound(guardedSource(source, options), tags, options);
    return sound.ok ? ok(rounded(sound.value, tags)) : sound;
  } catch (error) {
    if (error instanceof ReadStopped) return fail(error.failure);
    throw error;
  }
}

async function inspectSound(
  source: ByteSource,
  tags: OpenTags,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  const hasId3 = letters(await window.bytes(0, 3), 0, 3) === 'ID3';
  const start = await behindId3v2(window);
  if (hasId3) await readId3v2(source, 0, tags);
  const head = (await window.bytes(start, 12)).slice();
  const kind = letters(head, 0);
  const form = letters(head, 8);
  if ((kind === 'RIFF' || kind === 'RF64' || kind === 'BW64') && form === 'WAVE')
    return inspectWav(source, start, tags, options);
  if (kind === 'FORM' && (form === 'AIFF' || form === 'AIFC')) return inspectAiff(source, start, tags);
  if (kind === 'fLaC') return inspectFlac(source, start, tags);
  if (kind === 'OggS') return inspectOgg(source, start, tags, options);
  if (MP4_BEGINNINGS.has(letters(head, 4))) return inspectMp4(source, tags);
  if (await isAdts(source, start)) return inspectAdts(source, start, options);
  const sound = await inspectMp3(source, start, options);
  if (sound.ok) await readId3v1(window, tags);
  if (sound.ok || sound.error.reason !== 'not-audio') return sound;
  const behindJunk = await inspectBehindJunk(source, start, tags, options);
  return behindJunk ?? fail({ reason: hasId3 ? 'damaged' : 'not-audio' });
}

/** A download or a stream that begins with the rest of something else; of mp3 that is found out by itself. */
async function inspectBehindJunk(
  source: ByteSource,
  start: number,
  tags: OpenTags,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure> | undefined> {
  const page = await findPage(byteWindow(source), start, JUNK);
  if (page?.isFirst) return inspectOgg(source, page.offset, tags, options);
  const frame = await findAdts(source, start, JUNK);
  return frame === undefined ? undefined : inspectAdts(source, frame, options);
}

function rounded(sound: SoundFacts, tags: OpenTags): AudioFacts {
  const { chapters, ...texts } = tags;
  const inOrder = chapters
    ?.map(({ start, title }) => ({ start: toMilliseconds(start), title }))
    .sort((a, b) => a.start - b.start);
  return { ...sound, seconds: toMilliseconds(sound.seconds), ...texts, ...(inOrder ? { chapters: inOrder } : {}) };
}

/** To 0.001 s. */
function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
