import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';
import { type Bench, quantile, timesInTurn } from '../lib/measure.ts';

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
  try {
    let expectedHash = 'new';
    const save = async (run: number) => {
      const saved = await saveFile({ path, source: { text: textOf(run), bom: false }, expectedHash });
      if (!saved.ok) throw new Error(saved.error.reason);
      expectedHash = hashOf(new TextEncoder().encode(textOf(run)));
    };
    await save(-1);
    const times = await timesInTurn(RUNS, save, (run) => writeAndFlush(join(folder, 'bare.md'), textOf(run)));
    report({
      metric: 'save',
      value: quantile(times.one, 0.5),
      unit: 'ms',
      baseline: quantile(times.other, 0.5),
      detail: 'median, beside write + fsync of the same bytes',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
