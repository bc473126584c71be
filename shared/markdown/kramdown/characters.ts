/** Inside of a character class: what kramdown's `\s` matches. Full-width and no-break spaces are text to it. */
export const SPACE = ' \\t\\r\\n\\f\\v';

/** Inside of a character class (flag u): what kramdown's `\p{Word}` matches. */
export const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}';

/** Inside of a character class (flag u): the sides of its `\b`. Ruby's regular expressions count Latin-1's `²³¹¼½¾` there. */
export const WORD_EDGE = `${WORD}²³¹¼½¾`;

/** Inside of a character class (flag u): kramdown's `[[:alnum:]]`. */
export const ALNUM = '\\p{Alphabetic}\\p{Nd}';

/** Source (flag u) of the name of an element or attribute: `<番号>` is a tag to kramdown, since names may hold any letter. */
export const NAME =
  '(?:[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*:)?[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*';

/** Source of the name of an attribute list, footnote or extension. */
export const LIST_NAME = '\\w[\\w-]*';

const ALPHABETIC = /\p{Alphabetic}/u;
const ALPHANUMERIC = /[\p{Alphabetic}\p{Nd}]/u;

/** Whether a UTF-16 unit is one of the six ASCII white-space characters. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function codePointBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && offset > 1;
  return text.slice(offset - (isPair ? 2 : 1), offset);
}

/** Whether the character that ends at `offset` is a letter of any script. */
export function isLetterBefore(text: string, offset: number): boolean {
  if (offset <= 0) return false;
  const code = text.charCodeAt(offset - 1);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return ALPHABETIC.test(codePointBefore(text, offset));
}

/** Whether the character at `offset` is a letter or digit of any script. */
export function isAlphanumericAt(text: string, offset: number): boolean {
  const point = text.codePointAt(offset);
  return point !== undefined && ALPHANUMERIC.test(String.fromCodePoint(point));
}

/** Offset of the first character at or after `from` that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset behind the last character before `to` that is not white space; at least `from`. */
export function skipSpaceBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Without the ASCII white space at both ends; `String.trim` would take Japanese blanks as well. */
export function trimmed(text: string): string {
  const start = skipSpace(text, 0);
  return text.slice(start, skipSpaceBack(text, start, text.length));
}
