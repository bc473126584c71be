import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFolders } from '#host/show/folder-port.ts';
import { notesSearch } from '#host/show/search/notes-search.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { episodeOf } from '../../../shared/audio/shows.ts';

let root: string;
let reads = 0;
const port = {
  ...diskFolders,
  read: (path: string) => {
    reads++;
    return diskFolders.read(path);
  },
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'episode-editor-search-'));
  reads = 0;
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function show(notes: Readonly<Record<string, string>>) {
  const episodes: EpisodeSummary[] = [];
  const stamps: Record<string, string> = {};
  for (const [path, text] of Object.entries(notes)) {
    await writeFile(join(root, path), `---\ntitle: ${path}\nlayout: article\n---\n\n${text}`);
    episodes.push(episodeOf({ path, title: `Title of ${path}`, people: ['hane'] }));
    stamps[path] = text;
  }
  return { root, episodes, stamps };
}

test('words are found in notes whatever their case and width, with their passage; front matter is no text', async () => {
  const searched = await show({
    'a.md': 'Before.\n\nAbout the ＣＬＯＣＫ ポッドキャスト of tea.\n',
    'b.md': 'Nothing.\n',
  });
  const { find } = notesSearch(port);
  const found = await find(searched, 'clock ぽっど');
  expect(found.hits).toEqual([
    {
      path: 'a.md',
      snippet: {
        text: 'About the ＣＬＯＣＫ ポッドキャスト of tea.',
        marks: [
          { start: 10, end: 15 },
          { start: 16, end: 19 },
        ],
      },
    },
  ]);
  expect((await find(searched, 'article')).hits).toEqual([]);
});

test('words of notes and of the summary go together', async () => {
  const searched = await show({ 'a.md': 'Steam.\n', 'b.md': 'Steam.\n' });
  const [first, second] = searched.episodes;
  const episodes = [first, { ...second, people: ['mizu'] }] as EpisodeSummary[];
  const { hits } = await notesSearch(port).find({ ...searched, episodes }, 'steam mizu');
  expect(hits.map(({ path }) => path)).toEqual(['b.md']);
});

test('Japanese without blanks is taken apart where the whole stands nowhere', async () => {
  const searched = await show({ 'a.md': '天気は東京でよかった。\n', 'b.md': '大阪の話。\n' });
  const { words, hits } = await notesSearch(port).find(searched, '東京の天気');
  expect(hits.map(({ path }) => path)).toEqual(['a.md']);
  expect(words).toEqual(['東京', '天気']);
});

test('typing on reads nothing again and finds what a fresh search finds; a changed file is read', async () => {
  const searched = await show({ 'a.md': 'Teapots and trains.\n', 'b.md': 'Tea.\n' });
  const { find } = notesSearch(port);
  for (const typed of ['t', 'te', 'tea', 'teap']) {
    expect((await find(searched, typed)).hits).toEqual((await notesSearch().find(searched, typed)).hits);
  }
  expect(reads).toBe(2);
  await writeFile(join(root, 'b.md'), '---\n---\n\nTeapots too.\n');
  const changed = { ...searched, stamps: { ...searched.stamps, 'b.md': 'new' } };
  expect((await find(changed, 'teap')).hits).toHaveLength(2);
  expect(reads).toBe(3);
});

test('keys typed while the texts are read wait for the one reading', async () => {
  const searched = await show({ 'a.md': 'Steam.\n', 'b.md': 'Tea.\n', 'c.md': 'Steam engines.\n' });
  const { find } = notesSearch(port);
  const found = await Promise.all(['s', 'st', 'ste', 'steam en'].map((typed) => find(searched, typed)));
  expect(reads).toBe(3);
  expect(found.at(-1)?.hits.map(({ path }) => path)).toEqual(['c.md']);
  expect(found[2]?.hits.map(({ path }) => path)).toEqual(['a.md', 'c.md']);
});

test('what changes while the texts are read is read after them, and once', async () => {
  const before = await show({ 'a.md': 'Steam.\n', 'b.md': 'Tea.\n' });
  const { find } = notesSearch(port);
  const first = find(before, 'engines');
  const after = await show({ 'a.md': 'Steam engines.\n', 'b.md': 'Tea.\n' });
  const [, second, third] = await Promise.all([first, find(after, 'engines'), find(after, 'engines')]);
  expect(reads).toBe(3);
  expect(second.hits.map(({ path }) => path)).toEqual(['a.md']);
  expect(third.hits.map(({ path }) => path)).toEqual(['a.md']);
});
