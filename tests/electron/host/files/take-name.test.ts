import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFiles } from '#host/files/file-calls.ts';
import { moveToFreeName } from '#host/files/take-name.ts';
import { faultyFiles } from './faulty-files.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'episode-editor-name-'));
  await writeFile(at('a.md'), 'words');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a move that was killed between its two names is carried to its end', async () => {
  await link(at('a.md'), at('b.md'));
  await moveToFreeName(systemFiles, at('a.md'), at('b.md'));
  expect(await readdir(folder)).toEqual(['b.md']);
});

test('a disk without links renames, and still replaces nothing', async () => {
  await writeFile(at('b.md'), 'others');
  const { files } = faultyFiles(1, 'EPERM', false);
  await expect(moveToFreeName(files, at('a.md'), at('b.md'))).rejects.toMatchObject({ code: 'EEXIST' });
  await moveToFreeName(faultyFiles(1, 'EPERM', false).files, at('a.md'), at('c.md'));
  expect(await readdir(folder)).toEqual(['b.md', 'c.md']);
  expect(await readFile(at('b.md'), 'utf8')).toBe('others');
});

test('where the old name cannot be taken away, all is as it was', async () => {
  const { files, calls } = faultyFiles(2, 'EIO', false);
  await expect(moveToFreeName(files, at('a.md'), at('b.md'))).rejects.toMatchObject({ code: 'EIO' });
  expect(calls).toEqual(['link', 'unlink', 'unlink']);
  expect(await readdir(folder)).toEqual(['a.md']);
});
