import { isBelow, scanToml, type TomlPlaces, type TomlStatement } from '../../frontmatter/toml/scan-toml.ts';
import type { Value } from '../../frontmatter/value.ts';
import { isList } from '../../frontmatter/value-text.ts';
import { splitDate, withParts } from '../../frontmatter/written-date.ts';
import type { Splice } from '../../text/splice.ts';
import type { ForetoldList } from './foretell.ts';
import type { PlannedEdit, PlannedValue } from './plan-head.ts';
import { writeVerified } from './verified-head.ts';
import { writeList } from './write-list.ts';

/** A front matter of TOML with the planned values in it; every other byte stays. */
export function writeTomlHead(head: string, edits: readonly PlannedEdit[]): string {
  return writeVerified(head, edits, (source, { path, value }, before) => {
    const places = scanToml(source);
    if (places === undefined) return undefined;
    const statement = places.statements.find(
      (one) => !one.isInList && one.path.length === path.length && isBelow(one.path, path),
    );
    if (statement !== undefined) return replaced(source, statement, value, before ?? null);
    if (before === undefined) return path.length === 1 ? inserted(source, places, path[0] ?? '', value) : undefined;
    return withoutTables(places, path, value);
  });
}

function replaced(
  source: string,
  { value: span, items, lines }: TomlStatement,
  value: PlannedValue,
  before: Value,
): readonly Splice[] | undefined {
  const written = source.slice(span.start, span.end);
  const put = (text: string): readonly Splice[] => [{ ...span, text }];
  switch (value.type) {
    case 'remove':
      return [{ ...lines, text: '' }];
    case 'empty':
      if (isList(before)) return put('[]');
      // TOML has nothing that stands for no number or no day.
      return typeof before === 'string' && /^["']/.test(written) ? put('""') : [{ ...lines, text: '' }];
    case 'text':
      return put(quoted(value.text, written));
    case 'literal':
      return put(literalLike(written, value.text));
    case 'list': {
      const list = items && writeList(source, span, items, value.list, (text) => quoted(text, ''));
      return list === undefined ? undefined : put(list);
    }
  }
}

/** A key of the top level goes before the first table: behind its header it would be a key of that. */
function inserted(
  source: string,
  { statements, tables }: TomlPlaces,
  key: string,
  value: PlannedValue,
): readonly Splice[] | undefined {
  // Of what kind a value without words would be is not known.
  if (value.type !== 'text') return undefined;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const header = tables[0]?.lines.start ?? Number.POSITIVE_INFINITY;
  const last = statements.findLast(({ lines }) => lines.start < header);
  const at = last?.lines.end ?? 0;
  const name = /^[A-Za-z0-9_-]+$/.test(key) ? key : quoted(key, '');
  return [{ start: at, end: at, text: `${name} = ${quoted(value.text, '')}${newline}` }];
}

/** What is written in tables of its own goes by whole tables: what is removed, and the items of a list that go. */
function withoutTables(
  { tables }: TomlPlaces,
  path: readonly string[],
  value: PlannedValue,
): readonly Splice[] | undefined {
  const all = tables.filter((table) => isBelow(table.path, path));
  const gone = value.type === 'list' ? all.filter(goesWith(value.list, path)) : value.type === 'text' ? [] : all;
  return gone.length === 0 ? undefined : gone.map(({ lines }) => ({ ...lines, text: '' }));
}

/** Tells the tables of a list's items that go, their own tables with them; called in the order of writing. */
function goesWith({ items }: ForetoldList, path: readonly string[]): (table: TomlPlaces['tables'][number]) => boolean {
  let index = -1;
  return (table) => {
    if (table.path.length === path.length) index++;
    return items[index] === undefined;
  };
}

/** A date in the layout of the one that stood there, without an offset where that one had none; anything else as it is. */
function literalLike(written: string, text: string): string {
  const layout = splitDate(written);
  const wanted = splitDate(text);
  if (layout === undefined || wanted === undefined) return text;
  const { offset, ...numbers } = wanted;
  return withParts(layout, layout.offset === undefined || offset === undefined ? numbers : { ...numbers, offset });
}

/** A text in the quotes that stood there where they can hold it: a basic string's escapes are JSON's, but for DEL. */
function quoted(text: string, before: string): string {
  const fitsLiteral = before.startsWith("'") && !before.startsWith("'''") && !/['\p{Cc}\p{Cs}]/u.test(text);
  return fitsLiteral ? `'${text}'` : JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
