import { describe, expect, it } from 'vitest';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const around = (inside: string): string => `---\n${inside}---\nnotes\n`;
const repeated = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Ms of CPU that reading takes at best, of a few tries. */
function timeOf(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    best = Math.min(best, cpuMsOf(work));
  }
  return best;
}

describe('large and odd front matter', () => {
  it.each([
    ['1,000 keys', repeated(1000, (index) => `key${index}: value ${index}\n`)],
    ['1 MB of keys', repeated(20_000, (index) => `key${index}: "the value of key number ${index}, quoted"\n`)],
    ['a line of a million', `a: ${'あ'.repeat(1_000_000)}\n`],
    ['lines of 11,000', repeated(50, (index) => `key${index}: ${'word '.repeat(2200)}x\n`)],
    ['quotes in quotes', `a: '${"''".repeat(300_000)}'\n`],
    ['blank lines in quotes', `a: "x${'\n'.repeat(500_000)}y"\n`],
    ['a long block', `a: |\n${'  line\n'.repeat(100_000)}`],
    ['a long list', `a:\n${'- x\n'.repeat(50_000)}`],
    ['a long list in brackets', `a: [${'x, '.repeat(50_000)}]\n`],
    ['blanks before a comment', `a: b${' '.repeat(500_000)}# c\n`],
    ['lines that almost close', `a: "${`\n----${' '.repeat(100)}x`.repeat(5000)}"\n`],
  ])('%s: read in proportion to its length, and edited', (_, inside) => {
    const text = around(inside);
    expect(parseFrontMatter(text, 'psych').error).toBeUndefined();
    // 50 ms for 10 kB, and no less than that for little.
    expect(timeOf(() => parseFrontMatter(text, 'psych'))).toBeLessThan(50 * Math.max(1, text.length / 10_000));
    const edited = editFrontMatter(text, [{ type: 'set', path: ['new'], value: { type: 'text', text: 'x: y' } }], {
      reader: 'psych',
    });
    expect(edited.ok && valuesOf(parseFrontMatter(edited.value.text, 'psych')).get('new')).toBe('x: y');
    expect(edited.ok && edited.value.text.length).toBe(text.length + 'new: "x: y"\n'.length);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(100_000)}\n`],
    ['braces', `a: ${'{a: '.repeat(100_000)}\n`],
    ['dashes', `a:\n${'- '.repeat(100_000)}\n`],
    ['keys', `${repeated(2000, (index) => `${' '.repeat(index)}k:\n`)}`],
  ])('nested without end is refused: %s', (_, inside) => {
    expect(parseFrontMatter(around(inside), 'psych').error?.message).toMatch(/nested too deeply/);
  });

  it.each([
    ['YAML', (levels: number) => `---\na: ${'['.repeat(levels)}${']'.repeat(levels)}\n---\n`],
    ['TOML', (levels: number) => `+++\na = ${'['.repeat(levels)}${']'.repeat(levels)}\n+++\n`],
    ['JSON', (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}\n`],
  ])('%s: as deep as anybody nests is read, and what would only exhaust the stack is refused', (_, nested) => {
    expect(parseFrontMatter(nested(400), 'psych').error).toBeUndefined();
    // A few thousand levels fit a large stack while they are read, and no other walk through the value then.
    for (const levels of [600, 3000, 100_000]) {
      expect(parseFrontMatter(nested(levels), 'psych').error).toBeDefined();
    }
  });

  it('refuses aliases that stand for more than anybody can hold', () => {
    const names = [...'abcdefghij'];
    const inside = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${names
      .slice(1)
      .map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${names[index]}`).join(', ')}]\n`)
      .join('')}`;
    expect(parseFrontMatter(around(inside), 'psych').error?.message).toBe('Too many aliases');
  });

  it('keeps separators of Unicode and refuses NUL, without loss', () => {
    const text = around('a: x\nb: "one\u2028two"\n');
    const edited = editFrontMatter(text, [{ type: 'set', path: ['a'], value: { type: 'text', text: 'y\u2028z' } }], {
      reader: 'psych',
    });
    expect(edited.ok && edited.value.text).toBe(around('a: "y\\Lz"\nb: "one\u2028two"\n'));
    const nul = around('a: x\0\n');
    expect(parseFrontMatter(nul, 'psych').error?.offset).toBe(nul.indexOf('\0'));
    const refused = editFrontMatter(nul, [{ type: 'set', path: ['a'], value: { type: 'text', text: 'y' } }], {
      reader: 'psych',
    });
    expect(refused.ok).toBe(false);
  });
});
