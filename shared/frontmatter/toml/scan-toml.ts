import type { Span } from '../../text/splice.ts';

/** A key as it stands in TOML, with its dots. */
export interface TomlKey {
  readonly path: readonly string[];
  /** Where each of its parts stands, quotes included. */
  readonly parts: readonly Span[];
}

/** A value, with what stands in its brackets. */
export interface TomlValue {
  readonly span: Span;
  readonly items?: readonly TomlValue[];
  readonly entries?: readonly { readonly key: TomlKey; readonly value: TomlValue; readonly span: Span }[];
}

/** `key = value` as it stands in TOML. */
export interface TomlStatement {
  readonly key: TomlKey;
  readonly value: TomlValue;
  /** From the beginning of its line to behind its line end, a comment behind it included. */
  readonly lines: Span;
}

/** `[table]` or `[[list of tables]]` with its statements; the first one, without a header, is the top level. */
export interface TomlTable {
  readonly key: TomlKey;
  /** Whether it is an item of a list: `[[…]]`. */
  readonly isItem: boolean;
  /** From its header to behind its last statement. */
  readonly lines: Span;
  readonly statements: readonly TomlStatement[];
}

/**
 * Finds where keys, values and tables of sound TOML stand (https://toml.io/en/v1.0.0), in UTF-16 offsets. What it makes
 * of broken TOML means nothing: whoever edits by it reads the result again. Undefined where it finds no way on.
 */
export function scanToml(source: string): readonly TomlTable[] | undefined {
  const tables: (TomlTable & { readonly statements: TomlStatement[] })[] = [];
  const open = (key: TomlKey, isItem: boolean, lines: Span) => tables.push({ key, isItem, lines, statements: [] });
  open({ path: [], parts: [] }, false, { start: 0, end: 0 });
  for (let line = 0; line < source.length; ) {
    const at = skip(/[ \t]*/y, source, line);
    const sign = source[at];
    let end = at;
    if (sign === '[') {
      const isItem = source[at + 1] === '[';
      const key = scanKey(source, at + (isItem ? 2 : 1));
      if (key === undefined) return undefined;
      end = key.end + (isItem ? 2 : 1);
      open(key, isItem, { start: line, end: behindLine(source, end) });
    } else if (sign !== undefined && !/[#\r\n]/.test(sign)) {
      const key = scanKey(source, at);
      if (key === undefined || source[key.end] !== '=') return undefined;
      const value = scanValue(source, skip(/[ \t]*/y, source, key.end + 1));
      if (value === undefined) return undefined;
      end = value.span.end;
      tables.at(-1)?.statements.push({ key, value, lines: { start: line, end: behindLine(source, end) } });
    }
    line = behindLine(source, end);
  }
  return tables.map((table) => {
    const last = table.statements.at(-1);
    return last === undefined ? table : { ...table, lines: { start: table.lines.start, end: last.lines.end } };
  });
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
function scanKey(source: string, from: number): (TomlKey & { readonly end: number }) | undefined {
  const part = /([ \t]*)(?:([A-Za-z0-9_-]+)|("(?:[^"\\\n]|\\.)*")|'([^'\n]*)')([ \t]*)(\.?)/y;
  const path: string[] = [];
  const parts: Span[] = [];
  part.lastIndex = from;
  for (let match = part.exec(source); match !== null; match = part.exec(source)) {
    const [whole, before = '', bare, basic, literal, behind = '', dot = ''] = match;
    path.push(bare ?? literal ?? basicText(basic ?? ''));
    const end = match.index + whole.length - behind.length - dot.length;
    parts.push({ start: match.index + before.length, end });
    if (dot === '') return { path, parts, end: part.lastIndex };
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

/** More brackets in one another than any front matter has. */
const deepest = 100;

function scanValue(source: string, from: number, depth = 0): TomlValue | undefined {
  const sign = source[from];
  if (sign === '[' || sign === '{') return depth > deepest ? undefined : scanBrackets(source, from, depth);
  const end = skip(
    sign === '"' || sign === "'"
      ? /"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y
      : /\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+/y,
    source,
    from,
  );
  return end === from ? undefined : { span: { start: from, end } };
}

/** A list or an inline table, with what stands in it. */
function scanBrackets(source: string, from: number, depth: number): TomlValue | undefined {
  const isList = source[from] === '[';
  const items: TomlValue[] = [];
  const entries: NonNullable<TomlValue['entries']>[number][] = [];
  let at = from + 1;
  for (;;) {
    at = skip(/(?:[\s,]|#[^\n]*)*/y, source, at);
    if (source[at] === (isList ? ']' : '}')) {
      const span = { start: from, end: at + 1 };
      return isList ? { span, items } : { span, entries };
    }
    const start = at;
    const key = isList ? undefined : scanKey(source, at);
    if (key !== undefined) at = skip(/[ \t]*/y, source, key.end + 1);
    if (!isList && (key === undefined || source[key.end] !== '=')) return undefined;
    const value = scanValue(source, at, depth + 1);
    if (value === undefined) return undefined;
    at = value.span.end;
    if (key === undefined) items.push(value);
    else entries.push({ key, value, span: { start, end: at } });
  }
}
