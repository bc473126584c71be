import type { Span } from '../../text/splice.ts';

/** `key = value` as it stands in TOML. */
export interface TomlStatement {
  /** The keys of its table and its own, outermost first. */
  readonly path: readonly string[];
  /** Whether it stands in a table of a list (`[[guests]]`): its path then names several values. */
  readonly isInList: boolean;
  readonly value: Span;
  /** What stands between the brackets of a list. */
  readonly items?: readonly Span[];
  /** From the beginning of its line to behind its line end, a comment behind it included. */
  readonly lines: Span;
}

/** `[table]` or `[[list of tables]]`, to where the next header begins. */
export interface TomlTable {
  readonly path: readonly string[];
  readonly isInList: boolean;
  readonly lines: Span;
}

export interface TomlPlaces {
  readonly statements: readonly TomlStatement[];
  readonly tables: readonly TomlTable[];
}

/**
 * Finds where keys, values and tables of sound TOML stand (https://toml.io/en/v1.0.0), in UTF-16 offsets. What it makes
 * of broken TOML means nothing: whoever edits by it reads the result again. Undefined where it finds no way on.
 */
export function scanToml(source: string): TomlPlaces | undefined {
  const statements: TomlStatement[] = [];
  const headers: (Omit<TomlTable, 'lines'> & { readonly start: number })[] = [];
  let table: Omit<TomlTable, 'lines'> = { path: [], isInList: false };
  for (let line = 0; line < source.length; ) {
    const at = skip(/[ \t]*/y, source, line);
    const rest = source[at];
    let end = at;
    if (rest === '[') {
      const isList = source[at + 1] === '[';
      const key = scanKey(source, at + (isList ? 2 : 1));
      if (key === undefined) return undefined;
      const isInList = isList || headers.some((other) => other.isInList && isBelow(key.path, other.path));
      table = { path: key.path, isInList };
      headers.push({ ...table, start: line });
      end = key.end + (isList ? 2 : 1);
    } else if (rest !== undefined && !/[#\r\n]/.test(rest)) {
      const key = scanKey(source, at);
      if (key === undefined || source[key.end] !== '=') return undefined;
      const start = skip(/[ \t]*/y, source, key.end + 1);
      const value = scanValue(source, start);
      if (value === undefined) return undefined;
      end = value.end;
      const { isInList } = table;
      const next = behindLine(source, end);
      const span = { start, end };
      const path = [...table.path, ...key.path];
      statements.push({ path, isInList, value: span, ...value.items, lines: { start: line, end: next } });
    }
    line = behindLine(source, end);
  }
  const tables = headers.map(({ path, isInList, start }, index) => {
    return { path, isInList, lines: { start, end: headers[index + 1]?.start ?? source.length } };
  });
  return { statements, tables };
}

/** Whether a table lies in another one, or is it. */
export function isBelow(path: readonly string[], outer: readonly string[]): boolean {
  return outer.length <= path.length && outer.every((key, index) => key === path[index]);
}

/** Matches a sticky pattern; where it does not match, nothing is skipped. */
function skip(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}

function behindLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end + 1;
}

/** A key with its dots, to behind the blanks that follow it. */
function scanKey(source: string, from: number): { readonly path: readonly string[]; readonly end: number } | undefined {
  const part = /[ \t]*(?:([A-Za-z0-9_-]+)|("(?:[^"\\\n]|\\.)*")|'([^'\n]*)')[ \t]*(\.?)/y;
  const path: string[] = [];
  part.lastIndex = from;
  for (let match = part.exec(source); match !== null; match = part.exec(source)) {
    const [, bare, basic, literal, dot] = match;
    path.push(bare ?? literal ?? basicText(basic ?? ''));
    if (dot === '') return { path, end: part.lastIndex };
  }
  return undefined;
}

/** What a basic string says, as far as JSON knows its escapes: a key with others is only not found. */
function basicText(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

interface ScannedValue {
  readonly end: number;
  readonly items: { readonly items?: readonly Span[] };
}

/** More brackets in one another than any front matter has. */
const deepest = 100;

function scanValue(source: string, from: number, depth = 0): ScannedValue | undefined {
  const sign = source[from];
  if (sign === '[' || sign === '{') return depth > deepest ? undefined : scanBrackets(source, from, depth);
  const end = skip(
    sign === '"' || sign === "'"
      ? /"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y
      : /\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+/y,
    source,
    from,
  );
  return end === from ? undefined : { end, items: {} };
}

/** A list, with its items' places, or an inline table. */
function scanBrackets(source: string, from: number, depth: number): ScannedValue | undefined {
  const isList = source[from] === '[';
  const items: Span[] = [];
  let at = from + 1;
  for (;;) {
    at = skip(/(?:[\s,]|#[^\n]*)*/y, source, at);
    if (source[at] === (isList ? ']' : '}')) return { end: at + 1, items: isList ? { items } : {} };
    if (!isList) {
      const key = scanKey(source, at);
      if (key === undefined || source[key.end] !== '=') return undefined;
      at = skip(/[ \t]*/y, source, key.end + 1);
    }
    const value = scanValue(source, at, depth + 1);
    if (value === undefined) return undefined;
    items.push({ start: at, end: value.end });
    at = value.end;
  }
}
