import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOf } from '#host/files/read-source.ts';
import { type ShowWatch, watchShow } from '../../../electron/main/shows/watch-show.ts';

let root: string;
let watch: ShowWatch;
const changed = vi.fn<(id: string) => unknown>();

beforeEach(async () => {
  changed.mockReset();
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(root, '_posts'));
  watch = watchShow(changed);
  await watch.follow('id', [root, join(root, '_posts')]);
});
afterEach(async () => {
  watch.stop();
  await rm(root, { recursive: true, force: true });
});

async function hundreds(folder: string): Promise<void> {
  await Promise.all(Array.from({ length: 300 }, (_, index) => writeFile(join(folder, `${index}.md`), `${index}`)));
}

test('a burst of changes in a folder of episodes is told once', async () => {
  await hundreds(join(root, '_posts'));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith('id'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('what changes while the last change is being looked at is looked at afterwards, not beside it', async () => {
  let open = 0;
  let most = 0;
  let finish = () => {};
  changed.mockImplementation(async () => {
    most = Math.max(most, ++open);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    open--;
  });
  await writeFile(join(root, '_posts/1.md'), '1');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  await hundreds(join(root, '_posts'));
  finish();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  finish();
  expect(most).toBe(1);
});

test('the app’s own write is no change of others; what they write over it at once is', async () => {
  const path = join(root, '_posts/1.md');
  watch.ownWrite(path, hashOf(Buffer.from('own')));
  await writeFile(path, 'own');
  await new Promise((done) => setTimeout(done, 500));
  expect(changed).not.toHaveBeenCalled();
  watch.ownWrite(path, hashOf(Buffer.from('own again')));
  await writeFile(path, 'own again');
  await writeFile(path, 'theirs');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});

test('a folder that was replaced by another of its name is watched again', async () => {
  await rename(join(root, '_posts'), join(root, 'old'));
  await mkdir(join(root, '_posts'));
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  changed.mockClear();
  await watch.follow('id', [root, join(root, '_posts')]);
  await writeFile(join(root, '_posts/1.md'), 'new');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
});
