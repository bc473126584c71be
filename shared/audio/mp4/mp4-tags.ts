import type { AudioChapter } from '../audio-facts.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { u8, u16be, u32be, u64be } from '../bytes/numbers.ts';
import { keepText, type OpenTags, type TextTag } from '../tags/audio-tags.ts';
import { type Box, bodyOf, boxesIn, findBox } from './boxes.ts';
import { readSampleTables, samplesOf } from './samples.ts';
import type { Track } from './track.ts';

const TEXT_ATOMS: Readonly<Record<string, TextTag>> = {
  '\u00a9nam': 'title',
  '\u00a9ART': 'artist',
  '\u00a9alb': 'album',
  '\u00a9day': 'date',
};

/** Chapters of the longest book fit; more is a broken number. */
const MOST_CHAPTERS = 5000;

/** Reads iTunes' metadata list: title and its kin, number, cover. */
export async function readMp4Tags(window: ByteWindow, moov: Box, tags: OpenTags): Promise<void> {
  const meta = await findBox(window, moov, ['udta', 'meta']);
  if (!meta) return;
  // In QuickTime files `meta` has no version field before its children.
  const versioned = u32be(await window.bytes(meta.start, 4), 0) === 0;
  const list = await findBox(window, { ...meta, start: meta.start + (versioned ? 4 : 0) }, ['ilst']);
  if (!list) return;
  for await (const atom of boxesIn(window, list.start, list.end)) {
    const tag = TEXT_ATOMS[atom.type];
    if (!tag && atom.type !== 'trkn' && atom.type !== 'covr') continue;
    const data = await findBox(window, atom, ['data']);
    if (!data) continue;
    if (atom.type === 'covr') {
      const mime = u32be(await window.bytes(data.start, 4), 0) === 14 ? 'image/png' : 'image/jpeg';
      tags.cover ??= { mime, offset: data.start + 8, bytes: data.end - data.start - 8 };
      continue;
    }
    const value = (await bodyOf(window, data)).subarray(8);
    if (tag) keepText(tags, tag, new TextDecoder().decode(value));
    else keepText(tags, 'number', String(u16be(value, 2)));
  }
}

/** The chapters: titles in a text track that the sound refers to, else Nero's list. */
export async function readMp4Chapters(
  window: ByteWindow,
  moov: Box,
  sound: Track,
  tracks: readonly Track[],
): Promise<readonly AudioChapter[]> {
  const titles = tracks.find((track) => sound.chapterTracks.includes(track.id) && track.kind !== 'vide');
  const fromTrack = titles ? await chaptersOfTrack(window, titles) : [];
  if (fromTrack.length > 0) return fromTrack;
  return neroChapters(await bodyOf(window, await findBox(window, moov, ['udta', 'chpl'])));
}

async function chaptersOfTrack(window: ByteWindow, track: Track): Promise<AudioChapter[]> {
  const chapters: AudioChapter[] = [];
  let ticks = 0;
  for (const sample of samplesOf(await readSampleTables(window, track.stbl))) {
    if (chapters.length === MOST_CHAPTERS) break;
    const bytes = await window.bytes(sample.offset, Math.min(sample.size, 0x1_0000));
    const text = bytes.subarray(2, 2 + u16be(bytes, 0));
    const wide = u8(text, 0) === 0xfe && u8(text, 1) === 0xff;
    const title = new TextDecoder(wide ? 'utf-16be' : 'utf-8').decode(text).trim();
    chapters.push({ start: ticks / track.timescale, title });
    ticks += sample.ticks;
  }
  return chapters;
}

/** Starts in units of 100 ns, titles with a length of one byte. */
function neroChapters(body: Uint8Array): AudioChapter[] {
  const chapters: AudioChapter[] = [];
  let at = u8(body, 0) === 0 ? 4 : 8;
  const count = u8(body, at);
  at++;
  for (let index = 0; index < count && at + 9 <= body.length; index++) {
    const length = u8(body, at + 8);
    const title = new TextDecoder().decode(body.subarray(at + 9, at + 9 + length)).trim();
    chapters.push({ start: u64be(body, at) / 10_000_000, title });
    at += 9 + length;
  }
  return chapters;
}
