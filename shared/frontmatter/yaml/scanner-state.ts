import { deepest } from '../deepest.ts';
import { type Cursor, column, failAt, type Grammar } from './cursor.ts';
import type { Token } from './token.ts';

/** A place where a key may have begun that only a `:` further on makes one. */
interface PossibleKey {
  readonly tokenNumber: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** It stands where nothing but a key may stand. */
  readonly required: boolean;
}

/**
 * Cuts a text into tokens on demand, after libyaml's manner: a key is recognised by the `:` behind it, on the same line
 * and at most 1,024 characters on, and its token is then put in before the tokens already read.
 */
export interface Scanner {
  readonly cursor: Cursor;
  /** Tokens read and not yet taken; `head` is the first of them. */
  tokens: Token[];
  head: number;
  taken: number;
  indent: number;
  readonly indents: number[];
  flowLevel: number;
  keyAllowed: boolean;
  /** The possible key of each level of brackets, outermost first. */
  readonly keys: (PossibleKey | undefined)[];
  ended: boolean;
}

const LONGEST_KEY = 1024;

export function createScanner(text: string, end: number, grammar: Grammar): Scanner {
  const cursor: Cursor = { text, end, grammar, at: 0, line: 0, lineStart: 0 };
  return {
    cursor,
    tokens: [],
    head: 0,
    taken: 0,
    indent: -1,
    indents: [],
    flowLevel: 0,
    keyAllowed: true,
    keys: [undefined],
    ended: false,
  };
}

/** A key ends on its own line and within 1,024 characters. */
export function dropStaleKeys(scanner: Scanner): void {
  const { cursor } = scanner;
  for (let level = 0; level < scanner.keys.length; level++) {
    const key = scanner.keys[level];
    if (key === undefined || (key.line === cursor.line && !isTooLong(cursor, key.start))) continue;
    if (key.required) failAt(cursor, "could not find expected ':'", 'while scanning a simple key', key.start);
    scanner.keys[level] = undefined;
  }
}

function isTooLong(cursor: Cursor, start: number): boolean {
  const units = cursor.at - start;
  if (units <= LONGEST_KEY) return false;
  if (units > 2 * LONGEST_KEY) return true;
  return Array.from(cursor.text.slice(start, cursor.at)).length > LONGEST_KEY;
}

export function saveKey(scanner: Scanner): void {
  if (!scanner.keyAllowed) return;
  const { cursor } = scanner;
  dropKey(scanner);
  scanner.keys[scanner.keys.length - 1] = {
    tokenNumber: scanner.taken + scanner.tokens.length - scanner.head,
    start: cursor.at,
    line: cursor.line,
    column: column(cursor),
    required: scanner.flowLevel === 0 && scanner.indent === column(cursor),
  };
}

export function dropKey(scanner: Scanner): void {
  const last = scanner.keys.length - 1;
  const key = scanner.keys[last];
  if (key?.required) failAt(scanner.cursor, "could not find expected ':'", 'while scanning a simple key', key.start);
  scanner.keys[last] = undefined;
}

export type MarkType = Exclude<Token['type'], 'scalar' | 'alias' | 'anchor' | 'tag' | 'directive'>;

/** Adds a token of the next `length` characters and steps over them. */
export function push(scanner: Scanner, type: MarkType, length: number): void {
  const start = scanner.cursor.at;
  scanner.cursor.at += length;
  scanner.tokens.push({ type, start, end: scanner.cursor.at });
}

/** A deeper column opens a block collection, whose token goes before token `number` (at the end without it). */
export function rollIndent(scanner: Scanner, to: number, type: MarkType, at: number, number?: number): void {
  if (scanner.flowLevel > 0 || scanner.indent >= to) return;
  if (scanner.indents.length >= deepest) {
    failAt(scanner.cursor, 'nested too deeply');
    return;
  }
  scanner.indents.push(scanner.indent);
  scanner.indent = to;
  const token: Token = { type, start: at, end: at };
  if (number === undefined) scanner.tokens.push(token);
  else scanner.tokens.splice(scanner.head + number - scanner.taken, 0, token);
}

export function unrollIndent(scanner: Scanner, to: number): void {
  if (scanner.flowLevel > 0) return;
  while (scanner.indent > to) {
    push(scanner, 'block-end', 0);
    scanner.indent = scanner.indents.pop() ?? -1;
  }
}

/** Opens a level of brackets with its token. */
export function openFlow(scanner: Scanner, type: 'flow-list-start' | 'flow-map-start'): void {
  saveKey(scanner);
  if (scanner.keys.length > deepest) {
    failAt(scanner.cursor, 'nested too deeply');
    return;
  }
  scanner.keys.push(undefined);
  scanner.flowLevel++;
  scanner.keyAllowed = true;
  push(scanner, type, 1);
}

export function closeFlow(scanner: Scanner, type: 'flow-list-end' | 'flow-map-end'): void {
  dropKey(scanner);
  if (scanner.flowLevel > 0) {
    scanner.flowLevel--;
    scanner.keys.pop();
  }
  scanner.keyAllowed = false;
  push(scanner, type, 1);
}
