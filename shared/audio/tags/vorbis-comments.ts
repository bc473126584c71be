import { u32le } from '../bytes/numbers.ts';
import { keepText, type OpenTags, type TextTag } from './audio-tags.ts';

const TEXT_KEYS: Readonly<Record<string, TextTag>> = {
  TITLE: 'title',
  ARTIST: 'artist',
  ALBUM: 'album',
  TRACKNUMBER: 'number',
  DATE: 'date',
};

/**
 * Reads the comments of FLAC, Vorbis and Opus (`bytes` begin at the vendor's length).
 * Chapters are pairs `CHAPTER001=00:01:02.345` and `CHAPTER001NAME=...` (the wiki of xiph.org).
 */
export function readVorbisComments(bytes: Uint8Array, tags: OpenTags): void {
  const starts = new Map<string, number>();
  const names = new Map<string, string>();
  let at = 4 + u32le(bytes, 0);
  const count = u32le(bytes, at);
  at += 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index++) {
    const length = u32le(bytes, at);
    const comment = new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
    const equals = comment.indexOf('=');
    const key = comment.slice(0, Math.max(0, equals)).toUpperCase();
    const value = comment.slice(equals + 1);
    const tag = TEXT_KEYS[key];
    const chapter = /^CHAPTER(\d{1,4})(NAME)?$/.exec(key);
    if (tag) keepText(tags, tag, value);
    else if (chapter?.[2]) names.set(chapter[1] ?? '', value.trim());
    else if (chapter) starts.set(chapter[1] ?? '', clockSeconds(value));
  }
  const chapters = [...starts]
    .filter(([, start]) => !Number.isNaN(start))
    .map(([number, start]) => ({ start, title: names.get(number) ?? '' }));
  if (chapters.length > 0) tags.chapters = chapters;
}

/** `HH:MM:SS.mmm` in seconds, NaN where it is none. */
function clockSeconds(text: string): number {
  const parts = /^(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(text.trim());
  return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : Number.NaN;
}
