import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileCalls, systemFiles } from '#host/files/file-calls.ts';
import { saveFile } from '#host/files/save-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-behind-'));
  path = join(folder, '67.md');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The real files, but the folder is flushed only when `flush` is called. */
function slowFolder(): { readonly files: FileCalls; readonly flush: () => void } {
  let flush = (): void => undefined;
  const flushed = new Promise<void>((resolve) => {
    flush = resolve;
  });
  const files: FileCalls = {
    ...systemFiles,
    async open(name, flags, mode) {
      const file = await systemFiles.open(name, flags, mode);
      return name === folder ? { ...file, sync: () => flushed } : file;
    },
  };
  return { files, flush: () => flush() };
}

const source = (text: string) => ({ text, bom: false });

// Windows flushes no folders.
test.skipIf(process.platform === 'win32')(
  'a save that may answer early does so when the file has its bytes; the next one of the file waits for the flush',
  async () => {
    const { files, flush } = slowFolder();
    const order: string[] = [];
    const behind = (durable: Promise<void>) => void durable.then(() => order.push('durable'));
    const saved = await saveFile({ path, source: source('first'), expectedHash: 'new' }, { files, behind });
    if (!saved.ok) throw new Error(saved.error.reason);
    expect(await readFile(path, 'utf8')).toBe('first');
    const next = saveFile({ path, source: source('second'), expectedHash: saved.value.hash }).then(() =>
      order.push('next'),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(order).toEqual([]);
    flush();
    await next;
    expect(order).toEqual(['durable', 'next']);
    expect(await readFile(path, 'utf8')).toBe('second');
  },
);

test.skipIf(process.platform === 'win32')('every other save answers when its folder is flushed too', async () => {
  const { files, flush } = slowFolder();
  let answered = false;
  const saving = saveFile({ path, source: source('whole'), expectedHash: 'new' }, { files }).then(() => {
    answered = true;
  });
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toBe('whole');
  expect(answered).toBe(false);
  flush();
  await saving;
  expect(answered).toBe(true);
});

test('a save that is refused tells nothing of a flush', async () => {
  let told = false;
  const behind = () => {
    told = true;
  };
  const saved = await saveFile({ path, source: source('x'), expectedHash: 'another' }, { behind });
  expect(saved).toMatchObject({ ok: false, error: { reason: 'conflict' } });
  expect(told).toBe(false);
});
