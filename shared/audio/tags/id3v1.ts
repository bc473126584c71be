import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u8 } from '../bytes/numbers.ts';
import { keepText, type OpenTags } from './audio-tags.ts';
import { undeclaredField } from './id3-text.ts';

/** Reads the 128 bytes at the end of an mp3 file, for what no better tag has said. */
export async function readId3v1(window: ByteWindow, tags: OpenTags): Promise<void> {
  const tag = await window.bytes(window.size - 128, 128);
  if (letters(tag, 0, 3) !== 'TAG') return;
  keepText(tags, 'title', undeclaredField(tag.subarray(3, 33)));
  keepText(tags, 'artist', undeclaredField(tag.subarray(33, 63)));
  keepText(tags, 'album', undeclaredField(tag.subarray(63, 93)));
  keepText(tags, 'date', undeclaredField(tag.subarray(93, 97)));
  if (u8(tag, 125) === 0) keepText(tags, 'number', String(u8(tag, 126)));
}
