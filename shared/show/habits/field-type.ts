import type { Style } from '../../frontmatter/front-matter.ts';
import type { Value } from '../../frontmatter/value.ts';
import type { FieldType, Role } from '../show.ts';

/** A value of one key in one episode. */
export interface TypedValue {
  readonly value: Value;
  readonly style: Style;
  /** As written, quotes apart. */
  readonly text: string;
}

const typesOfRoles: Readonly<Partial<Record<Role, FieldType>>> = {
  date: 'date',
  bytes: 'integer',
  number: 'integer',
  season: 'integer',
  people: 'list',
  tags: 'list',
  explicit: 'boolean',
  draft: 'boolean',
  published: 'boolean',
};

/**
 * The type that a key's field has: what most of its values are. A key that sometimes holds several lines is `multiline`;
 * one that is empty everywhere has the type of its role.
 */
export function fieldTypeOf(values: readonly TypedValue[], role: Role | undefined): FieldType {
  const types = values.flatMap((value) => typeOf(value) ?? []);
  const fallback = (role && typesOfRoles[role]) ?? 'text';
  if (role === 'date' || types.length === 0) return fallback;
  const counts = new Map<FieldType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, few]) => few - many || Number(b === 'text') - Number(a === 'text'));
  if (most === undefined) return fallback;
  return most[0] === 'text' && (counts.get('multiline') ?? 0) > 0 ? 'multiline' : most[0];
}

function typeOf({ value, style, text }: TypedValue): FieldType | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return 'boolean';
  // `45:10` is a number to YAML 1.1 and a text to who wrote it.
  if (typeof value === 'number')
    return /^[-+]?\d+$/.test(text) ? 'integer' : /^[-+]?[\d.]+$/.test(text) ? 'number' : 'text';
  if (typeof value === 'string') {
    if (style === 'plain' && /^\d{16,}$/.test(text)) return 'integer';
    return style === 'literal' || style === 'folded' || value.trim().includes('\n') ? 'multiline' : 'text';
  }
  if ('type' in value) return value.type === 'map' ? 'map' : 'date';
  return 'list';
}
