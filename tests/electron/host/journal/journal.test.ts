import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJournal } from '#host/journal/journal.ts';

let folder: string;
const entry = { root: '/show', path: '_posts/1.md', text: '書きかけ', bom: false, baseHash: null, at: 1 };

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'journal-')), 'journal');
});

test('what was written is there for the next run, the newest first', async () => {
  const journal = openJournal(folder);
  await journal.write(entry);
  await journal.write({ ...entry, path: '_posts/2.md', at: 2 });
  await journal.write({ ...entry, text: '書きかけの続き', at: 3 });
  const next = await openJournal(folder).list();
  expect(next.map(({ path, text }) => [path, text])).toEqual([
    ['_posts/1.md', '書きかけの続き'],
    ['_posts/2.md', '書きかけ'],
  ]);
});

test('a drop after a write wins, however close they are', async () => {
  const journal = openJournal(folder);
  const written = journal.write(entry);
  await journal.drop(entry.root, entry.path);
  await written;
  expect(await journal.list()).toEqual([]);
});

test('an entry that cannot be read is kept aside and stops nothing', async () => {
  const journal = openJournal(folder);
  await journal.write(entry);
  await writeFile(join(folder, 'torn.json'), '{"root": "/sh');
  expect(await journal.list()).toEqual([entry]);
  expect(await readdir(folder)).toContain('torn.json.broken');
});
