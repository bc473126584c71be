import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';

const corpus = resolve('../shared/corpus');
const published = join(corpus, 'kramdown.jsonl');

interface Row {
  readonly path: string;
  readonly html: string;
}

/** The notes as Jekyll cuts them off the front matter. */
function notesOf(text: string): string {
  const fences = /---[ \t\r\n\f\v]*\n.*?\n?^(?:---|\.\.\.)[ \t\r\n\f\v]*$\n?/msy;
  return fences.test(text) ? text.slice(fences.lastIndex) : text;
}

describe.skipIf(!existsSync(published))('real episodes', () => {
  test('are rendered byte for byte as Jekyll publishes them', () => {
    const rows = readFileSync(published, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    const different = rows.filter(({ path, html }) => {
      const text = readFileSync(join(corpus, path), 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
      return renderNotes(notesOf(text), { dialect: 'kramdown' }).html !== html;
    });
    expect(different.map(({ path }) => path)).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });
});
