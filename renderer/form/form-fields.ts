import type { Field, FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { plainText } from '#shared/frontmatter/value-text.ts';
import type { Profile, Role } from '#shared/show/show.ts';
import type { Translator } from '#shared/words/translator.ts';

/** How a value is shown and typed. `list`: an item a line; `written`: YAML as it stands in the file. */
export type Shape = 'text' | 'literal' | 'list' | 'written';

/** One field of the form. */
export interface FormField {
  readonly key: string;
  readonly role: Role | undefined;
  /** What the field shows and the person edits. */
  readonly text: string;
  readonly shape: Shape;
  /** Undefined: the key does not stand in the file yet. */
  readonly written: Field | undefined;
}

/** The fields that every episode of a profile shows, in the order of the form; others follow as they stand. */
const formRoles: readonly Role[] = ['title', 'date', 'people', 'description', 'audio', 'bytes', 'duration', 'layout'];

/** Roles that the form offers only where the show's episodes have a key for them. */
export function fieldsOfForm(frontMatter: FrontMatter, profile: Profile, text: string): readonly FormField[] {
  // The last one of a key that stands twice is the one that the generator reads.
  const byKey = new Map(frontMatter.fields.map((field) => [field.key, field]));
  const roleOf = new Map(Object.entries(profile.keys).map(([role, key]) => [key, role as Role]));
  const first = formRoles.flatMap((role) => {
    const key = profile.keys[role];
    return key === undefined ? [] : [fieldOf(key, role, byKey.get(key), text)];
  });
  const shown = new Set(first.map((field) => field.key));
  const others = [...byKey.values()]
    .filter((field) => !shown.has(field.key))
    .map((field) => fieldOf(field.key, roleOf.get(field.key), field, text));
  return [...first, ...others];
}

function fieldOf(key: string, role: Role | undefined, written: Field | undefined, text: string): FormField {
  if (written === undefined) return { key, role, text: '', shape: 'text', written };
  const { node } = written;
  const source = text.slice(node.span.start, node.span.end);
  const { value } = node;
  if (node.style === 'empty' || node.style === 'comment' || value === null)
    return { key, role, text: '', shape: 'text', written };
  if (typeof value === 'string') return { key, role, text: value, shape: 'text', written };
  if (node.items?.every((item) => typeof item.node.value === 'string')) {
    return { key, role, text: node.items.map((item) => plainText(item.node.value)).join('\n'), shape: 'list', written };
  }
  const isScalar = node.items === undefined && node.fields === undefined;
  return { key, role, text: source, shape: isScalar ? 'literal' : 'written', written };
}

const named: ReadonlySet<string> = new Set([
  'title',
  'date',
  'description',
  'layout',
  'audio',
  'bytes',
  'duration',
  'people',
]);

/** Whether the form has a place and a name of its own for a field's role. */
export function isNamed(field: FormField): boolean {
  return field.role !== undefined && named.has(field.role);
}

/** A field of a known role has the role's name, any other its key's own. */
export function labelOf(field: FormField, words: Translator): string {
  return isNamed(field) ? words(`app.form.${field.role}`) : field.key;
}
