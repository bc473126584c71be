import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveFile } from '#host/files/move-file.ts';
import { setAside } from '#host/files/set-aside.ts';
import { foldingFiles } from './folding-files.ts';

let root: string;
const at = (name: string) => join(root, name);
const textOf = (name: string) => readFile(at(name), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'episode-editor-move-'));
  await writeFile(at('a.md'), 'words');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a file gets another name and folder', async () => {
  expect(await moveFile(at('a.md'), at('_drafts/b.md'))).toEqual({ ok: true, value: null });
  expect(await textOf('_drafts/b.md')).toBe('words');
  expect(await readdir(root)).toEqual(['_drafts']);
});

test('what stands at the new name is never replaced', async () => {
  await writeFile(at('b.md'), 'others');
  expect(await moveFile(at('a.md'), at('b.md'))).toMatchObject({ ok: false, error: { reason: 'exists' } });
  expect([await textOf('a.md'), await textOf('b.md')]).toEqual(['words', 'others']);
});

test('a file that is gone is said, and nothing appears at the new name', async () => {
  expect(await moveFile(at('none.md'), at('b.md'))).toMatchObject({ ok: false, error: { reason: 'missing' } });
  expect(await readdir(root)).toEqual(['a.md']);
});

const aside = (trash: (path: string) => Promise<void>) => setAside(at('aside'), trash, () => 'one');

test.each([
  ['with a trash', (path: string) => rm(path)],
  ['without one', () => Promise.reject(new Error('no trash here'))],
])('what goes to the trash comes back whole, %s', async (_, trash) => {
  const { put, bringBack } = aside(trash);
  expect(await put(at('a.md'))).toEqual({ ok: true, value: 'one' });
  expect(await readdir(root)).toEqual(['aside']);
  expect(await bringBack('one', at('a.md'))).toEqual({ ok: true, value: null });
  expect(await textOf('a.md')).toBe('words');
});

test('a file that stands there by now stays', async () => {
  const { put, bringBack } = aside((path) => rm(path));
  await put(at('a.md'));
  await writeFile(at('a.md'), 'new');
  expect(await bringBack('one', at('a.md'))).toMatchObject({ ok: false, error: { reason: 'exists' } });
  expect(await textOf('a.md')).toBe('new');
});

test('a file that cannot be kept aside is not removed', async () => {
  await writeFile(at('aside'), 'a file where the folder should be');
  expect((await aside((path) => rm(path)).put(at('a.md'))).ok).toBe(false);
  expect(await textOf('a.md')).toBe('words');
});

test('what was set aside is forgotten after a month, not before', async () => {
  const { put, sweep } = aside((path) => rm(path));
  await put(at('a.md'));
  await sweep(Date.now() + 29 * 86_400_000);
  expect(await readdir(at('aside'))).toEqual(['one']);
  await sweep(Date.now() + 31 * 86_400_000);
  expect(await readdir(at('aside'))).toEqual([]);
});

test.each([
  ['case', 'Été.md', 'été.md'],
  ['composition', 'Été.md'.normalize('NFC'), 'Été.md'.normalize('NFD')],
])('a name that differs in %s alone is given, where the disk takes both for one', async (_, from, to) => {
  await writeFile(at(from), 'mine');
  expect(await moveFile(at(from), at(to), foldingFiles)).toEqual({ ok: true, value: null });
  expect((await readdir(root)).toSorted()).toEqual([to, 'a.md'].toSorted());
  expect(await textOf(to)).toBe('mine');
});

test('a file that has a name elsewhere too keeps both when the case of one is changed', async () => {
  await link(at('a.md'), at('copy.md'));
  expect(await moveFile(at('a.md'), at('A.md'), foldingFiles)).toEqual({ ok: true, value: null });
  expect((await readdir(root)).toSorted()).toEqual(['A.md', 'copy.md']);
});

test('a name in other case that is another file here is not replaced', async () => {
  await writeFile(at('A.md'), 'others');
  expect(await moveFile(at('a.md'), at('A.md'))).toMatchObject({ ok: false, error: { reason: 'exists' } });
  expect([await textOf('a.md'), await textOf('A.md')]).toEqual(['words', 'others']);
});
