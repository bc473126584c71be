import type { Attributes } from '../attribute-list.ts';
import type { Inline, MarkedInline, TextInline } from '../spans/inline.ts';

/** The words that have a title, longest first. */
export interface Abbreviations {
  /** Any of them at a place. */
  readonly word: RegExp;
  /** A place where one of them begins or the character before it stands. */
  readonly boundary: RegExp;
  readonly attributes: ReadonlyMap<string, Attributes>;
}

function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Undefined where there are none. */
export function abbreviationsOf(titles: ReadonlyMap<string, Attributes>): Abbreviations | undefined {
  if (titles.size === 0) return undefined;
  const words = [...titles.keys()].sort((a, b) => b.length - a.length).map(escapedPattern);
  const union = `(?:${words.join('|')})`;
  return {
    word: new RegExp(union, 'y'),
    boundary: new RegExp(`(?=(?:\\W|^)${union}(?!\\w))`, 'gm'),
    attributes: titles,
  };
}

function abbreviation(value: string): MarkedInline {
  return { type: 'abbreviation', value, children: [], range: { start: 0, end: 0 } };
}

/** A text with its abbreviations as elements. They begin and end at anything but ASCII letters, digits and `_`. */
export function withAbbreviations(text: string, { word, boundary }: Abbreviations): readonly Inline[] {
  const result: Inline[] = [];
  const plain = (value: string): TextInline => ({ type: 'text', value });
  let rest = text;
  while (rest !== '') {
    boundary.lastIndex = 0;
    const match = boundary.exec(rest);
    if (match === null) break;
    let at = match.index;
    word.lastIndex = at;
    let found = word.exec(rest)?.[0];
    if (found === undefined) {
      at += (rest.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      word.lastIndex = at;
      found = word.exec(rest)?.[0];
    }
    if (found === undefined) break;
    if (at > 0) result.push(plain(rest.slice(0, at)));
    result.push(abbreviation(found));
    rest = rest.slice(at + found.length);
  }
  if (rest !== '') result.push(plain(rest));
  return result;
}
