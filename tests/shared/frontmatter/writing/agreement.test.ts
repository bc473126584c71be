import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { javascriptValues } from '#host/javascript-front-matter.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { hasRuby, readByRuby } from '../ruby.ts';

const long = process.env['TEST_LONG'] === '1';
const seed = 20260726;

const shapes = ['k: x', 'k: "x"', "k: 'x'", 'k:', 'k: # c', 'k: |\n  x', 'k: >-\n  x', 'k: [x]', 'k:\n  - x'];

/** Texts near every border between a text and something else. */
const word = fc.constantFrom(
  ...[
    'yes',
    'NO',
    'on',
    'y',
    'null',
    '~',
    'true',
    '0o7',
    '010',
    '0x1F',
    '1_000',
    '1,000',
    '12:34',
    '1e3',
    '.5',
    '1.',
    '+1',
  ],
  ...[
    '.inf',
    '.nan',
    '2024-09-19',
    '2024-09-19 05:00:00 +0900',
    '<<',
    '=',
    ':a',
    '-',
    '- a',
    '?',
    '? a',
    ':',
    'a:',
    ': a',
  ],
  ...[
    'a: b',
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '[a',
    'a]',
    '{a',
    '}',
    ',',
    "'",
    '"',
    '\\',
    '---',
  ],
  ...[
    '...',
    'a\tb',
    'a\t#b',
    '\ta',
    'あ',
    '🎧',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u007f',
    '\u0000',
    'e\u0301',
    '０',
  ],
);
const anyText = fc.oneof(
  word,
  fc
    .array(fc.oneof(word, fc.constantFrom(' ', '\n', '  ', 'x')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe(`a text that was set (seed ${seed})`, () => {
  const texts = fc.sample(fc.tuple(fc.constantFrom(...shapes), anyText), { seed, numRuns: long ? 40_000 : 3000 });
  const made = texts.flatMap(([shape, text]) => {
    const edited = editFrontMatter(
      `---\n${shape}\n---\n`,
      [{ type: 'set', path: ['k'], value: { type: 'text', text } }],
      { reader: 'psych' },
    );
    return edited.ok ? [{ text, after: edited.value.text }] : [];
  });
  const inside = (after: string): string => after.slice(4, -4);

  it('can be written', () => {
    expect(made.length).toBe(texts.length);
  });

  it('is read back by js-yaml and by YAML 1.2', () => {
    for (const { text, after } of made) {
      expect(parse(inside(after)), after).toEqual({ k: text });
      const javascript = javascriptValues(after);
      expect(javascript.ok && javascript.value.get('k'), after).toBe(text);
    }
  });

  it.skipIf(!hasRuby)('is read back by Ruby', () => {
    const readings = readByRuby(made.map(({ after }) => after));
    for (const [index, { text, after }] of made.entries()) {
      expect(readings[index], after).toMatchObject({ values: { k: text } });
    }
  });
});
