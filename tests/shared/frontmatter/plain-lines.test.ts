import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFences } from '#shared/frontmatter/fences.ts';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseYamlMap, resolverOf } from '#shared/frontmatter/parse.ts';
import { firstForbidden } from '#shared/frontmatter/yaml/characters.ts';
import { readPlainLines } from '#shared/frontmatter/yaml/plain-lines.ts';

const readers: readonly Reader[] = ['psych', 'javascript', 'go'];

/** Both readings of a text's head: the quick one, and the grammar's over the same characters. */
function bothReadings(text: string, reader: Reader) {
  const { kind, span } = findFences(text);
  if (kind !== 'yaml' || firstForbidden(text, span.start, span.end) !== -1) return undefined;
  const quick = readPlainLines(text, span, resolverOf(reader));
  // Blanks keep every offset where it is.
  const alone =
    ' '.repeat(Math.max(0, span.start - 1)) + (span.start > 0 ? '\n' : '') + text.slice(span.start, span.end);
  return quick && { quick, whole: parseYamlMap(alone, reader) };
}

const usual = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'date', 'yes', 'null', 'a-b', 'duration', 'actor_ids', 'x', '_y', 'No'),
      fc.oneof(
        fc.constantFrom(
          'a',
          ' 12:34',
          ' "12:34"',
          " 'it'",
          ' "a\\"b"',
          ' a: b',
          ' a:',
          ' #c',
          ' a #c',
          ' a ',
          ' -',
          ' - a',
        ),
        fc.constantFrom(
          ' 2024-09-19 05:00:00 +0900',
          ' 10,150,137',
          ' /audio/1.mp3',
          ' 日本語: 題',
          ' 日本語',
          ' ~',
          ' [a]',
        ),
        fc.constantFrom(
          '',
          ' ',
          '\n  - a\n  - b',
          '\n- a\n- "b: c"',
          '\n  - a\n   - b',
          '\n  - a: b',
          '\n  -',
          '\n  b',
          ' a\n  b',
        ),
        fc.constantFrom(
          ' "a\n  b"',
          " ''",
          ' "',
          ' \u2028',
          ' a\u0085b',
          ' *a',
          ' &a b',
          ' !x y',
          ' |\n  a',
          ' a\rb',
          '\n\n  - a',
        ),
        fc.string({ maxLength: 6 }).map((text) => ` ${text}`),
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => [lines, end] as const))
  .map(([lines, end]) =>
    `---\n${lines.map(([key, value]) => `${key}:${value}\n`).join('')}---\n`.replaceAll('\n', end),
  );

describe('front matter as most of it is written', () => {
  it('is read line by line, lists too', () => {
    const text =
      "---\ntitle: 1. 歯車\nactor_ids:\n  - hane\n  - 'b: c'\ndate: 2024-09-19 05:00:00 +0900\n---\n\nnotes\n";
    for (const reader of readers) {
      const both = bothReadings(text, reader);
      expect(both?.quick.fields.map(({ key }) => key)).toEqual(['title', 'actor_ids', 'date']);
      expect(both?.whole).toEqual({ ok: true, value: both?.quick });
    }
  });

  it('says what the grammar says, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(usual, fc.constantFrom(...readers), (text, reader) => {
        const both = bothReadings(text, reader);
        if (both === undefined) return;
        read++;
        expect(both.whole).toEqual({ ok: true, value: both.quick });
      }),
      { numRuns: process.env['TEST_LONG'] === '1' ? 200_000 : 4000, seed: 7 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it.skipIf(!existsSync('../shared/corpus'))('says so of real episodes, and reads most of them', () => {
    const files = readdirSync('../shared/corpus', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(md|markdown)$/.test(name),
    );
    let read = 0;
    for (const file of files) {
      const text = readFileSync(join('../shared/corpus', file), 'utf8').replace(/^\ufeff/, '');
      for (const reader of readers) {
        const both = bothReadings(text, reader);
        if (both === undefined) continue;
        read++;
        expect(both.whole, file).toEqual({ ok: true, value: both.quick });
      }
    }
    expect(read / readers.length).toBeGreaterThan(files.length / 4);
  });
});
