import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBelow } from '#host/files/below-folder.ts';
import { openShows } from '../../../electron/main/shows/open-shows.ts';

let base: string;
const shows = openShows();
let id: string;

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'open-shows-')));
  await mkdir(join(base, 'show/_posts'), { recursive: true });
  await mkdir(join(base, 'show-2'));
  await writeFile(join(base, 'show/_posts/1.md'), 'one');
  await writeFile(join(base, 'secret.md'), 'secret');
  await symlink(join(base, 'secret.md'), join(base, 'show/_posts/link.md'));
  await symlink(join(base, 'not-there-yet.md'), join(base, 'show/_posts/dangling.md'));
  await symlink(base, join(base, 'show/way-out'));
  id = shows.add(join(base, 'show'));
});

describe('a path that the page names', () => {
  test('is found below the opened show', async () => {
    expect(await shows.resolve(id, '_posts/1.md')).toBe(join(base, 'show/_posts/1.md'));
    expect(await shows.resolve(id, '_posts/new.md')).toBe(join(base, 'show/_posts/new.md'));
  });

  test.each([
    '../secret.md',
    '_posts/../../secret.md',
    '_posts/link.md',
    '_posts/dangling.md',
    'way-out/secret.md',
    '../show-2/x.md',
    '_posts/1.md\0.png',
    '',
    '.',
    'nowhere/new.md',
  ])('does not lead out: %j', async (path) => {
    expect(await shows.resolve(id, path)).toBeUndefined();
  });

  test('of an unknown show is nowhere', async () => {
    expect(await shows.resolve('0123456789abcdef', '_posts/1.md')).toBeUndefined();
  });
});

describe('a file whose folders are still to be made', () => {
  test('is found below the opened show', async () => {
    expect(await shows.resolveNew(id, 'audio/2026/new.mp3')).toBe(join(base, 'show/audio/2026/new.mp3'));
    expect(await shows.resolveNew(id, 'new.mp3')).toBe(join(base, 'show/new.mp3'));
  });

  test.each(['../new.mp3', 'way-out/audio/new.mp3', '_posts/link.md', '_posts/dangling.md', '../show-2/audio/x.mp3'])(
    'does not lead out: %j',
    async (path) => {
      expect(await shows.resolveNew(id, path)).toBeUndefined();
    },
  );
});

test('a sibling with the same beginning is not inside', () => {
  expect(isBelow('/a/show', '/a/show-2/x')).toBe(false);
  expect(isBelow('/a/show', '/a/show/x')).toBe(true);
  expect(isBelow('/a/show', '/a/show')).toBe(false);
  expect(isBelow('/a/show', '/a/show/..x')).toBe(true);
});
