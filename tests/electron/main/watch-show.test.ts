import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ShowWatch, watchShow } from '../../../electron/main/shows/watch-show.ts';
import { episodeOf } from '../../shared/audio/shows.ts';

let root: string;
let watch: ShowWatch;
const changed = vi.fn<(id: string) => void>();

beforeEach(async () => {
  changed.mockClear();
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(root, '_posts'));
  watch = watchShow(changed);
  watch.follow('id', root, [episodeOf({ path: '_posts/1.md' })]);
});
afterEach(() => watch.stop());

test('a burst of changes in a folder of episodes is told once', async () => {
  for (const name of ['1', '2', '3']) await writeFile(join(root, '_posts', `${name}.md`), name);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith('id'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('the app’s own write is no change of others, another file’s is', async () => {
  watch.ownWrite(join(root, '_posts/1.md'));
  await writeFile(join(root, '_posts/1.md'), 'own');
  await new Promise((done) => setTimeout(done, 400));
  expect(changed).not.toHaveBeenCalled();
  await writeFile(join(root, '_posts/2.md'), 'theirs');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});
