import type { Role } from '../show/show.ts';
import type { NewValue } from './edit.ts';
import type { FrontMatter, Reader } from './front-matter.ts';
import { resolverOf } from './parse.ts';
import type { Json, Value } from './value.ts';
import { splitDate, withParts } from './written-date.ts';

/** A key's value as it stands before it is set. */
export interface Present {
  readonly value: Value;
  /** As written. */
  readonly source: string;
  readonly isQuoted: boolean;
}

type Kind = 'text' | 'number' | 'boolean' | 'date';

const KIND_OF_ROLE: Readonly<Partial<Record<Role, Kind>>> = {
  bytes: 'number',
  number: 'number',
  season: 'number',
  date: 'date',
  explicit: 'boolean',
  draft: 'boolean',
  published: 'boolean',
};

/** What a key holds now; of one that stands twice the last, which counts. Undefined where it is not there. */
export function presentValue(text: string, frontMatter: FrontMatter, key: string): Present | undefined {
  const field = frontMatter.fields.findLast((candidate) => candidate.key === key);
  if (field === undefined) return undefined;
  const { span, style, value } = field.node;
  const isQuoted = style !== 'plain' && style !== 'empty' && style !== 'comment';
  return { value, source: text.slice(span.start, span.end), isQuoted };
}

/**
 * What a person means by a written value: a number, date or boolean where the key holds such a one, or its role asks for
 * it, and the words are one; else text. Nothing is "empty". Durations are text whatever they look like.
 */
export function typedValue(
  written: string,
  present: Present | undefined,
  role: Role | undefined,
  reader: Reader,
): NewValue {
  if (written === '') return { type: 'empty' };
  const kind = kindFor(present, role);
  return isLiteral(kind, written, present, reader)
    ? { type: 'literal', source: written }
    : { type: 'text', text: written };
}

/** The same for JSON, whose types decide. It has none for dates: a date's text stays a date, in the layout that it had. */
export function jsonTypedValue(
  json: Json,
  present: Present | undefined,
  role: Role | undefined,
  reader: Reader,
): NewValue {
  if (typeof json !== 'string') return plainJson(json);
  if (kindFor(present, role) !== 'date' || splitDate(json) === undefined) return { type: 'text', text: json };
  const source = inLayoutOf(present?.source ?? '', json);
  return isLiteral('date', source, present, reader) ? { type: 'literal', source } : { type: 'text', text: json };
}

function plainJson(json: Json): NewValue {
  if (json === null) return { type: 'empty' };
  if (typeof json === 'string') return { type: 'text', text: json };
  if (typeof json !== 'object') return { type: 'literal', source: String(json) };
  if (isArray(json)) return { type: 'list', items: json.map(plainJson) };
  return { type: 'map', entries: Object.entries(json).map(([key, item]) => [key, plainJson(item)] as const) };
}

function isArray(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function kindFor(present: Present | undefined, role: Role | undefined): Kind {
  if (role === 'duration') return 'text';
  const byRole = (role && KIND_OF_ROLE[role]) ?? 'text';
  if (present === undefined || present.value === null) return byRole;
  if (present.isQuoted) return 'text';
  if (typeof present.value === 'number') return 'number';
  if (typeof present.value === 'boolean') return 'boolean';
  if (typeof present.value === 'object') return isMoment(present.value) ? 'date' : 'text';
  return splitDate(present.source) === undefined ? byRole : 'date';
}

function isMoment(value: Value): boolean {
  return (
    typeof value === 'object' && value !== null && 'type' in value && (value.type === 'day' || value.type === 'time')
  );
}

function isLiteral(kind: Kind, written: string, present: Present | undefined, reader: Reader): boolean {
  const read = resolverOf(reader).plain(written);
  if (!read.ok) return false;
  switch (kind) {
    case 'text':
      return false;
    case 'number':
      return /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written);
    case 'boolean':
      return typeof read.value === 'boolean';
    case 'date':
      // Where this reader takes the present date for text, a new one of the kind is no more than that either.
      return isMoment(read.value) || (typeof present?.value === 'string' && splitDate(written) !== undefined);
  }
}

/** A time in the shape of `episodes get` takes on the layout that stands in the file. */
function inLayoutOf(source: string, json: string): string {
  const before = splitDate(source);
  const after = splitDate(json);
  const isPrinted = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[-+]\d\d:\d\d)?$/.test(json);
  if (before === undefined || after === undefined || !isPrinted) return json;
  const losesTime = before.hour === undefined && after.hour !== undefined;
  const losesOffset = before.offset === undefined && (after.offset ?? 0) !== 0;
  if (losesTime || losesOffset || (before.hour !== undefined && after.hour === undefined)) return json;
  const { offset, ...numbers } = after;
  return withParts(
    before,
    before.offset === undefined ? numbers : { ...numbers, ...(offset === undefined ? {} : { offset }) },
  );
}
