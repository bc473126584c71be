import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHandover, packFiles, takeFiles } from '#host/handover/handover-jobs.ts';
import { packBundle } from '#shared/handover/bundle.ts';

let home: string;
let root: string;
let zip: string;
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'handover-')));
  root = join(home, 'show');
  zip = join(home, 'show.zip');
  await mkdir(join(root, '_posts'), { recursive: true });
  await writeFile(join(root, '_posts/1.md'), 'one\n');
  await writeFile(join(root, 'cover.png'), 'picture');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const placed = (...paths: string[]) => paths.map((path) => ({ path, file: join(root, path) }));

test('a zip goes out and comes back as it was', async () => {
  expect(await packFiles({ files: placed('_posts/1.md', 'cover.png'), to: zip })).toEqual({ ok: true, value: null });
  expect(await openHandover({ from: zip, root })).toEqual({ ok: true, value: { texts: [], files: [], refused: [] } });
});

test('what a co-host changed, added and what lies elsewhere is told apart; nothing is written', async () => {
  await symlink(home, join(root, 'way-out'));
  await symlink(join(home, 'not-there-yet.md'), join(root, 'dangling.md'));
  await writeFile(join(home, 'secret.md'), 'not of the show');
  const files = [
    { path: '_posts/1.md', bytes: bytesOf('one, mended\n') },
    { path: '_posts/2.md', bytes: bytesOf('two\n') },
    { path: 'cover.png', bytes: bytesOf('another') },
    { path: 'images/new.png', bytes: bytesOf('new') },
    { path: 'way-out/secret.md', bytes: bytesOf('x') },
    { path: 'dangling.md', bytes: bytesOf('x') },
  ];
  await writeFile(zip, packBundle(files));
  const opened = await openHandover({ from: zip, root });
  expect(opened).toMatchObject({
    ok: true,
    value: {
      texts: [
        { path: '_posts/1.md', text: 'one, mended\n', present: { text: 'one\n' } },
        { path: '_posts/2.md', text: 'two\n', present: null },
      ],
      files: [
        { path: 'cover.png', bytes: 7, state: 'different' },
        { path: 'images/new.png', bytes: 3, state: 'new' },
      ],
      refused: ['way-out/secret.md', 'dangling.md'],
    },
  });
  expect(await readFile(join(root, '_posts/1.md'), 'utf8')).toBe('one\n');
});

test('new files are written, present ones never', async () => {
  await writeFile(
    zip,
    packBundle([
      { path: 'cover.png', bytes: bytesOf('other') },
      { path: 'a/b.png', bytes: bytesOf('b') },
    ]),
  );
  expect(await takeFiles({ from: zip, files: placed('cover.png', 'a/b.png') })).toEqual({
    ok: true,
    value: ['a/b.png'],
  });
  expect(await readFile(join(root, 'cover.png'), 'utf8')).toBe('picture');
  expect(await readFile(join(root, 'a/b.png'), 'utf8')).toBe('b');
});

test('what is missing or no zip is a value with its file', async () => {
  expect(await packFiles({ files: placed('gone.md'), to: zip })).toMatchObject({
    ok: false,
    error: { reason: 'missing' },
  });
  await writeFile(zip, 'no zip');
  expect(await openHandover({ from: zip, root })).toMatchObject({
    ok: false,
    error: { reason: 'not-a-zip', path: zip },
  });
});
