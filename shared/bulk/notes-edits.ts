import { mainLineEnd } from '../document/notes-text.ts';
import type { Splice } from '../text/splice.ts';
import { withLineFeeds } from './line-feeds.ts';
import type { Finder } from './search-pattern.ts';

/** Replaces in the notes; new lines take the file's main line end. */
export function replaceInNotes(text: string, notesStart: number, find: Finder, replacement: string): readonly Splice[] {
  const notes = withLineFeeds(text, notesStart);
  const matches = find(notes.text);
  if (matches.length === 0) return [];
  const lineEnd = mainLineEnd(text);
  return matches.flatMap((match) => {
    const put = match.replaced(replacement).replace(/\r?\n/g, lineEnd);
    const start = notes.originalOf(match.start);
    const end = notes.originalOf(match.end);
    return text.slice(start, end) === put ? [] : [{ start, end, text: put }];
  });
}
