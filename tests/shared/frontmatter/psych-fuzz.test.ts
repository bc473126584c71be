import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonMapText, valuesOf } from '#shared/frontmatter/values.ts';
import { anyFrontMatter, soundFrontMatter } from './front-matter-texts.ts';
import { hasRuby, type RubyReading, readByRuby } from './ruby.ts';

const long = process.env['TEST_LONG'] === '1';
const seed = Number(process.env['TEST_SEED'] ?? 20260723);

describe.skipIf(!hasRuby)(`as Ruby reads generated front matter (seed ${seed})`, () => {
  it.each([
    ['sound', soundFrontMatter, long ? 40_000 : 1500],
    ['of all kinds', anyFrontMatter, long ? 60_000 : 2500],
  ] as const)(
    '%s: the same values, or refused too',
    (_, texts, count) => {
      const samples = fc.sample(texts, { seed, numRuns: count });
      const differences = readByRuby(samples).flatMap((ruby, index) => differenceTo(samples[index] ?? '', ruby));
      expect(differences.slice(0, 3)).toEqual([]);
      expect(samples.filter((text) => parseFrontMatter(text, 'psych').fields.length > 0).length).toBeGreaterThan(
        count / 4,
      );
    },
    600_000,
  );
});

function differenceTo(text: string, ruby: RubyReading): readonly unknown[] {
  const mine = parseFrontMatter(text, 'psych');
  if ('none' in ruby) return mine.kind === 'yaml' ? [{ text, mine: mine.kind }] : [];
  if ('error' in ruby) return mine.error === undefined ? [{ text, ruby: ruby.error }] : [];
  // A text or a list in place of keys: Jekyll stops there later than its parser.
  const isMap = typeof ruby.values === 'object' && ruby.values !== null && !Array.isArray(ruby.values);
  if (!isMap) return mine.error === undefined ? [{ text, ruby: ruby.values }] : [];
  if (mine.error !== undefined) return [{ text, mine: mine.error, ruby: ruby.values }];
  const values: unknown = JSON.parse(jsonMapText(valuesOf(mine)));
  const isSame = JSON.stringify(values) === JSON.stringify(ruby.values) && text.slice(mine.notesStart) === ruby.notes;
  return isSame ? [] : [{ text, mine: values, ruby: ruby.values }];
}
