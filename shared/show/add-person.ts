import type { EditRefusal, NewValue } from '../frontmatter/edit.ts';
import { editYamlMap } from '../frontmatter/edit-front-matter.ts';
import type { Reader, ValueNode } from '../frontmatter/front-matter.ts';
import { parseYamlMap } from '../frontmatter/parse.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Person } from './show.ts';

/** The site's list of people in one file: below `key` of its map, or the whole of it; by id, or as a list with ids. */
export interface PeopleList {
  readonly key?: string;
  readonly shape: 'map' | 'list';
}

/** What a key of a person's entry is for, by its name in real sites. */
const signs = {
  image: /image|avatar|icon|photo|picture|img/i,
  url: /url|link|site|href|web/i,
  name: /name|title/i,
} as const;

/** The keys of yattecast's entries, for a list that has none to follow. */
const usualKeys = ['image_url', 'name', 'url'] as const;

/**
 * The text of the site's file with one person more, every other byte as it was. The new entry has the keys of the one
 * before it, in their order.
 */
export function addPerson(text: string, list: PeopleList, person: Person, reader: Reader): Result<string, EditRefusal> {
  const path = list.key === undefined ? [] : [list.key];
  const node = listNode(text, list, reader);
  // Setting it would take the other person's entry away.
  if (node?.fields?.some((field) => field.key === person.id)) return fail({ reason: 'key-exists', key: person.id });
  const entries = entryValue(person, entryKeys(node), list.shape);
  const edit =
    list.shape === 'map'
      ? ({ type: 'set', path: [...path, person.id], value: entries } as const)
      : ({ type: 'insert-item', path, index: node?.items?.length ?? 0, value: entries } as const);
  const edited = editYamlMap(text, [edit], { reader });
  return edited.ok ? ok(edited.value.text) : edited;
}

function listNode(text: string, list: PeopleList, reader: Reader): ValueNode | undefined {
  const parsed = parseYamlMap(text, reader);
  if (!parsed.ok) return undefined;
  return parsed.value.fields.find((field) => field.key === list.key)?.node;
}

/** The keys of the last entry that has any. */
function entryKeys(node: ValueNode | undefined): readonly string[] {
  const entries = [
    ...(node?.fields?.map((field) => field.node) ?? []),
    ...(node?.items?.map((item) => item.node) ?? []),
  ];
  const last = entries.findLast((entry) => (entry.fields?.length ?? 0) > 0);
  return last?.fields?.map((field) => field.key) ?? usualKeys;
}

function entryValue(person: Person, keys: readonly string[], shape: PeopleList['shape']): NewValue {
  const text = (value: string): NewValue => ({ type: 'text', text: value });
  const entries = keys.flatMap((key): (readonly [string, NewValue])[] => {
    if (shape === 'list' && /^(?:id|key|slug)$/i.test(key)) return [[key, text(person.id)]];
    if (signs.image.test(key)) return person.image === undefined ? [] : [[key, text(person.image)]];
    if (signs.name.test(key)) return [[key, text(person.name)]];
    if (signs.url.test(key)) return person.url === undefined ? [] : [[key, text(person.url)]];
    return [];
  });
  return { type: 'map', entries };
}

/** The file of a person in a collection of people (`_actors/hane.md`). */
export function personFile(person: Person): string {
  const head = editYamlMap(
    '',
    (['name', 'image_url', 'url'] as const).flatMap((key) => {
      const value = key === 'name' ? person.name : key === 'url' ? person.url : person.image;
      return value === undefined ? [] : [{ type: 'set', path: [key], value: { type: 'text', text: value } } as const];
    }),
    { reader: 'psych' },
  );
  return `---\n${head.ok ? head.value.text : ''}---\n`;
}
