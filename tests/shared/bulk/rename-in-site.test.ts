import { expect, test } from 'vitest';
import { renameInPeopleList } from '#shared/bulk/rename-in-site.ts';
import { applySplices } from '#shared/text/splice.ts';

const config = `title: T # the show
actors:
  alice: # since 2018
    name: Alice
  "bob":
    name: Bob
`;

function renamed(text: string, from: string, to: string, list: Parameters<typeof renameInPeopleList>[1]) {
  const edits = renameInPeopleList(text, list, from, to, 'psych');
  return edits.ok ? applySplices(text, edits.value) : edits.error.reason;
}

test('an id of a map gets its new name, quotes and comments kept', () => {
  const list = { key: 'actors', shape: 'map' } as const;
  expect(renamed(config, 'alice', 'carol', list)).toBe(config.replace('alice:', 'carol:'));
  expect(renamed(config, 'bob', 'ボブ', list)).toBe(config.replace('"bob"', '"ボブ"'));
  expect(renamed(config, 'nobody', 'x', list)).toBe(config);
});

test('a name that is taken, or that YAML would read otherwise, is refused', () => {
  const list = { key: 'actors', shape: 'map' } as const;
  expect(renamed(config, 'alice', 'bob', list)).toBe('key-exists');
  expect(renamed(config, 'alice', 'a: b', list)).toBe('unwritable');
});

test('the id of an item in a list', () => {
  const text = 'hosts:\n- id: a\n  name: A\n- id: b\n';
  expect(renamed(text, 'b', 'c', { key: 'hosts', shape: 'list' })).toBe(text.replace('id: b', 'id: c'));
});
