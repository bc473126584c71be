import { parseFrontMatter, parseYamlFile } from '../frontmatter/parse.ts';
import { ok, type Result } from '../result.ts';
import type { Show } from '../show/show.ts';
import { lineStart } from './changed-blocks.ts';
import type { EpisodeSource } from './edits-for.ts';
import { withLineFeeds } from './line-feeds.ts';
import type { ShowSearch } from './operation.ts';
import { scalarsOf } from './scalars.ts';
import { finderFor, type PatternFailure } from './search-pattern.ts';

/** A place that a search found, with the words around it. */
export interface FoundPlace {
  /** Top-level key, where it stands in a key's value. */
  readonly key?: string;
  /** The key is kept in a data file beside the notes. */
  readonly inData?: true;
  /** In the file, UTF-16 from 0: the match in the notes, the whole value of a key. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Words around a match that are shown (UTF-16). */
const around = 48;

/** Finds in one text, keys first, as the file has them. */
export function searcherFor(
  search: ShowSearch,
  show: Show,
): Result<(of: EpisodeSource) => readonly FoundPlace[], PatternFailure> {
  const find = finderFor(search);
  if (!find.ok) return find;
  return ok(({ text, part }) => {
    const isData = part === 'yaml' || part === 'json';
    const frontMatter = (part === 'yaml' ? parseYamlFile : parseFrontMatter)(text, show.reader);
    const inKeys =
      search.where === 'notes'
        ? []
        : scalarsOf(text, frontMatter.fields).flatMap(({ path, node, words }) =>
            find.value(words).map(({ start, end }) => ({
              key: String(path[0] ?? ''),
              ...(isData && { inData: true as const }),
              start: node.span.start,
              end: node.span.end,
              ...snippet(words, start, end),
            })),
          );
    if (search.where === 'keys' || isData) return inKeys;
    const notes = withLineFeeds(text, frontMatter.notesStart);
    const inNotes = find.value(notes.text).map(({ start, end }) => ({
      start: notes.originalOf(start),
      end: notes.originalOf(end),
      ...snippet(notes.text, start, end),
    }));
    return [...inKeys, ...inNotes];
  });
}

/** The match in its own line, cut to what a row shows; where words were cut off, an ellipsis says so. */
function snippet(text: string, start: number, end: number): Pick<FoundPlace, 'before' | 'match' | 'after'> {
  const line = lineStart(text, start);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const from = wholeCharacter(text, Math.max(line, start - around));
  const to = wholeCharacter(text, Math.min(lineEnd, end + around));
  return {
    before: (from > line ? '…' : '') + text.slice(from, start).trimStart(),
    match: text.slice(start, Math.min(end, start + around)),
    after: text.slice(end, to).trimEnd() + (to < lineEnd ? '…' : ''),
  };
}

/** The same place, or one behind where it would cut a character in two. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
