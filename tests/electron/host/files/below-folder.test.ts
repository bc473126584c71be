import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liesBelow } from '#host/files/below-folder.ts';

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'below-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a file whose folders are still to be made lies in the folder, one that a link leads out of it does not', async () => {
  await symlink(tmpdir(), join(root, 'out'));
  await symlink(join(tmpdir(), 'nowhere-yet'), join(root, 'dangling'));
  expect(await liesBelow(root, join(root, 'a', 'b', '1.md'))).toBe(true);
  for (const way of ['out', 'out/1.md', 'dangling', 'dangling/1.md', '../1.md', 'a\0']) {
    expect(await liesBelow(root, join(root, ...way.split('/'))), way).toBe(false);
  }
});

test('a folder that is made while one looks is no reason to call its files strangers', async () => {
  for (let round = 0; round < 200; round++) {
    const folder = join(root, String(round));
    const places = Array.from({ length: 8 }, (_, file) => join(folder, 'deep', `${file}.md`));
    const made = mkdir(join(folder, 'deep'), { recursive: true });
    expect(await Promise.all(places.map((place) => liesBelow(root, place)))).toEqual(places.map(() => true));
    await made;
  }
});
