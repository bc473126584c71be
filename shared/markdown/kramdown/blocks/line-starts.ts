import { isSpace, LIST_NAME, NAME, SPACE, WORD_EDGE } from '../characters.ts';
import { LINE_ELEMENTS } from '../html-elements.ts';
import type { Seeker } from '../seeker.ts';

/** Offset behind up to `most` blanks. */
export function skipBlanks(text: string, at: number, most = 3): number {
  let offset = at;
  while (offset - at < most && text.charCodeAt(offset) === 32) offset++;
  return offset;
}

/** Offset behind the blank lines at `at`; `at` itself where there is none. Lines of white space are blank. */
export function blankLinesEnd(text: string, at: number): number {
  let end = at;
  for (let offset = at; offset < text.length && isSpace(text.charCodeAt(offset)); offset++) {
    if (text.charCodeAt(offset) === 10) end = offset + 1;
  }
  return end;
}

export function isBlankLine(text: string, at: number): boolean {
  return spaceLineEnd(text, at) !== -1;
}

/** Offset behind the line end that follows `at` with nothing but white space before it; -1 where there is more. */
export function spaceLineEnd(text: string, at: number): number {
  for (let offset = at; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10) return offset + 1;
    if (!isSpace(code)) return -1;
  }
  return -1;
}

/** `^` alone on its line: the end-of-block marker. Returns the offset behind it or -1. */
export function blockEndMarker(text: string, at: number): number {
  return text.charCodeAt(at) === 94 ? spaceLineEnd(text, at + 1) : -1;
}

/** A rule: three or more of the same `*`, `-` or `_` with blanks between. */
const RULE = /(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n/y;

export function isRule(text: string, at: number): boolean {
  RULE.lastIndex = skipBlanks(text, at);
  return RULE.test(text);
}

/** Offset of the marker's end where a list's item begins: `-`, `*`, `+` or digits and a dot, then a blank, tab or `|`. */
export function itemMarkerEnd(text: string, at: number, ordered: boolean, most = 3): number {
  const from = skipBlanks(text, at, most);
  let end = from;
  if (ordered) {
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end === from || text.charCodeAt(end) !== 46) return -1;
  } else {
    const code = text.charCodeAt(from);
    if (code !== 42 && code !== 43 && code !== 45) return -1;
  }
  end++;
  return isMarkerTail(text, end) ? end : -1;
}

function isMarkerTail(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 32 || code === 9 || code === 124) && text.indexOf('\n', at) !== -1;
}

export function beginsItem(text: string, at: number): boolean {
  return itemMarkerEnd(text, at, false) !== -1 || itemMarkerEnd(text, at, true) !== -1;
}

/** Offset behind the `:` of a definition; -1 where none begins. */
export function definitionMarkerEnd(text: string, at: number, most = 3): number {
  const from = skipBlanks(text, at, most);
  return text.charCodeAt(from) === 58 && isMarkerTail(text, from + 1) ? from + 1 : -1;
}

const HEADING = /#{1,6}[\t ]/y;

function beginsHeading(text: string, at: number): boolean {
  HEADING.lastIndex = at;
  return HEADING.test(text);
}

const FENCE = /[~`]{3}/y;

function beginsFence(text: string, at: number): boolean {
  FENCE.lastIndex = skipBlanks(text, at);
  return FENCE.test(text);
}

const UNESCAPED_BRACE = /(?<!\\)\}/g;

/** Content of `{…}` from `from` on and the offset behind its brace; the brace is the first that no backslash escapes. */
export function bracedContent(
  text: string,
  from: number,
  seeker: Seeker,
): { readonly content: string; readonly end: number } | undefined {
  const end = seeker.match(UNESCAPED_BRACE, from);
  return end <= from ? undefined : { content: text.slice(from, end), end: end + 1 };
}

/** An attribute list alone on its line (`{:.class}`, behind the blanks at `at`); no extension and no end of one. */
export function attributeLine(
  text: string,
  at: number,
  seeker: Seeker,
): { readonly content: string; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== 123 || text.charCodeAt(at + 1) !== 58) return undefined;
  const next = text.charCodeAt(at + 2);
  if (next === 58 || next === 47) return undefined;
  const braced = bracedContent(text, at + 2, seeker);
  if (braced === undefined) return undefined;
  const end = spaceLineEnd(text, braced.end);
  return end === -1 ? undefined : { content: braced.content, end };
}

/** The attribute list at the start of an item's text. */
export const ITEM_LIST = new RegExp(`^[${SPACE}]*\\{:(?!(?:${LIST_NAME})?:|/)((?:\\\\\\}|[^}])+)\\}[${SPACE}]*`);

// Names are compared as written here: `<BR>` ends a paragraph where `<br>` does not.
const BLOCK_TAG = new RegExp(
  `<(?:(?!(?:${LINE_ELEMENTS})(?![${WORD_EDGE}]))${NAME}|/(?!(?:${LINE_ELEMENTS})(?![${WORD_EDGE}]))${NAME}[${SPACE}]*>)`,
  'yu',
);

/** Whether a tag of an element that is no part of a line begins at `at`: it ends a paragraph even if it is no whole tag. */
export function beginsBlockTag(text: string, at: number): boolean {
  BLOCK_TAG.lastIndex = at;
  return BLOCK_TAG.test(text);
}

/** Whether the line at `at` cannot go on a quote, paragraph or code block lazily. */
export function endsLazyBlock(text: string, at: number, seeker: Seeker): boolean {
  if (at >= text.length) return true;
  const from = skipBlanks(text, at);
  const code = text.charCodeAt(from);
  if (isSpace(code)) return isBlankLine(text, from);
  if (code === 60) return beginsBlockTag(text, from);
  if (code === 123) return attributeLine(text, from, seeker) !== undefined;
  return code === 94 && from === at && blockEndMarker(text, at) !== -1;
}

/** With GFM's paragraphs, lists, headings, quotes and fences need no blank line before them. */
export function endsParagraph(text: string, at: number, seeker: Seeker, gfm: boolean): boolean {
  if (endsLazyBlock(text, at, seeker)) return true;
  const from = skipBlanks(text, at);
  const code = text.charCodeAt(from);
  if (code === 58) return definitionMarkerEnd(text, at) !== -1;
  if (!gfm) return false;
  if (code === 62) return true;
  if (code === 35) return from === at && beginsHeading(text, at);
  if (code === 96 || code === 126) return beginsFence(text, at);
  if (code === 42 || code === 43 || code === 45) return itemMarkerEnd(text, at, false) !== -1;
  return code >= 48 && code <= 57 && itemMarkerEnd(text, at, true) !== -1;
}
