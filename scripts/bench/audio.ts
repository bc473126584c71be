import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inspectFile } from '#host/audio/file-source.ts';
import { changingRate, frame, frames, summaryFrame } from '#tests/shared/audio/builders/mp3.ts';
import { type Bench, quantile, timesInTurn, timesOf } from '../lib/measure.ts';

const MEGABYTE = 1_000_000;
const RUNS = 7;
const run = promisify(execFile);

/** Writes `head` and then `piece` over and over, up to `size` bytes. */
async function write(
  path: string,
  size: number,
  piece: Uint8Array,
  head: Uint8Array = new Uint8Array(0),
): Promise<void> {
  const block = Buffer.concat(Array.from({ length: Math.ceil(MEGABYTE / piece.length) }, () => piece));
  const handle = await open(path, 'w');
  await handle.write(head);
  for (let written = 0; written < size; written += block.length) await handle.write(block);
  await handle.close();
}

async function inspected(path: string): Promise<void> {
  const facts = await inspectFile(path);
  if (!facts.ok) throw new Error(facts.error.reason);
}

function countPackets(path: string): Promise<unknown> {
  const asked = ['-v', 'error', '-select_streams', 'a', '-count_packets', '-show_entries', 'stream=nb_read_packets'];
  return run('ffprobe', [...asked, path]);
}

/** The length of large mp3 files: counted beside ffprobe, and told by what the file says of itself. */
export const bench: Bench = async (report) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-audio-'));
  const changing = frames(400, (index) => ({ rate: changingRate(index * 7) }));
  try {
    const bare = join(folder, 'bare.mp3');
    await write(bare, 200 * MEGABYTE, changing);
    const before = process.memoryUsage.rss();
    let most = before;
    await inspectFile(bare, {
      onProgress: () => {
        most = Math.max(most, process.memoryUsage.rss());
      },
    });
    const hasFfprobe = spawnSync('ffprobe', ['-version']).status === 0;
    const beside = hasFfprobe ? () => countPackets(bare) : () => Promise.resolve();
    const times = await timesInTurn(RUNS, () => inspected(bare), beside);
    report({
      metric: 'audio.vbr200',
      value: quantile(times.one, 0.5),
      unit: 'ms',
      ...(hasFfprobe ? { baseline: quantile(times.other, 0.5) } : {}),
      detail: 'median, beside ffprobe -count_packets; budget 0.3 x',
    });
    report({
      metric: 'audio.vbr200.memory',
      value: (most - before) / MEGABYTE,
      unit: 'MB',
      detail: 'resident, over what it was before; budget 50 MB',
    });
    const kind = { rate: 128, hertz: 48000 } as const;
    const constant = join(folder, 'constant.mp3');
    await write(constant, 1000 * MEGABYTE, frame(kind));
    const summed = join(folder, 'summed.mp3');
    const rounds = Math.ceil((200 * MEGABYTE) / (Math.ceil(MEGABYTE / changing.length) * changing.length));
    const pieces = rounds * Math.ceil(MEGABYTE / changing.length);
    const head = summaryFrame(
      { rate: 64 },
      { frames: 400 * pieces, bytes: frame({ rate: 64 }).length + pieces * changing.length },
    );
    await write(summed, 200 * MEGABYTE, changing, head);
    for (const [name, path] of [
      ['1 GB mp3 of constant rate', constant],
      ['200 MB VBR mp3 with header', summed],
    ] as const) {
      const value = quantile(await timesOf(RUNS, () => inspected(path)), 0.5);
      report({ metric: `audio.header: ${name}`, value, unit: 'ms', detail: 'median; budget 50 ms' });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
