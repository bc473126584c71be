import type { AudioFacts } from '../audio-facts.ts';

/** What a file's tags say; absent where they say nothing. */
type AudioTags = Pick<AudioFacts, 'title' | 'artist' | 'album' | 'number' | 'date' | 'chapters' | 'cover'>;

/** Tags as they are gathered, in any order of reading: the first of a kind counts. */
export type OpenTags = { -readonly [Key in keyof AudioTags]: AudioTags[Key] };

export type TextTag = 'title' | 'artist' | 'album' | 'number' | 'date';

/** Keeps a text under its tag, unless it is empty or the tag is known already. */
export function keepText(tags: OpenTags, tag: TextTag, text: string): void {
  const trimmed = text.trim();
  if (trimmed === '' || tags[tag] !== undefined) return;
  if (tag === 'number') {
    const number = Number.parseInt(trimmed, 10);
    if (number > 0) tags.number = number;
  } else tags[tag] = trimmed;
}
