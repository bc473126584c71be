import type { FrontMatter, Reader, ValueNode } from '#shared/frontmatter/front-matter.ts';
import { plainText } from '#shared/frontmatter/value-text.ts';
import { roleNode, roleOfKey, rolePlaces } from '#shared/show/profile/role-nodes.ts';
import type { Place, Profile, Role } from '#shared/show/show.ts';
import type { Translator } from '#shared/words/translator.ts';

/** How a value is shown and typed. `list`: an item a line; `written`: YAML as it stands in the file. */
export type Shape = 'text' | 'literal' | 'list' | 'written';

/** One field of the form. */
export interface FormField {
  /** The keys that lead to the value, outermost first: more than one where a show keeps it inside a map. */
  readonly place: Place;
  /** The same with dots between: what findings call it. */
  readonly key: string;
  readonly role: Role | undefined;
  /** What the field shows and the person edits. */
  readonly text: string;
  readonly shape: Shape;
  /** Undefined: the key does not stand in the file yet. */
  readonly node: ValueNode | undefined;
}

/** The fields that every episode of a profile shows, in the order of the form; others follow as they stand. */
const formRoles: readonly Role[] = ['title', 'date', 'people', 'description', 'audio', 'bytes', 'duration', 'layout'];

/** A field for each role that the show's dialect has, then one for every other key of the episode. */
export function fieldsOfForm(
  frontMatter: FrontMatter,
  profile: Profile,
  reader: Reader,
  text: string,
): readonly FormField[] {
  const first = formRoles.flatMap((role) => {
    const found = roleNode(frontMatter, profile, role, reader);
    const place = found?.place ?? rolePlaces(profile, role)[0];
    return place === undefined ? [] : [fieldOf(place, role, found?.node, text)];
  });
  const shown = new Set(first.map((field) => field.key));
  // The last one of a key that stands twice is the one that the generator reads.
  const byKey = new Map(frontMatter.fields.map((field) => [field.key, field.node]));
  const others = [...byKey]
    .filter(([key]) => !shown.has(key))
    .map(([key, node]) => fieldOf([key], roleOfKey(profile, key), node, text));
  return [...first, ...others];
}

function fieldOf(place: Place, role: Role | undefined, node: ValueNode | undefined, text: string): FormField {
  const common = { place, key: place.join('.'), role, node };
  if (node === undefined || node.style === 'empty' || node.style === 'comment' || node.value === null) {
    return { ...common, text: '', shape: 'text' };
  }
  const { value } = node;
  if (typeof value === 'string') return { ...common, text: value, shape: 'text' };
  if (node.items?.every((item) => typeof item.node.value === 'string')) {
    return { ...common, text: node.items.map((item) => plainText(item.node.value)).join('\n'), shape: 'list' };
  }
  const isScalar = node.items === undefined && node.fields === undefined;
  const source = text.slice(node.span.start, node.span.end);
  return { ...common, text: source, shape: isScalar ? 'literal' : 'written' };
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
