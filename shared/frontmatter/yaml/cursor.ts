import { CARRIAGE_RETURN, isBlank, isBreak, LINE_FEED, normalBreak } from './characters.ts';

/** Where two families of parsers part in what they take for characters. */
export interface Grammar {
  /** NEL, U+2028 and U+2029 end a line (libyaml: Ruby, Go); the JavaScript parsers take them for letters. */
  readonly unicodeBreaks: boolean;
  /** Blanks before a line end inside quotes stay in the value (js-yaml); libyaml drops them. */
  readonly blanksBeforeFoldStay: boolean;
}

/** Why a text is no YAML: what was found at `offset`, while reading what began at `contextOffset`. */
export interface YamlFailure {
  readonly problem: string;
  readonly offset: number;
  readonly context?: string;
  readonly contextOffset?: number;
}

/** A place in the text being scanned. Everything before `end` is the document; behind it there is nothing. */
export interface Cursor {
  readonly text: string;
  readonly end: number;
  readonly grammar: Grammar;
  at: number;
  /** Lines begun so far, and where the present one begins. */
  line: number;
  lineStart: number;
  /** Set once; whoever sees it stops. */
  failure?: YamlFailure;
}

/** A part of a scalar: the source characters `start..end` stand for `text` in the value. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a scalar's scanner returns: the value and its parts in order. */
export interface ScannedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function cursorAt(text: string, at: number, end: number, grammar: Grammar): Cursor {
  return { text, end, grammar, at, line: 0, lineStart: text.lastIndexOf('\n', at - 1) + 1 };
}

/** The code `ahead` units on, `NaN` behind the end. */
export function peek(cursor: Cursor, ahead = 0): number {
  const at = cursor.at + ahead;
  return at < cursor.end ? cursor.text.charCodeAt(at) : Number.NaN;
}

/** The character `ahead` units on, '' behind the end. */
export function charAt(cursor: Cursor, ahead = 0): string {
  const at = cursor.at + ahead;
  return at < cursor.end ? (cursor.text[at] as string) : '';
}

export function column(cursor: Cursor): number {
  return cursor.at - cursor.lineStart;
}

export function atBreak(cursor: Cursor, ahead = 0): boolean {
  return isBreak(peek(cursor, ahead), cursor.grammar.unicodeBreaks);
}

/** A blank, a line end or the end of the text. */
export function atGap(cursor: Cursor, ahead = 0): boolean {
  const code = peek(cursor, ahead);
  return Number.isNaN(code) || isBlank(code) || isBreak(code, cursor.grammar.unicodeBreaks);
}

export function atEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.end;
}

/** Steps over one line end (CRLF is one) and says what it becomes in a value. */
export function takeBreak(cursor: Cursor): string {
  const code = peek(cursor);
  cursor.at += code === CARRIAGE_RETURN && peek(cursor, 1) === LINE_FEED ? 2 : 1;
  cursor.line++;
  cursor.lineStart = cursor.at;
  return normalBreak(code);
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(peek(cursor))) cursor.at++;
}

export function skipToLineEnd(cursor: Cursor): void {
  while (!atEnd(cursor) && !atBreak(cursor)) cursor.at++;
}

/** `---` or `...` alone at the beginning of a line. */
export function atDocumentMarker(cursor: Cursor): boolean {
  if (cursor.at !== cursor.lineStart || cursor.at + 3 > cursor.end || !atGap(cursor, 3)) return false;
  return cursor.text.startsWith('---', cursor.at) || cursor.text.startsWith('...', cursor.at);
}

/** Records the first failure of a scan; later ones are its echoes. */
export function failAt(cursor: Cursor, problem: string, context?: string, contextOffset?: number): void {
  cursor.failure ??= {
    problem,
    offset: cursor.at,
    ...(context === undefined ? {} : { context }),
    ...(contextOffset === undefined ? {} : { contextOffset }),
  };
}
