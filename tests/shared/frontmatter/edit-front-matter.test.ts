import { describe, expect, it } from 'vitest';
import type { FrontMatterEdit, NewValue, WritingHabits } from '#shared/frontmatter/edit.ts';
import { editFrontMatter, editYamlMap } from '#shared/frontmatter/edit-front-matter.ts';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { literal, set, text } from './edits.ts';

const empty: NewValue = { type: 'empty' };
const list = (...items: NewValue[]): NewValue => ({ type: 'list', items });
const map = (...entries: [string, NewValue][]): NewValue => ({ type: 'map', entries });

/** The lines between the fences after edits, or the reason of a refusal. */
function edited(
  inside: string,
  edits: FrontMatterEdit | FrontMatterEdit[],
  habits: WritingHabits = {},
  reader: Reader = 'psych',
): string {
  const before = `---\n${inside}---\nnotes\n`;
  const result = editFrontMatter(before, Array.isArray(edits) ? edits : [edits], { reader, habits });
  if (!result.ok) return result.error.reason;
  expect(result.value.text.endsWith('---\nnotes\n')).toBe(true);
  return result.value.text.slice(4, -'---\nnotes\n'.length);
}

describe('setting a text', () => {
  it.each([
    ['a: x\n', 'y', 'a: y\n'],
    ['a: x # c\n', 'y', 'a: y # c\n'],
    ["a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['a: "x"\n', 'say "\\"', 'a: "say \\"\\\\\\""\n'],
    ['a: x\n', 'y: z', 'a: "y: z"\n'],
    ['a: x\n', 'y #z', 'a: "y #z"\n'],
    ['a: x\n', 'say "hi": x', 'a: \'say "hi": x\'\n'],
    ['a: x\n', 'no', 'a: "no"\n'],
    ['a: x\n', '12:34', 'a: "12:34"\n'],
    ['a: x\n', '10,150,137', 'a: "10,150,137"\n'],
    ['a: x\n', '2024-09-19', 'a: "2024-09-19"\n'],
    ['a: x\n', '0o17', 'a: "0o17"\n'],
    ['a: x\n', ' y', 'a: " y"\n'],
    ['a: x\n', '', 'a: ""\n'],
    ['a: x\n', 'a\u2028b', 'a: "a\\Lb"\n'],
    ['a: x\n', 'bell\u0007', 'a: "bell\\x07"\n'],
    ["b: 'q'\na: x\n", 'y: z', "b: 'q'\na: 'y: z'\n"],
    ['a:\n', 'y', 'a: y\n'],
    ['a: \n', 'y', 'a: y\n'],
    ['a:   # TODO\n', 'y', 'a:   y\n'],
    ['a: ~\n', 'y', 'a: y\n'],
    ['a: x\n', 'one\ntwo', 'a: |-\n  one\n  two\n'],
    ['a: x # c\n', 'one\ntwo\n', 'a: | # c\n  one\n  two\n'],
    ['a: x\n', '  one\ntwo', 'a: "  one\\ntwo"\n'],
    ['a: |\n    one\n    two\n', 'one\n2\n', 'a: |\n    one\n    2\n'],
    ['a: |\n  one\n', 'one', 'a: |-\n  one\n'],
    ['a: |-\n  one\n\nb: 1\n', 'one\n\ntwo', 'a: |-\n  one\n\n  two\n\nb: 1\n'],
    ['a: >\n  one\n  two\n\n  three\n', 'one two\n3\n', 'a: >\n  one\n  two\n\n  3\n'],
    ["a: 'one  \ntwo\n\nthree'\n", 'one two\n3', "a: 'one  \ntwo\n\n3'\n"],
    ["a: 'one\ntwo'\n", 'one', "a: 'one'\n"],
    ['a: one\n  two\n  three\n', 'one two 3', 'a: one\n  two\n  3\n'],
    ['a: "\\u3042b"\n', 'あc', 'a: "\\u3042c"\n'],
    ['a: [x]\n', 'y', 'a: y\n'],
    ['a:\n  - x\n  # c\nb: 1\n', 'y', 'a: y\n  # c\nb: 1\n'],
    ['a:\n  k: v\nb: 1\n', 'y', 'a: y\nb: 1\n'],
    ['a: *x\nb: 1\n', 'y', 'unwritable'],
    ['b: &x 1\na: *x\n', 'y', 'b: &x 1\na: y\n'],
    ['a: !!str 1\n', '2', 'a: !!str "2"\n'],
    ['a: 1\na: x\n', 'y', 'a: 1\na: y\n'],
    ['{a: x, b: 1}\n', 'y, z', '{a: "y, z", b: 1}\n'],
  ])('%j to %j', (before, value, after) => {
    expect(edited(before, set('a', text(value)))).toBe(after);
  });

  it('keeps every line end, the mark of Windows’ too', () => {
    const before = '---\r\na: x\r\nb: |\r\n  one\r\n---\r\nnotes\n';
    const result = editFrontMatter(before, [set('a', text('two\nlines')), set('b', text('2\n')), set('c', text('y'))], {
      reader: 'psych',
    });
    expect(result.ok && result.value.text).toBe(
      '---\r\na: |-\r\n  two\r\n  lines\r\nb: |\r\n  2\r\nc: y\r\n---\r\nnotes\n',
    );
  });

  it('refuses half a surrogate pair, which no file can hold', () => {
    expect(edited('a: x\n', set('a', text('\ud83c')))).toBe('unwritable');
  });

  it('refuses what would change another value: one that repeats it', () => {
    expect(edited('a: &x one\nb: *x\n', set('a', text('two')))).toBe('other-value-would-change');
  });

  it('quotes durations even where they could stand plain', () => {
    const habits = { alwaysQuoted: ['duration'] };
    expect(edited('duration: 0\n', set('duration', text('1h')), habits)).toBe('duration: "1h"\n');
    expect(edited("duration: 'x'\n", set('duration', text('1h')), habits)).toBe("duration: '1h'\n");
    expect(edited('title: x\n', set('duration', text('1h')), habits)).toBe('title: x\nduration: "1h"\n');
  });
});

describe('setting other values', () => {
  it.each<[string, NewValue, string]>([
    ['a: 0\n', literal('30241280'), 'a: 30241280\n'],
    ['a: "0"\n', literal('30241280'), 'a: 30241280\n'],
    ['a: 2024-09-19 05:00:00 +0900 # c\n', literal('2024-09-20 05:00:00 +0900'), 'a: 2024-09-20 05:00:00 +0900 # c\n'],
    ['a: x # c\n', empty, 'a: # c\n'],
    ['a: "x"\n', empty, "a: ''\n"],
    ["a: 'one\ntwo'\n", empty, "a: ''\n"],
    ['a: |\n  x\nb: 1\n', empty, 'a:\nb: 1\n'],
    ['a:\n  - x\nb: 1\n', empty, 'a:\nb: 1\n'],
    ['a: [x]\n', empty, 'a:\n'],
    ['a: x\n', list(text('y'), text('z: 1')), 'a:\n  - y\n  - "z: 1"\n'],
    ['a: x\n', list(), 'a: []\n'],
    ['a: x\n', map(['k', text('v')], ['l', list(literal('1'))]), 'a:\n  k: v\n  l:\n    - 1\n'],
    ['a: x\n', list(map(['k', text('v')], ['l', text('w')])), 'a:\n  - k: v\n    l: w\n'],
    ['a: {k: v}\n', map(['k', text('w')], ['l', text('x')]), 'a: {k: w, l: x}\n'],
    ['a:\n  k: v # c\n  l: w\n', map(['l', text('x')], ['m', text('y')]), 'a:\n  l: x\n  m: y\n'],
  ])('%j to %j', (before, value, after) => {
    expect(edited(before, set('a', value))).toBe(after);
  });
});

describe('lists', () => {
  const insert = (index: number, value: string): FrontMatterEdit => ({
    type: 'insert-item',
    path: ['a'],
    index,
    value: text(value),
  });
  const move = (from: number, to: number): FrontMatterEdit => ({ type: 'move-item', path: ['a'], from, to });
  const remove = (index: number): FrontMatterEdit => ({ type: 'remove', path: ['a', index] });

  it.each<[string, FrontMatterEdit, string]>([
    ['a:\n- x\n', insert(1, 'y'), 'a:\n- x\n- y\n'],
    ['a:\n    -   x # c\n', insert(0, 'y'), 'a:\n    -   y\n    -   x # c\n'],
    ['a:\n  - "x"\n', insert(1, 'y'), 'a:\n  - "x"\n  - "y"\n'],
    ['a: [x, y]\n', insert(1, 'z'), 'a: [x, z, y]\n'],
    ['a: ["x",\n    "y"]\n', insert(2, 'z'), 'a: ["x",\n    "y",\n    "z"]\n'],
    ['a: []\n', insert(0, 'x'), 'a: [x]\n'],
    ['a:\n', insert(0, 'x'), 'a:\n  - x\n'],
    ['b:\n- y\na:\n', insert(0, 'x'), 'b:\n- y\na:\n- x\n'],
    ['b: 1\n', insert(0, 'x'), 'b: 1\na:\n  - x\n'],
    ['a:\n  - x\n  # c\n  - y\n', remove(0), 'a:\n  # c\n  - y\n'],
    ['a:\n  - x\n', remove(0), 'a: []\n'],
    ['a: [x, y]\n', remove(1), 'a: [x]\n'],
    ['a: [x]\n', remove(0), 'a: []\n'],
    ['a:\n  - x\n  - y # c\n  - z\n', move(2, 0), 'a:\n  - z\n  - x\n  - y # c\n'],
    ['a:\n  - x\n  - y # c\n  - z\n', move(0, 1), 'a:\n  - y # c\n  - x\n  - z\n'],
    ['a: [x, y, z]\n', move(0, 2), 'a: [y, z, x]\n'],
    ['a:\n  - x\n  - y\n  - z\n', set('a', list(text('x'), text('z'), text('w'))), 'a:\n  - x\n  - z\n  - w\n'],
    ['a:\n  - x # c\n  - y\n', set('a', list(text('x'), text('new'))), 'a:\n  - x # c\n  - new\n'],
    ['a:\n  - k: v\n    l: w\n  - x\n', set(['a', 0, 'l'], text('new')), 'a:\n  - k: v\n    l: new\n  - x\n'],
    ['a:\n  - k: v\n    l: w\n', { type: 'remove', path: ['a', 0, 'k'] }, 'a:\n  - l: w\n'],
    ['a: x\n', insert(0, 'y'), 'not-a-list'],
    ['a: [x]\n', insert(3, 'y'), 'no-such-place'],
    ['a: [x]\n', remove(1), 'no-such-place'],
    ['a: [x]\n', move(0, 1), 'no-such-place'],
    ['b: &l [x]\na: *l\n', insert(0, 'y'), 'alias'],
  ])('%j, %j', (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });
});

describe('keys', () => {
  const rename = (to: string): FrontMatterEdit => ({ type: 'rename', key: 'a', to });

  it.each<[string, FrontMatterEdit, string]>([
    ['x: 1\na: |\n  one\n\n# c\nb: 1\n', { type: 'remove', path: ['a'] }, 'x: 1\n\n# c\nb: 1\n'],
    ['a: 1\n', { type: 'remove', path: ['a'] }, ''],
    ['a: 1\nb: 1\na: 2\n', { type: 'remove', path: ['a'] }, 'b: 1\n'],
    ['a: 1\n', { type: 'remove', path: ['b'] }, 'no-such-place'],
    ['a:\n  k: v\n', { type: 'remove', path: ['a', 'k'] }, 'a: {}\n'],
    ['a: {k: v, l: w}\n', { type: 'remove', path: ['a', 'k'] }, 'a: {l: w}\n'],
    ['a: 1\nb: 2\n', rename('c'), 'c: 1\nb: 2\n'],
    ['"a": 1\n', rename('c'), '"c": 1\n'],
    ['a: 1\n', rename('c: d'), '"c: d": 1\n'],
    ['a: 1\nb: 2\n', rename('b'), 'key-exists'],
    ['b: 1\n', rename('c'), 'no-such-place'],
    ['b: 1\n', set(['a', 'k'], text('v')), 'b: 1\na:\n  k: v\n'],
    ['a:\n', set(['a', 'k'], text('v')), 'a:\n  k: v\n'],
    ['a:\n    k: v\n', set(['a', 'l'], text('w')), 'a:\n    k: v\n    l: w\n'],
    ['a: x\n', set(['a', 'k'], text('v')), 'no-such-place'],
    ['  a: 1\n', set('b', text('x')), '  a: 1\n  b: x\n'],
    ['# c\n', set('b', text('x')), '# c\nb: x\n'],
    ['', set('b', text('x')), 'b: x\n'],
    ['a: [\n', set('a', text('x')), 'unwritable'],
  ])('%j, %j', (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  it('go where the show’s other episodes have them', () => {
    const habits = { keyOrder: ['date', 'title', 'duration', 'layout'], listIndent: 4 };
    expect(edited('date: x\nlayout: y\n', set('duration', text('z')), habits)).toBe(
      'date: x\nduration: z\nlayout: y\n',
    );
    expect(edited('layout: y\n', set('title', text('z')), habits)).toBe('title: z\nlayout: y\n');
    expect(edited('title: z\n', set('other', list(text('a'))), habits)).toBe('title: z\nother:\n    - a\n');
  });

  it('are all changed, or none', () => {
    expect(edited('a: 1\n', [set('a', text('x')), rename('b'), set('b', text('y'))])).toBe('b: y\n');
    expect(edited('a: 1\n', [set('a', text('x')), { type: 'remove', path: ['z'] }])).toBe('no-such-place');
  });
});

describe('a file without front matter', () => {
  it('gets one', () => {
    const result = editFrontMatter('Notes\r\n', [set('title', text('x')), set('date', literal('2024-09-19'))], {
      reader: 'psych',
    });
    expect(result.ok && result.value.text).toBe('---\r\ntitle: x\r\ndate: 2024-09-19\r\n---\r\n\r\nNotes\r\n');
    expect(result.ok && result.value.splices).toHaveLength(1);
  });

  it.each([
    ['---\na: 1\n', 'no-front-matter'],
    ['a: 1\n---\n', 'no-front-matter'],
  ])('is told from other formats: %j', (before, reason) => {
    const result = editFrontMatter(before, [set('a', text('x'))], { reader: 'psych' });
    expect(result.ok ? 'changed' : result.error).toEqual({ reason, key: 'a' });
  });
});

describe('a YAML file that is one map', () => {
  const config = 'title: A show\nactors:\n  alice:\n    name: Alice # c\n  bob: {name: Bob}\n# the end';
  const person = map(['image_url', text('/images/c.png')], ['name', text('Carol: the third')]);

  it.each([
    [
      config,
      set(['actors', 'carol'], person),
      config.replace('Bob}\n', 'Bob}\n  carol:\n    image_url: /images/c.png\n    name: "Carol: the third"\n'),
    ],
    [config, set(['actors', 'alice', 'name'], text('Al')), config.replace('Alice # c', 'Al # c')],
    ['a: 1', set('b', text('x')), 'a: 1\nb: x'],
    ['a:\n- x', { type: 'insert-item', path: ['a'], index: 1, value: text('y') } as const, 'a:\n- x\n- y'],
    ['a: 1\nb: 2', { type: 'remove', path: ['b'] } as const, 'a: 1\n'],
    ['', set('b', text('x')), 'b: x\n'],
    ['a: 1\n---\nb: 2\n', set('a', literal('3')), 'a: 3\n---\nb: 2\n'],
  ])('%j, %j', (before, edit, after) => {
    const result = editYamlMap(before, [edit], { reader: 'psych' });
    expect(result.ok && result.value.text).toBe(after);
  });

  it('is refused where it is no map', () => {
    expect(editYamlMap('- x\n', [set('a', text('b'))], { reader: 'psych' })).toMatchObject({
      ok: false,
      error: { reason: 'unwritable', key: 'a' },
    });
  });
});
