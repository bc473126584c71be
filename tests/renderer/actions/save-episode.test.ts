import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { loadPage, path } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));

afterEach(() => vi.unstubAllGlobals());

const text = '---\ntitle: "5"\n---\n\nNotes.\n';

/** A window over a disk that answers a save when the test says so. */
async function slowDisk() {
  const begun: { readonly text: string; readonly end: () => void }[] = [];
  const page = await loadPage(
    {
      'episode:save': (request: { text: string }) =>
        new Promise((resolve) => {
          const end = () => resolve(ok({ hash: `hash of ${request.text}` }));
          begun.push({ text: request.text, end });
        }),
    },
    text,
  );
  const actions = await import('../../../renderer/actions/save-episode.ts');
  return { page, begun, ...actions };
}

/** Lets everything happen that waits for nothing but its turn. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('three saves that overlap write one after the other, each what is there to save then', async () => {
  const { page, begun, saveEpisode } = await slowDisk();
  const all: Promise<boolean>[] = [];
  for (const word of ['one', 'two', 'three']) {
    await page.type(`${text}${word}\n`);
    all.push(saveEpisode(path));
    await turns();
  }
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  await turns();
  // The second save writes what stands there by now; the third finds nothing left to do.
  expect(begun.map((save) => save.text)).toEqual([`${text}one\n`, `${text}three\n`]);
  await page.type(`${text}four\n`);
  all.push(saveEpisode(path));
  await turns();
  expect(begun).toHaveLength(2);
  begun[1]?.end();
  await turns();
  expect(begun).toHaveLength(3);
  begun[2]?.end();
  expect(await Promise.all(all)).toEqual([true, true, true, true]);
});

test('a save that is asked for again while the same text is on its way is that save', async () => {
  const { page, begun, saveEpisode } = await slowDisk();
  await page.type(`${text}one\n`);
  const first = saveEpisode(path);
  expect(saveEpisode(path)).toBe(first);
  await turns();
  begun[0]?.end();
  expect(await first).toBe(true);
  expect(begun).toHaveLength(1);
});

test('what must not overlap a save waits for every save that was asked for before it', async () => {
  const { page, begun, saveEpisode, apartFromSaves } = await slowDisk();
  const order: string[] = [];
  await page.type(`${text}one\n`);
  const first = saveEpisode(path).then(() => order.push('first'));
  await turns();
  await page.type(`${text}two\n`);
  const second = saveEpisode(path).then(() => order.push('second'));
  const move = apartFromSaves(path, async () => order.push('move'));
  for (const _ of [1, 2]) {
    begun.at(-1)?.end();
    await turns();
  }
  await Promise.all([first, second, move]);
  expect(order).toEqual(['first', 'second', 'move']);
});
