import { describe, expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';

const LENGTH = 40_000;
const fill = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length));
const steps = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Texts on which a parser that goes back and looks again needs minutes. */
const HOSTILE: Readonly<Record<string, string>> = {
  emphasis: fill('*a '),
  strong: fill('**a '),
  'both kinds of emphasis': fill('*a **b _c __d '),
  'nested emphasis': fill('*a_b'),
  brackets: fill('['),
  'nested brackets': '['.repeat(LENGTH / 2) + ']'.repeat(LENGTH / 2),
  'nested images': '!['.repeat(LENGTH / 3) + '](a)'.repeat(1000),
  'links without an end': fill('[a](b '),
  'links with titles without an end': fill('[a](b "c '),
  'undefined references': fill('[a][b] '),
  backticks: steps(280, (index) => `${'`'.repeat(index + 1)} `),
  'a long run of backticks': fill('`'),
  'elements in a line': fill('<b>'),
  'elements in emphasis': fill('*<b>'),
  'elements in links': fill('[<b>'),
  'block elements': fill('<div>\n'),
  'tags without an end': fill('<a b="'),
  'tags with attributes without an end': `<div ${fill('a ')}`,
  comments: fill('<!-- '),
  quotes: fill('>'),
  lists: fill('- '),
  'deep lists': steps(280, (index) => `${' '.repeat(index)}- a\n`),
  tables: fill('| a | `b\n'),
  'tables that are none': fill('a|b\nc\n\n'),
  separators: fill('|-|-\n'),
  'attribute lists': fill('x\n{:.a\n'),
  'attributes without an end': `*a*{:${fill(' a="b')}}`,
  'escaped quotes': `*a*{:${fill(' a="\\"')}}`,
  fences: fill('```a\n'),
  'fences of two lengths': fill('````a\n```\n'),
  math: fill('$$ a\n\n'),
  'struck out': fill('~~a '),
  'quotation marks': fill(`'a" `),
  autolinks: fill('<http://a '),
  'mail addresses': fill('<a@'),
  references: fill('&a'),
  'footnote definitions': fill('[^1]: a\n'),
  'footnote marks': `${fill('[^1]')}\n\n[^1]: a`,
  'definition lists': fill('a\n: b\n'),
  'many definitions': fill('[a]: b "c\n'),
  extensions: fill('{::comment}\n'),
  'liquid tags': fill('{% a '),
  'blank lines': fill('\n'),
  blanks: fill(' '),
  backslashes: fill('\\'),
};

describe.each(['kramdown', 'gfm'] as const)('hostile notes in %s', (dialect) => {
  test.each(Object.entries(HOSTILE))('%s', (_name, notes) => {
    const before = process.cpuUsage();
    const { html, blocks } = renderNotes(notes, { dialect });
    const { user } = process.cpuUsage(before);
    expect(html.length + blocks.length).toBeGreaterThanOrEqual(0);
    // Microseconds of this process alone: looking again and again would take a hundred times as long.
    expect(user).toBeLessThan(4_000_000);
  });

  test.each(['', '\n', ' ', '\t', '\r', '\r\n', '\0', '\uFEFF', '\uD800', '{:', '[', '<', '|', '`', '^'])(
    '%j is no trouble',
    (notes) => {
      expect(renderNotes(notes, { dialect }).html).toBeTypeOf('string');
    },
  );
});

test('a list that refers to itself is taken once', () => {
  expect(renderNotes('{:a: a .x}\n\n*b*{:a}', { dialect: 'kramdown' }).html).toContain('<em class="x">b</em>');
});
