import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveFile } from '#host/files/save-file.ts';
import { type Bench, quantile } from '../lib/measure.ts';

const BYTES = 20 * 1024;
const RUNS = 200;

function textOf(run: number): string {
  return `${run}\n`.padEnd(BYTES, 'a line of show notes\n');
}

async function writeAndFlush(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
}

/** A save of 20 KB beside a bare write and flush of the same bytes. */
export const bench: Bench = async (report) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-save-'));
  const path = join(folder, '67.md');
  const times = { saved: [] as number[], durable: [] as number[], bare: [] as number[] };
  try {
    let expectedHash = 'new';
    for (let run = -1; run < RUNS; run++) {
      const source = { text: textOf(run), bom: false };
      const since = performance.now();
      let durable: Promise<void> | undefined;
      // As the app saves: until the folder is flushed too, its journal has the text.
      const behind = (flushed: Promise<void>) => {
        durable = flushed;
      };
      const saved = await saveFile({ path, source, expectedHash }, { behind });
      if (!saved.ok) throw new Error(saved.error.reason);
      const answered = performance.now();
      await durable;
      const flushed = performance.now();
      expectedHash = saved.value.hash;
      // Begun when nothing of the save is under way any more, which would burden it.
      await writeAndFlush(join(folder, 'bare.md'), textOf(run));
      if (run < 0) continue;
      times.saved.push(answered - since);
      times.durable.push(flushed - since);
      times.bare.push(performance.now() - flushed);
    }
    report({
      metric: 'save',
      value: quantile(times.saved, 0.5),
      unit: 'ms',
      baseline: quantile(times.bare, 0.5),
      detail: `median until the file has its bytes, flushed, under its name; until its folder is flushed too ${quantile(times.durable, 0.5).toFixed(2)} ms; beside write + fsync of the same bytes`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
