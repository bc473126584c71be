import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { javascriptValues } from '#host/javascript-front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonMapText, valuesOf } from '#shared/frontmatter/values.ts';
import { soundFrontMatter } from '../../shared/frontmatter/front-matter-texts.ts';

const corpus = '../shared/corpus';

function values(text: string): unknown {
  const read = javascriptValues(text);
  return read.ok ? JSON.parse(jsonMapText(read.value)) : read.error;
}

function ownValues(text: string): unknown {
  return JSON.parse(jsonMapText(valuesOf(parseFrontMatter(text, 'javascript'))));
}

function episodes(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return episodes(path);
    return /\.(?:md|markdown|mdx)$/.test(entry.name) ? [path] : [];
  });
}

const globals = globalThis as { ran?: boolean };

afterEach(() => {
  delete globals.ran;
});

describe('front matter as generators in JavaScript see it', () => {
  it('keeps the offset that a date is written with', () => {
    expect(values('---\nday: 2024-09-19\ntime: 2024-09-19T05:00:00+09:00\n---\n')).toEqual({
      day: '2024-09-19',
      time: '2024-09-19T05:00:00+09:00',
    });
  });

  it('reads base 60 as js-yaml does', () => {
    expect(values('---\na: 12:34\nb: 45:10\nc: 00:10\n---\n')).toEqual({ a: 754, b: 2710, c: '00:10' });
  });

  it('ends at the fence that Jekyll ends at, not at any line that begins with ---', () => {
    expect(values('---\na: |\n  x\nb: "\n---more"\nc: 1\n---\nnotes\n')).toEqual({ a: 'x\n', b: ' ---more', c: 1 });
  });

  it('runs no code that the front matter holds', () => {
    for (const language of ['js', 'javascript', 'JS', 'coffee', 'json', 'toml', 'yaml']) {
      values(`---${language}\n{ a: (globalThis.ran = true) }\n---\n`);
      values(`---\n---${language}\n{ a: (globalThis.ran = true) }\n---\n---\n`);
    }
    expect(globals.ran).toBeUndefined();
  });

  it('refuses bad YAML the second time too', () => {
    const bad = '---\na: [\n---\n';
    expect(javascriptValues(bad).ok).toBe(false);
    expect(javascriptValues(bad).ok).toBe(false);
    expect(javascriptValues('---\na: 1\na: 2\n---\n').ok).toBe(false);
  });

  it('hands out nothing that the next reading shares', () => {
    const text = '---\ntags: [a]\n---\n';
    const [first, second] = [javascriptValues(text), javascriptValues(text)];
    expect(first.ok && second.ok && first.value.get('tags') !== second.value.get('tags')).toBe(true);
  });

  it('takes no time over runs of blank lines', () => {
    expect(values(`---\na: 1\n${'\n'.repeat(200_000)}b: 2\n---\n`)).toEqual({ a: 1, b: 2 });
  });

  it('agrees with our own reader for JavaScript over generated front matter', () => {
    let agreed = 0;
    fc.assert(
      fc.property(soundFrontMatter, (generated) => {
        // A date as a key becomes the words of JavaScript's own `Date`, in the zone of the machine; no zone is 25 hours off.
        const text = generated.replace(/2024-01-01 ?:/g, 'day:').replaceAll('+25:00', '+05:00');
        const read = javascriptValues(text);
        const own = parseFrontMatter(text, 'javascript');
        if (!read.ok || own.error !== undefined) return;
        agreed++;
        expect(JSON.parse(jsonMapText(read.value))).toEqual(ownValues(text));
      }),
      { seed: 20260725, numRuns: 1000 },
    );
    expect(agreed).toBeGreaterThan(500);
  });

  it.skipIf(!existsSync(corpus))('agrees with our own reader for JavaScript over the sample of real episodes', () => {
    const files = episodes(corpus);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(values(text), file).toEqual(ownValues(text));
    }
    expect(files.length).toBeGreaterThan(100);
  });
});
