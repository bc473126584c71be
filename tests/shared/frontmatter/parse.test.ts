import { describe, expect, it } from 'vitest';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter, parseYaml, parseYamlMap } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';

function read(inside: string, reader: Reader = 'psych'): unknown {
  const frontMatter = parseFrontMatter(`---\n${inside}---\nnotes\n`, reader);
  return frontMatter.error === undefined ? jsonValues(frontMatter) : frontMatter.error.message;
}

describe('front matter as Ruby reads it', () => {
  it.each([
    ["a: 'one\ntwo'\n", { a: 'one two' }],
    ["a: 'one  \n\ntwo'\nb: 1\n", { a: 'one\ntwo', b: 1 }],
    ['a: "one \\\n  two\\n"\n', { a: 'one two\n' }],
    ['a: one\n  two\n\n  three\n', { a: 'one two\nthree' }],
    ['a:\t1\n', { a: 1 }],
    ['a: |\n  one\n   two\n\n', { a: 'one\n two\n' }],
    ['a: |-\n  one\n\nb: >-\n  one\n  two\n\n  three\n', { a: 'one', b: 'one two\nthree' }],
    ['a: |+\n  one\n\n', { a: 'one\n\n' }],
    ['a: |2\n    one\n', { a: '  one\n' }],
    ['a: | # c\n  one # no comment\n', { a: 'one # no comment\n' }],
    ['a:\n- x\n-   y\n- \n', { a: ['x', 'y', null] }],
    ['a:\n    - x\n    - k: v\n      l: w\n', { a: ['x', { k: 'v', l: 'w' }] }],
    ['a: [x, "y, z", {k: v}]\n', { a: ['x', 'y, z', { k: 'v' }] }],
    ['a: [x,\n  y\n]\n', { a: ['x', 'y'] }],
    ['a: # TODO\nb:\nc: ~\n', { a: null, b: null, c: null }],
    ['a: x # comment\nb: x#y\n', { a: 'x', b: 'x#y' }],
    ['a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    ['a: &x {p: 1}\nb:\n  p: 2\n  <<: *x\n', { a: { p: 1 }, b: { p: 1 } }],
    ['a: 1\na: 2\n', { a: 2 }],
    ['? a\n: 1\n', { a: 1 }],
    ['a: !!str 1\nb: !x 1\n', { a: '1', b: 1 }],
    ['a: x\u2028  y\n', { a: 'x\u2028y' }],
    ['a: "x\u2028y"\n', { a: 'x\u2028y' }],
    ['# nothing\n', {}],
    ['', {}],
    ['1: x\ntrue: y\n~: z\n', { 1: 'x', true: 'y', '': 'z' }],
  ])('%j', (inside, values) => {
    expect(read(inside)).toEqual(values);
    // A line end of Windows reads the same, but for one that is part of a text with CR alone.
    expect(read(inside.replaceAll('\n', '\r\n'))).toEqual(values);
  });

  it.each([
    ['a: b: c\n', 'mapping values are not allowed in this context'],
    ['a: [x\n', "did not find expected ',' or ']' while parsing a flow sequence"],
    ['a: "x\n', 'found unexpected end of stream while scanning a quoted scalar'],
    ['a: x\n b: y\n', 'mapping values are not allowed in this context'],
    ['a: x\n- y\n', 'did not find expected key while parsing a block mapping'],
    ['a: @x\n', 'found character that cannot start any token while scanning for the next token'],
    ['a: *x\n', 'Unknown alias: x'],
    ['a: &x [*x]\n', 'Alias inside itself: x'],
    ['a: x\u0001\n', 'control characters are not allowed'],
    ['a: x\ud800\n', 'control characters are not allowed'],
    ['a: "\\q"\n', 'found unknown escape character while parsing a quoted scalar'],
    ['a: 0b\nb: 0b_\n', 'invalid value for Integer(): "0b"'],
    ['- x\n', 'there are no keys here, only a text or a list'],
  ])('refuses %j: %s', (inside, message) => {
    expect(read(inside)).toBe(message);
  });

  it('tells where it stopped', () => {
    const text = '---\ntitle: x\ndate: y: z\n---\n';
    expect(parseFrontMatter(text, 'psych').error?.offset).toBe(text.indexOf(': z'));
  });
});

describe('the places of front matter', () => {
  const text = '---\n# c\ntitle: "x" # d\nlist:\n  - a # e\n\n  - b: |\n      one\n\n  # f\nnone: # TODO\nlast:\n---\n';
  const { fields } = parseFrontMatter(text, 'psych');
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

  it('hold keys, values and whole lines', () => {
    expect(fields.map((field) => slice(field.keySpan))).toEqual(['title', 'list', 'none', 'last']);
    expect(fields.map((field) => slice(field.node.span))).toEqual(['"x"', '- a # e\n\n  - b: |\n      one', '', '']);
    expect(fields.map((field) => slice(field.lines))).toEqual([
      'title: "x" # d\n',
      'list:\n  - a # e\n\n  - b: |\n      one\n',
      'none: # TODO\n',
      'last:\n',
    ]);
    expect(fields.map((field) => field.node.style)).toEqual(['double', 'block-list', 'comment', 'empty']);
  });

  it('hold items and the fields of maps', () => {
    const items = fields[1]?.node.items ?? [];
    expect(items.map((item) => slice(item.lines))).toEqual(['  - a # e\n', '  - b: |\n      one\n']);
    expect(items[1]?.node.fields?.map((field) => [field.key, field.node.style, slice(field.node.span)])).toEqual([
      ['b', 'literal', '|\n      one'],
    ]);
  });

  it('count the final line ends that a block scalar keeps', () => {
    const kept = '---\na: |+\n  x\n\n\nb: 1\n---\n';
    const field = parseFrontMatter(kept, 'psych').fields[0];
    expect(kept.slice(field?.lines.start, field?.lines.end)).toBe('a: |+\n  x\n\n\n');
  });
});

describe('other readers', () => {
  it('js-yaml keeps blanks before a folded line end and knows no breaks beyond CR and LF', () => {
    expect(read("a: 'one  \ntwo'\nb: x\u2028y\n", 'javascript')).toEqual({ a: 'one   two', b: 'x\u2028y' });
  });

  it('refuse a key that stands twice', () => {
    expect(read('a: 1\na: 2\n', 'javascript')).toBe('duplicated mapping key: a');
    expect(read('a: 1\na: 2\n', 'go')).toBe('duplicated mapping key: a');
  });

  it('let a merged key never win over a written one', () => {
    const inside = 'x: &x {p: 1, q: 1}\na:\n  p: 2\n  <<: *x\n';
    expect(read(inside, 'javascript')).toMatchObject({ a: { p: 2, q: 1 } });
    expect(read(inside, 'go')).toMatchObject({ a: { p: 2, q: 1 } });
  });
});

describe('TOML and JSON', () => {
  it('are read with their types', () => {
    const toml =
      '+++\ntitle = "x"\ndate = 2019-11-18T02:00:48-05:00\nday = 2019-11-18\nlocal = 2019-11-18T02:00:48\nn = 9007199254740993\nlist = ["a"]\n[params]\nk = 1.5\n+++\nnotes';
    expect(jsonValues(parseFrontMatter(toml, 'go'))).toEqual({
      title: 'x',
      date: '2019-11-18T02:00:48-05:00',
      day: '2019-11-18',
      local: '2019-11-18T02:00:48+00:00',
      n: '9007199254740993',
      list: ['a'],
      params: { k: 1.5 },
    });
    expect(jsonValues(parseFrontMatter('{"a": [1, null], "b": {"c": true}}\n', 'go'))).toEqual({
      a: [1, null],
      b: { c: true },
    });
  });

  it('say where they are broken', () => {
    const toml = '+++\ntitle = "x"\ndate = = 1\n+++\n';
    expect(parseFrontMatter(toml, 'go').error?.offset).toBeGreaterThan(toml.indexOf('date'));
    expect(parseFrontMatter('{"a": }\n', 'go').error?.message).toMatch(/JSON/);
  });
});

describe('YAML files', () => {
  it('are read as one map, or as any document', () => {
    const config = parseYamlMap('title: x\nactors:\n  a:\n    name: b\n', 'psych');
    expect(config.ok && config.value.fields.map((field) => field.key)).toEqual(['title', 'actors']);
    expect(parseYamlMap('- x\n', 'psych').ok).toBe(false);
    expect(parseYaml('- x\n', 'psych')).toEqual({ ok: true, value: ['x'] });
    expect(parseYaml('# nothing\n', 'psych')).toEqual({ ok: true, value: undefined });
  });
});
