import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '#shared/document/merge-texts.ts';

const base = '---\ntitle: 一\ndate: 2026-01-02\ntags: [a]\n---\n\nfirst\nsecond\nthird\nfourth\n';
const merge = (mine: string, theirs: string, from = base) => mergeTexts({ base: from, mine, theirs }, 'psych');

describe('both sides’ changes in one text', () => {
  test('neighbouring keys are no conflict', () => {
    const mine = base.replace('title: 一', 'title: 二');
    const theirs = base.replace('2026-01-02', '2026-01-09');
    expect(merge(mine, theirs)).toBe(mine.replace('2026-01-02', '2026-01-09'));
  });

  test('notes and keys, lines apart, added keys, line ends of their own', () => {
    const crlf = base.replace(/\n/g, '\r\n');
    const mine = crlf.replace('first', 'first of mine').replace('title: 一', 'title: 二');
    const theirs = `${crlf.replace('tags: [a]\r\n', 'tags: [a]\r\nlayout: article\r\n')}fifth\r\n`;
    expect(merge(mine, theirs, crlf)).toBe(
      `${mine.replace('tags: [a]\r\n', 'tags: [a]\r\nlayout: article\r\n')}fifth\r\n`,
    );
  });

  test('the same change on both sides is one change', () => {
    const both = base.replace('second', '2nd');
    expect(merge(`${both}mine\n`, both.replace('一', '三'))).toBe(`${both.replace('一', '三')}mine\n`);
  });
});

describe('is left to the person', () => {
  test.each([
    ['the same key', base.replace('一', '二'), base.replace('一', '三')],
    ['the same line', base.replace('second', 'b'), base.replace('second', 'c')],
    ['lines that touch', base.replace('second', 'b'), base.replace('third', 'c')],
    ['the same key added in two places', base.replace('---\nt', '---\nx: 1\nt'), base.replace('[a]\n', '[a]\nx: 2\n')],
    ['a fence that one side took away', base.replace('---\n\nfirst', 'first'), base.replace('一', '三')],
  ])('%s', (_, mine, theirs) => {
    expect(merge(mine, theirs)).toBeUndefined();
  });
});

test('what one side alone changed is that side’s text, and the order of the sides is of no account', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', 'title: x\n', '---\n', '\n', 'end');
  const text = fc.array(line, { maxLength: 9 }).map((lines) => `---\ntitle: y\n---\n${lines.join('')}`);
  fc.assert(
    fc.property(text, text, text, (from, mine, theirs) => {
      expect(merge(mine, from, from) ?? mine).toBe(mine);
      expect(merge(from, theirs, from) ?? theirs).toBe(theirs);
      const merged = merge(mine, theirs, from);
      expect(merge(theirs, mine, from)).toBe(merged);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
