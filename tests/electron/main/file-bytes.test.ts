import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyOf, fileBytes } from '../../../electron/main/file-bytes.ts';

const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => index % 251);
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-bytes-'));
  file = join(folder, 'sound.mp3');
  await writeFile(file, bytes);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bodyBytes = async (part?: { start: number; end: number }) =>
  new Uint8Array(await new Response(bodyOf(fileBytes(file, part))).arrayBuffer());

test.each([
  [undefined, 0, 700_000],
  [{ start: 0, end: 0 }, 0, 1],
  [{ start: 262_143, end: 262_144 }, 262_143, 262_145],
  [{ start: 699_999, end: 699_999 }, 699_999, 700_000],
  [{ start: 600_000, end: 9_999_999 }, 600_000, 700_000],
])('%j is answered with its bytes and no other', async (part, from, to) => {
  expect(await bodyBytes(part)).toEqual(bytes.slice(from, to));
});

test('an empty file is an empty answer, a missing one an error', async () => {
  await writeFile(file, '');
  expect(await bodyBytes()).toHaveLength(0);
  await rm(file);
  await expect(bodyBytes()).rejects.toThrow('ENOENT');
});

test('who leaves the stream leaves no file open', async () => {
  const chunks = fileBytes(file);
  let left = false;
  async function* watched() {
    try {
      yield* chunks;
    } finally {
      left = true;
    }
  }
  const reader = bodyOf(watched()).getReader();
  await reader.read();
  await reader.cancel();
  expect(left).toBe(true);
  expect(await chunks.next()).toEqual({ done: true, value: undefined });
});
