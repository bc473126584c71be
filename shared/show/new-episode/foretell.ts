import type { Value } from '../../frontmatter/value.ts';
import { isList, isMap, plainText } from '../../frontmatter/value-text.ts';
import type { EpisodeMarks } from './episode-marks.ts';
import { commonFrame, hasMarks, patternOf, type TextPattern, textOfPattern } from './text-pattern.ts';

/** What one episode has at a place, with what is its own there. */
export interface Seen<Content> {
  readonly content: Content;
  readonly marks: EpisodeMarks;
}

/** So many of the latest episodes say how it is done now; older ones tell of other years. */
export const recent = 5;

/**
 * What the next episode has where these ones, the newest first, have their texts: the manner of the last two where they
 * agree, else that of more than half. One alone tells only what follows its number or day. Undefined where they differ.
 */
export function foretellText(seen: readonly Seen<string>[], own: EpisodeMarks): string | undefined {
  const patterns = seen.slice(0, recent).map(({ content, marks }) => patternOf(content.trim(), marks));
  const manner = mannerOf(patterns);
  return manner && textOfPattern(manner, own);
}

function mannerOf(patterns: readonly TextPattern[]): TextPattern | undefined {
  const [newest, before] = patterns;
  if (newest === undefined) return undefined;
  if (before === undefined) return hasMarks(newest.pattern) ? newest : undefined;
  const same = (wanted: TextPattern): readonly TextPattern[] =>
    patterns.filter(({ pattern }) => pattern === wanted.pattern);
  const usual =
    newest.pattern === before.pattern ? newest : patterns.find((wanted) => same(wanted).length * 2 > patterns.length);
  return usual && { pattern: usual.pattern, digits: Math.max(...same(usual).map(({ digits }) => digits)) };
}

/**
 * The words that these texts share at their beginning and end, with the next one's number and day: what a title begins
 * with, a sentence that every description has. `least` is how many characters make a habit of it.
 */
export function foretellFrame(
  seen: readonly Seen<string>[],
  own: EpisodeMarks,
  least: number,
): { readonly head: string; readonly tail: string } {
  const patterns = seen.slice(0, recent).map(({ content, marks }) => patternOf(content, marks));
  const digits = Math.max(0, ...patterns.map((pattern) => pattern.digits));
  const { head, tail } = commonFrame(patterns.map(({ pattern }) => pattern));
  const part = (pattern: string): string => textOfPattern({ pattern, digits }, own) ?? '';
  const isHabit = (pattern: string): boolean => hasMarks(pattern) || pattern.trim().length >= least;
  // A bracket that the beginning opens is closed at the end.
  const isClosing = isHabit(head) && /[\p{Ps}\p{Pi}]$/u.test(head) && /^[\p{Pe}\p{Pf}]$/u.test(tail);
  return { head: isHabit(head) ? part(head) : '', tail: isHabit(tail) || isClosing ? part(tail) : '' };
}

/** What becomes of a list: of each item of the newest episode's what it says now, undefined where it goes; and new ones. */
export interface ForetoldList {
  readonly items: readonly ({ readonly text: string; readonly isChanged: boolean } | undefined)[];
  readonly added: readonly string[];
}

/**
 * The list that the next episode begins with: the items that more than half of the latest have. Of a single episode, all
 * of them where `isLasting` (hosts, tags); else those that carry its number.
 */
export function foretellList(
  seen: readonly Seen<readonly Value[]>[],
  own: EpisodeMarks,
  isLasting: boolean,
): ForetoldList {
  const lists = seen.slice(0, recent).map(({ content, marks }) => ({
    items: content,
    patterns: content.map((item) => patternOf(nameOfItem(item), marks)),
  }));
  const [newest, ...others] = lists;
  if (newest === undefined) return { items: [], added: [] };
  const count = (pattern: string): number =>
    lists.filter(({ patterns }) => patterns.some((other) => other.pattern === pattern)).length;
  const isUsual = ({ pattern }: TextPattern): boolean =>
    others.length === 0 ? isLasting || hasMarks(pattern) : count(pattern) * 2 > lists.length;
  const items = newest.patterns.map((pattern, index) => {
    const text = pattern.pattern !== '' && isUsual(pattern) ? textOfPattern(pattern, own) : undefined;
    return text === undefined ? undefined : { text, isChanged: text !== nameOfItem(newest.items[index] ?? null) };
  });
  const known = new Set(newest.patterns.map(({ pattern }) => pattern));
  const added = others.flatMap(({ items: inside, patterns }) =>
    patterns.filter(
      (pattern, index) => typeof inside[index] === 'string' && isUsual(pattern) && !known.has(pattern.pattern),
    ),
  );
  const texts = added.flatMap((pattern) => textOfPattern(pattern, own) ?? []).filter((text) => text !== '');
  return { items, added: [...new Set(texts)] };
}

/** By what an item is known again: its text; of a map its id or name, else all of it. */
function nameOfItem(item: Value): string {
  if (isMap(item)) {
    const named = ['id', 'name', 'title']
      .map((key) => item.entries.get(key))
      .find((value) => typeof value === 'string');
    return named ?? JSON.stringify([...item.entries].map(([key, value]) => [key, nameOfItem(value)]));
  }
  return isList(item) ? item.map(nameOfItem).join('\n') : plainText(item);
}
