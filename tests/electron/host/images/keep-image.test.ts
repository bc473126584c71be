import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepImage } from '#host/images/keep-image.ts';

const png = (end: number) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, end]);
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'keep-image-')), 'images', '9');
});
afterEach(() => rm(join(folder, '..', '..'), { recursive: true, force: true }));

const keep = (name: string, bytes: Uint8Array) => keepImage({ folder, name, fallback: 'episode-9', bytes });

test('a picture is stored under an ASCII name in a folder that is made for it', async () => {
  expect(await keep('時計塔.png', png(1))).toEqual({ ok: true, value: { name: 'episode-9.png', isNew: true } });
  expect([...(await readFile(join(folder, 'episode-9.png')))]).toEqual([...png(1)]);
  expect(await readdir(folder)).toEqual(['episode-9.png']);
});

test('nothing is overwritten; the same picture is not stored twice', async () => {
  await keep('a.png', png(1));
  expect(await keep('A.png', png(2))).toEqual({ ok: true, value: { name: 'A-2.png', isNew: true } });
  expect(await keep('a.png', png(1))).toEqual({ ok: true, value: { name: 'a.png', isNew: false } });
  const both = await Promise.all([keep('b.png', png(3)), keep('b.png', png(4))]);
  expect(both.map((kept) => kept.ok && kept.value.name).sort()).toEqual(['b-2.png', 'b.png']);
  expect((await readdir(folder)).sort()).toEqual(['A-2.png', 'a.png', 'b-2.png', 'b.png']);
});

test('what is no picture is refused, and a folder that cannot be made is said', async () => {
  expect(await keep('x.png', new TextEncoder().encode('<html>'))).toEqual({ ok: false, error: { reason: 'no-image' } });
  await keep('a.png', png(1));
  await writeFile(join(folder, 'file'), '');
  const into = await keepImage({ folder: join(folder, 'file'), name: 'a.png', fallback: 'x', bytes: png(1) });
  expect(into.ok).toBe(false);
});
