import type { Span } from '../../text/splice.ts';

/** A value of JSON with its place, in UTF-16 offsets. */
export interface JsonValue {
  readonly span: Span;
  readonly items?: readonly JsonValue[];
  readonly members?: readonly JsonMember[];
}

/** A member of an object. */
export interface JsonMember {
  readonly key: string;
  /** With its quotes. */
  readonly keySpan: Span;
  readonly value: JsonValue;
}

/** Finds where the values of sound JSON stand. What it makes of anything else means nothing. */
export function scanJson(source: string, from = 0): JsonValue {
  const start = behindBlanks(source, from);
  const sign = source[start];
  if (sign === '[') return scanList(source, start);
  return sign === '{' ? scanObject(source, start) : { span: { start, end: scalarEnd(source, start) } };
}

function scanList(source: string, start: number): JsonValue {
  const items: JsonValue[] = [];
  let at = behindBlanks(source, start + 1);
  while (at < source.length && source[at] !== ']') {
    const item = scanJson(source, at);
    items.push(item);
    at = behindComma(source, item.span.end);
  }
  return { span: { start, end: at + 1 }, items };
}

function scanObject(source: string, start: number): JsonValue {
  const members: JsonMember[] = [];
  let at = behindBlanks(source, start + 1);
  while (source[at] === '"') {
    const keySpan = { start: at, end: scalarEnd(source, at) };
    const value = scanJson(source, behindBlanks(source, keySpan.end) + 1);
    members.push({ key: String(JSON.parse(source.slice(keySpan.start, keySpan.end))), keySpan, value });
    at = behindComma(source, value.span.end);
  }
  return { span: { start, end: at + 1 }, members };
}

/** Behind a string, a number or a name; at least one character on. */
function scalarEnd(source: string, from: number): number {
  const scalar = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;
  scalar.lastIndex = from;
  return scalar.test(source) ? scalar.lastIndex : from + 1;
}

function behindComma(source: string, from: number): number {
  const at = behindBlanks(source, from);
  return source[at] === ',' ? behindBlanks(source, at + 1) : at;
}

function behindBlanks(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}
