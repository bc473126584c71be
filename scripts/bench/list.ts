import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { diskFolders } from '#host/show/folder-port.ts';
import { inParallel } from '#host/show/in-parallel.ts';
import { showIndex } from '#host/show/index/show-index.ts';
import { rememberedShow } from '#host/show/index/stored-index.ts';
import { openShow } from '#host/show-folder.ts';
import { firstList } from '../lib/first-list.ts';
import { generateShow } from '../lib/generated-show.ts';
import { type Bench, quantile, timesInTurn, timesOf } from '../lib/measure.ts';

const EPISODES = 10_000;
const RUNS = 5;

/** The list of a large show without the app's index, and with it. */
export const bench: Bench = async (report) => {
  const root = await mkdtemp(join(tmpdir(), 'episode-editor-list-'));
  try {
    const paths = await generateShow(root, EPISODES);
    const cold = await timesInTurn(
      RUNS,
      () => openShow(root),
      () => inParallel(paths, 32, (path) => readFile(join(root, path))),
    );
    // The app's own reader is quicker than Node's: said beside, so that the ratio does not hide it.
    const own = await timesOf(RUNS, () => inParallel(paths, 32, (path) => diskFolders.read(join(root, path))));
    report({
      metric: 'list.cold',
      value: quantile(cold.one, 0.5),
      unit: 'ms',
      baseline: quantile(cold.other, 0.5),
      detail: `median, ${EPISODES} episodes without the index, beside Node's readFile of the same files, 32 at once; the app's own reader alone takes ${Math.round(quantile(own, 0.5))} ms`,
    });
    const indexes = join(root, '..', `${basename(root)}-indexes`);
    // Behind the files' own last change, as any day after it is.
    const open = () => showIndex({ folder: indexes, now: () => Date.now() + 60_000 });
    try {
      await open().read(root);
      while ((await rememberedShow(indexes, root)) === undefined) await new Promise((done) => setTimeout(done, 50));
      const warm = await timesOf(RUNS, () => firstList(indexes, root));
      report({
        metric: 'list.warm',
        value: quantile(warm, 0.5),
        unit: 'ms',
        detail: `median, ${EPISODES} episodes from the index, as the first list at a start`,
      });
      const settled = open();
      await settled.read(root);
      const reread = await timesOf(RUNS, async (run) => {
        await writeFile(join(root, paths[run + 1] ?? ''), `---\ntitle: changed ${run}\n---\n`);
        await settled.read(root);
      });
      report({
        metric: 'list.foreign-change',
        value: quantile(reread, 0.5),
        unit: 'ms',
        baseline: quantile(cold.one, 0.5),
        detail: 'median, one file of them changed outside, beside reading all',
      });
    } finally {
      // The last change's index may still be on its way to the disk.
      await rm(indexes, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
