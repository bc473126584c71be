import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showIndex } from '#host/show/index/show-index.ts';
import { rememberedShow } from '#host/show/index/stored-index.ts';
import { judgeShow } from '#host/show/judge-show.ts';
import { openShow } from '#host/show-folder.ts';
import { memoryOfEditor, timeOfEditor } from '../lib/editor-times.ts';
import { firstList } from '../lib/first-list.ts';
import { generateShow } from '../lib/generated-show.ts';
import type { Growth } from '../lib/growth.ts';
import { quantile, timesOf } from '../lib/measure.ts';

const SIZES = [100, 1000, 10_000, 50_000];
const RUNS = 3;

/** What a show's length costs: reading it, finding in it, judging it, starting with it. */
export const bench: Growth = async (report) => {
  for (const at of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'growth-'));
    const root = join(folder, 'show');
    const median = async (curve: string, runs: number, work: (run: number) => Promise<unknown>, warmUp = 1) =>
      report({ curve, at, value: quantile(await timesOf(runs, work, warmUp), 0.5), unit: 'ms' });
    try {
      const paths = await generateShow(root, at);
      await median('list.cold', RUNS, () => openShow(root));
      const indexes = join(folder, 'indexes');
      // Behind the files' own last change, as any day after it is.
      const open = () => showIndex({ folder: indexes, now: () => Date.now() + 60_000 });
      const index = open();
      await index.read(root);
      while ((await rememberedShow(indexes, root)) === undefined) await new Promise((done) => setTimeout(done, 50));
      await median('list.warm', RUNS, () => firstList(indexes, root));
      await median('list.foreign-change', RUNS, async (run) => {
        await writeFile(join(root, paths[run + 1] ?? ''), `---\ntitle: changed ${run}\n---\n`);
        await index.read(root);
      });
      await index.search(root, 'x');
      await median('search', 10, (run) => index.search(root, `歯車${Math.abs(run)}`));
      // It takes so long that nothing is gained by a first time that does not count.
      await median('health', 1, () => judgeShow(root, Date.now()), 0);
      const data = join(folder, 'data');
      const starts: number[] = [];
      for (let run = -1; run < RUNS; run++) {
        const { usable } = await timeOfEditor(root, data);
        if (run >= 0) starts.push(usable);
      }
      report({ curve: 'start.usable', at, value: quantile(starts, 0.5), unit: 'ms' });
      report({ curve: 'memory.idle', at, value: await memoryOfEditor(root, data), unit: 'MB' });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
};
