import type { NewValue } from '../edit.ts';
import type { Value } from '../value.ts';
import { isList } from '../value-text.ts';
import { splitDate, withParts } from '../written-date.ts';
import { type Notation, patched, type Quoting, type Standing, type Way } from './notation.ts';

/** How TOML writes values (https://toml.io/en/v1.0.0): it has none that stands for nothing. */
export const toml: Notation = { ways, key, sign: ' = ' };

function key(name: string, standing = ''): string {
  const isBare = /^[A-Za-z0-9_-]+$/.test(name) && !/^["']/.test(standing);
  return isBare ? name : quoted(name, standing);
}

function* ways(value: NewValue, standing: Standing | undefined): Generator<Way> {
  const before = standing?.value;
  switch (value.type) {
    case 'text':
      // A date that stands there stays one in whatever words.
      if (isMoment(before)) yield* moments(value.text, standing);
      yield* texts(value.text, standing);
      return;
    case 'literal':
      if (/^(?:true|false|[-+]?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(value.source)) {
        yield { source: value.source, meant: value };
      } else yield* moments(value.source, standing);
      return;
    case 'empty':
      if (typeof before === 'string' || before === undefined) yield { source: '""', meant: { type: 'text', text: '' } };
      else if (isList(before)) yield { source: '[]', meant: { type: 'list', items: [] } };
      return;
    case 'list':
    case 'map': {
      const source = inline(value);
      if (source !== undefined) yield { source, meant: value };
    }
  }
}

function isMoment(value: Value | undefined): boolean {
  return (
    typeof value === 'object' && value !== null && 'type' in value && (value.type === 'day' || value.type === 'time')
  );
}

/** A date in the layout of the one that stands there, else as RFC 3339 has it. */
function* moments(text: string, standing: Standing | undefined): Generator<Way> {
  const wanted = splitDate(text);
  if (wanted === undefined) return;
  const layout = isMoment(standing?.value) ? splitDate(standing?.source ?? '') : undefined;
  const { offset, ...numbers } = wanted;
  if (layout !== undefined) {
    const hasOffset = layout.offset !== undefined && offset !== undefined;
    const source = withParts(layout, hasOffset ? { ...numbers, offset } : numbers);
    yield { source, meant: { type: 'literal', source } };
  }
  const rfc = text
    .replace(
      /^(\d{4}-\d\d-\d\d)[ T]+(\d\d:\d\d(?::\d\d)?)/,
      (_, day, time) => `${day}T${time.length === 5 ? `${time}:00` : time}`,
    )
    .replace(/ *([-+]\d\d):?(\d\d)$/, '$1:$2');
  yield { source: rfc, meant: { type: 'literal', source: rfc } };
}

/** In the quotes that stand there, with the words alone that differ written anew; else as a basic string. */
function* texts(text: string, standing: Standing | undefined): Generator<Way> {
  const meant: NewValue = { type: 'text', text };
  const source = standing?.source ?? '';
  const [, open = '', inside = '', close = ''] =
    /^("""(?:\r?\n)?|'''(?:\r?\n)?|"|')([\s\S]*?)("""|'''|"|')$/.exec(source) ?? [];
  // Half of a pair is no character: only an escape could hold it, and TOML has none for it.
  if (/\p{Cs}/u.test(text)) return;
  if (open !== '' && typeof standing?.value === 'string') {
    const words = patched(inside, standing.value, text, quotingOf(close));
    if (words !== undefined) yield { source: open + words + close, meant };
    yield { source: open + quotingOf(close).escaped(text) + close, meant };
  }
  yield { source: quoted(text, source), meant };
}

const pieces = /\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[ \t]*\r?\n\s*|\\.|[\s\S]/g;
const basic = (text: string) => quoted(text, '').slice(1, -1);
const basicOverLines = (text: string) =>
  text
    .split(/(\r?\n)/)
    .map((part, index) => (index % 2 === 1 ? part : basic(part)))
    .join('');

/** What cannot stand in literal quotes is told by reading the result again. */
function quotingOf(quote: string): Quoting {
  if (quote.startsWith("'")) return { escaped: (text) => text };
  return { escaped: quote === '"' ? basic : basicOverLines, pieces };
}

/** A text in the quotes that stood there where they can hold it: a basic string's escapes are JSON's, but for DEL. */
function quoted(text: string, before: string): string {
  const fitsLiteral = before.startsWith("'") && !before.startsWith("'''") && !/['\p{Cc}\p{Cs}]/u.test(text);
  return fitsLiteral ? `'${text}'` : JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

function inline(value: NewValue): string | undefined {
  if (value.type === 'list') {
    const items = value.items.map(inline);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (value.type === 'map') {
    const entries = value.entries.map(([name, item]) => [key(name), inline(item)]);
    if (entries.some(([, item]) => item === undefined)) return undefined;
    return entries.length === 0 ? '{}' : `{ ${entries.map((entry) => entry.join(' = ')).join(', ')} }`;
  }
  for (const { source } of ways(value, undefined)) return source;
  return undefined;
}
