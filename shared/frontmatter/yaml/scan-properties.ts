import { isBlank, isDigit, isWord } from './characters.ts';
import {
  atBreak,
  atEnd,
  atGap,
  type Cursor,
  charAt,
  failAt,
  peek,
  skipBlanks,
  skipToLineEnd,
  takeBreak,
} from './cursor.ts';

const TAG_CHARACTERS = /[0-9A-Za-z_\-;/?:@&=+$.!~*'()%]/;
const VERBATIM_CHARACTERS = /[0-9A-Za-z_\-;/?:@&=+$.!~*'()%,[\]]/;
const AFTER_ANCHOR = '?:,]}%@`';

/** Reads the name behind `&` or `*`. */
export function scanAnchor(cursor: Cursor, context: 'while scanning an anchor' | 'while scanning an alias'): string {
  const start = cursor.at++;
  const from = cursor.at;
  while (isWord(peek(cursor))) cursor.at++;
  const name = cursor.text.slice(from, cursor.at);
  if (name === '' || !(atGap(cursor) || AFTER_ANCHOR.includes(charAt(cursor)))) {
    failAt(cursor, 'did not find expected alphabetic or numeric character', context, start);
  }
  return name;
}

/** A tag as written: `!!str` has the handle `!!`, `!<tag:…>` the handle ''. */
export interface Tag {
  readonly handle: string;
  readonly suffix: string;
}

export function scanTag(cursor: Cursor, inFlow: boolean): Tag {
  const start = cursor.at;
  let tag: Tag;
  if (charAt(cursor, 1) === '<') {
    cursor.at += 2;
    tag = { handle: '', suffix: scanUri(cursor, VERBATIM_CHARACTERS, start, true) };
    if (charAt(cursor) === '>') cursor.at++;
    else failAt(cursor, "did not find the expected '>'", 'while scanning a tag', start);
  } else {
    const handle = scanHandle(cursor);
    if (handle.length > 1 && handle.endsWith('!')) {
      tag = { handle, suffix: scanUri(cursor, TAG_CHARACTERS, start, true) };
    } else {
      const suffix = handle.slice(1) + scanUri(cursor, TAG_CHARACTERS, start, false);
      tag = suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
    }
  }
  if (!atGap(cursor) && !(inFlow && charAt(cursor) === ',')) {
    failAt(cursor, 'did not find expected whitespace or line break', 'while scanning a tag', start);
  }
  return tag;
}

/** Reads `!`, `!!` or `!name!`; of `!name` it is the whole. */
function scanHandle(cursor: Cursor): string {
  const start = cursor.at++;
  while (isWord(peek(cursor))) cursor.at++;
  if (charAt(cursor) === '!') cursor.at++;
  return cursor.text.slice(start, cursor.at);
}

function scanUri(cursor: Cursor, allowed: RegExp, start: number, required: boolean): string {
  const from = cursor.at;
  while (!atEnd(cursor) && allowed.test(charAt(cursor))) cursor.at++;
  const written = cursor.text.slice(from, cursor.at);
  if (required && written === '') failAt(cursor, 'did not find expected tag URI', 'while parsing a tag', start);
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    failAt(cursor, 'did not find URI escaped octet', 'while parsing a tag', start);
    return written;
  }
}

/** A `%` line. A `tag` directive gives a handle its prefix; of the version nothing depends but whether it is refused. */
export type Directive =
  | { readonly type: 'version' }
  | { readonly type: 'tag'; readonly handle: string; readonly prefix: string };

export function scanDirective(cursor: Cursor): Directive {
  const start = cursor.at++;
  const context = 'while scanning a directive';
  const from = cursor.at;
  while (isWord(peek(cursor))) cursor.at++;
  const name = cursor.text.slice(from, cursor.at);
  let directive: Directive = { type: 'version' };
  if (name === '') failAt(cursor, 'could not find expected directive name', context, start);
  else if (!atGap(cursor)) failAt(cursor, 'found unexpected non-alphabetical character', context, start);
  else if (name === 'YAML') scanVersion(cursor, start);
  else if (name === 'TAG') directive = scanTagDirective(cursor, start);
  else failAt(cursor, 'found unknown directive name', context, start);
  skipBlanks(cursor);
  if (charAt(cursor) === '#') skipToLineEnd(cursor);
  if (!atEnd(cursor) && !atBreak(cursor)) failAt(cursor, 'did not find expected comment or line break', context, start);
  if (!cursor.failure && atBreak(cursor)) takeBreak(cursor);
  return directive;
}

function scanVersion(cursor: Cursor, start: number): void {
  const context = 'while scanning a %YAML directive';
  skipBlanks(cursor);
  const from = cursor.at;
  const number = (): void => {
    const begin = cursor.at;
    while (isDigit(peek(cursor))) cursor.at++;
    if (cursor.at === begin) failAt(cursor, 'did not find expected version number', context, start);
    else if (cursor.at - begin > 9) failAt(cursor, 'found extremely long version number', context, start);
  };
  number();
  if (charAt(cursor) === '.') cursor.at++;
  else failAt(cursor, "did not find expected digit or '.' character", context, start);
  number();
  if (!/^0*1\.0*[12]$/.test(cursor.text.slice(from, cursor.at))) failAt(cursor, 'found incompatible YAML document');
}

function scanTagDirective(cursor: Cursor, start: number): Directive {
  const context = 'while scanning a %TAG directive';
  skipBlanks(cursor);
  const from = cursor.at;
  if (cursor.text[from] !== '!') failAt(cursor, "did not find expected '!'", 'while scanning a tag directive', start);
  const handle = cursor.failure ? '' : scanHandle(cursor);
  if (handle !== '!' && !handle.endsWith('!')) {
    failAt(cursor, "did not find expected '!'", 'while parsing a tag directive', start);
  }
  if (!isBlank(peek(cursor))) failAt(cursor, 'did not find expected whitespace', context, start);
  skipBlanks(cursor);
  const prefix = scanUri(cursor, VERBATIM_CHARACTERS, start, true);
  if (!atGap(cursor)) failAt(cursor, 'did not find expected whitespace or line break', context, start);
  return { type: 'tag', handle, prefix };
}
