import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { loadPage, onDisk, path } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));

afterEach(() => vi.unstubAllGlobals());

const other = '_posts/2026-09-25-4.md';

/** A window with one open episode, over files whose texts come when the test says so. */
async function slowFiles() {
  const waiting: (() => void)[] = [];
  let reads = 0;
  const page = await loadPage(
    {
      'episode:read': ({ path: read }: { path: string }) =>
        new Promise((resolve) => {
          reads++;
          waiting.push(() => resolve(ok(onDisk(read))));
        }),
    },
    'text',
  );
  const { openEpisode } = await import('../../../renderer/actions/open-episode.ts');
  return { page, openEpisode, give: () => waiting.shift()?.(), reads: () => reads };
}

test('an episode that takes longer to be read does not come before the one that was asked for since', async () => {
  const { page, openEpisode, give } = await slowFiles();
  const opening = openEpisode(other);
  await openEpisode(path);
  await vi.waitFor(() => give());
  await opening;
  expect(page.useDocuments.getState()).toMatchObject({ active: path, tabs: [path, other] });
});

test('a press and its click open an episode once: who goes on meanwhile is not called back', async () => {
  const { page, openEpisode, give, reads } = await slowFiles();
  const openings = [openEpisode(other), openEpisode(other)];
  await vi.waitFor(() => expect(reads()).toBe(1));
  give();
  await openings[0];
  expect(page.useDocuments.getState().active).toBe(other);
  await openEpisode(path);
  await openings[1];
  expect(page.useDocuments.getState().active).toBe(path);
  expect(reads()).toBe(1);
});
