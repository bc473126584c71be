import type { Span } from '../../text/splice.ts';

/** A member of an object, as it stands in JSON. */
export interface JsonMember {
  /** The keys of the objects around it and its own, outermost first. */
  readonly path: readonly string[];
  readonly value: Span;
  /** What stands between the brackets of a list. */
  readonly items?: readonly Span[];
  /** What goes when it is removed: itself and the comma that it leaves behind. */
  readonly removal: Span;
}

/**
 * Finds where the members of sound JSON stand, in UTF-16 offsets; those of objects in lists have no place. Of a key that
 * stands twice the last comes last.
 */
export function scanJson(source: string): readonly JsonMember[] {
  const members: JsonMember[] = [];
  scanObject(source, behindBlanks(source, 0), [], members);
  return members;
}

/** Reads an object from its brace; returns behind its end. */
function scanObject(source: string, from: number, path: readonly string[], members: JsonMember[]): number {
  const own: (Omit<JsonMember, 'removal'> & { readonly start: number })[] = [];
  let at = behindBlanks(source, from + 1);
  while (source[at] === '"') {
    const start = at;
    const keyEnd = scalarEnd(source, at);
    const inner = [...path, keyOf(source.slice(at, keyEnd))];
    at = behindBlanks(source, behindBlanks(source, keyEnd) + 1);
    const items = source[at] === '[' ? itemsOf(source, at) : undefined;
    const end = source[at] === '{' ? scanObject(source, at, inner, members) : valueEnd(source, at);
    own.push({ path: inner, value: { start: at, end }, ...(items && { items }), start });
    at = behindBlanks(source, end);
    if (source[at] === ',') at = behindBlanks(source, at + 1);
  }
  for (const [index, { start, ...member }] of own.entries()) {
    const { end } = member.value;
    const before = own[index - 1];
    const removal = before ? { start: before.value.end, end } : { start, end: own[index + 1]?.start ?? end };
    members.push({ ...member, removal });
  }
  return at + 1;
}

function itemsOf(source: string, from: number): readonly Span[] {
  const items: Span[] = [];
  let at = behindBlanks(source, from + 1);
  while (at < source.length && source[at] !== ']') {
    const end = valueEnd(source, at);
    items.push({ start: at, end });
    at = behindBlanks(source, end);
    if (source[at] === ',') at = behindBlanks(source, at + 1);
  }
  return items;
}

function valueEnd(source: string, from: number): number {
  const sign = source[from];
  if (sign !== '{' && sign !== '[') return scalarEnd(source, from);
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (char === '"') at = scalarEnd(source, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return source.length;
}

/** Behind a string, a number or a name; at least one character on. */
function scalarEnd(source: string, from: number): number {
  const scalar = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;
  scalar.lastIndex = from;
  return scalar.test(source) ? scalar.lastIndex : from + 1;
}

function behindBlanks(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
