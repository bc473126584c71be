import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShow } from '#host/show-folder.ts';
import { type FillRow, fillEdits, planFill } from '#shared/audio/fill-plan.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '#shared/frontmatter/habits-of-show.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';

const corpus = resolve('../shared/corpus');
const hasCorpus = existsSync(corpus);
const shows = hasCorpus ? (await readdir(corpus, { withFileTypes: true })).filter((entry) => entry.isDirectory()) : [];

describe.skipIf(!hasCorpus)('filling real episodes in', () => {
  test.each(shows.map(({ name }) => name))('of %s changes the lines of its keys alone', async (name) => {
    const opened = await openShow(join(corpus, name));
    if (!opened.ok) throw new Error(opened.error.reason);
    const { show, episodes } = opened.value;
    for (const { path } of episodes) {
      const text = (await readFile(join(show.root, path), 'utf8')).replace(/^\ufeff/, '');
      const target = { text, frontMatter: parseFrontMatter(text, show.reader) };
      const rows = planFill(target, show, { bytes: 12_345_678, seconds: 3723 });
      const edited = editFrontMatter(text, fillEdits(rows), { reader: show.reader, habits: writingHabitsOf(show) });
      if (!edited.ok) {
        expect(['unwritable', 'no-front-matter']).toContain(edited.error.reason);
        continue;
      }
      const again = { text: edited.value.text, frontMatter: parseFrontMatter(edited.value.text, show.reader) };
      const reasons = planFill(again, show, { bytes: 12_345_678, seconds: 3723 }).map(({ reason }) => reason);
      expect(reasons.every((reason) => reason === 'same')).toBe(true);
      expect(withoutLinesOf(rows, edited.value.text)).toEqual(withoutLinesOf(rows, text));
    }
  });
});

function withoutLinesOf(rows: readonly FillRow[], text: string): readonly string[] {
  const keys = rows.filter(({ reason }) => reason !== 'same').map(({ key }) => key);
  return text.split('\n').filter((line) => !keys.some((key) => new RegExp(`^\\s*"?${key}"?\\s*[:=]`).test(line)));
}
