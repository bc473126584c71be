import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareProgram, emptyProgram, monacoProgram } from '../lib/bare-window.ts';
import { launchEditor, memoryAtRest, memoryOfEditor, stop, timeOfEditor, usable } from '../lib/editor-times.ts';
import { generateShow } from '../lib/generated-show.ts';
import { type Bench, quantile } from '../lib/measure.ts';

const ROUNDS = 5;

/** How soon the window can be used, how fast an episode opens, and what memory it holds, each beside a bare window. */
export const bench: Bench = async (report) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
  const empty = await emptyProgram();
  const monaco = await monacoProgram();
  try {
    const shows = { 10: join(folder, '10'), 2000: join(folder, '2000'), 5000: join(folder, '5000') };
    for (const [count, root] of Object.entries(shows)) await generateShow(root, Number(count));
    const data = join(folder, 'data');
    const times = { bare: [] as number[], usable: [] as number[], editable: [] as number[], small: [] as number[] };
    // The first round fills the caches of both and is not counted.
    for (let round = -1; round < ROUNDS; round++) {
      const bare = await timeOfBare(empty);
      const large = await timeOfEditor(shows[5000], data);
      const small = await timeOfEditor(shows[10], data);
      if (round < 0) continue;
      times.bare.push(bare);
      times.usable.push(large.usable);
      times.editable.push(large.editable);
      times.small.push(small.usable);
    }
    const baseline = quantile(times.bare, 0.5);
    const beside = `median of ${ROUNDS} starts in turn, beside an empty window of the same Electron`;
    report({
      metric: 'start.usable',
      value: quantile(times.usable, 0.5),
      unit: 'ms',
      baseline,
      detail: `list and form with 5,000 episodes, ${beside} (budget 1.3 x); with 10 episodes ${quantile(times.small, 0.5).toFixed(0)} ms`,
    });
    report({
      metric: 'start.editable',
      value: quantile(times.editable, 0.5),
      unit: 'ms',
      baseline,
      detail: `the notes can be typed in, ${beside} (budget 1.8 x)`,
    });
    await reportOpen(shows[2000], data, report);
    report({
      metric: 'memory.idle',
      value: await memoryOfEditor(shows[2000], data),
      unit: 'MB',
      baseline: await memoryOfBare(monaco),
      detail: 'working sets of all processes, 2,000 episodes and one open, beside a bare Monaco window (budget 1.2 x)',
    });
  } finally {
    await Promise.all([empty.remove(), monaco.remove()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

async function timeOfBare(program: BareProgram): Promise<number> {
  const since = performance.now();
  const app = await program.start();
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const time = performance.now() - since;
  await stop(app);
  return time;
}

/** From the click on an episode to the frame that shows its title and notes. */
async function reportOpen(root: string, data: string, report: Parameters<Bench>[0]): Promise<void> {
  const app = await launchEditor(root, data);
  try {
    const page = await app.firstWindow();
    await usable(page);
    await page.locator('.notes .monaco-editor .view-line').first().waitFor();
    // What follows a start (the folder's reading, rules, habits) is over.
    await page.waitForTimeout(8000);
    const times: number[] = [];
    for (let row = 1; row <= 6; row++) {
      const target = page.locator('[role="option"]').nth(row);
      const number = (await target.textContent())?.match(/\d+\. /)?.[0] ?? '';
      await page.evaluate((title) => {
        const began = { at: 0 };
        Object.assign(window, {
          opened: new Promise<number>((done) => {
            window.addEventListener(
              'pointerdown',
              (event) => {
                began.at = event.timeStamp;
              },
              { once: true, capture: true },
            );
            const look = () => {
              const field = document.querySelector<HTMLTextAreaElement>('form [data-key="title"]');
              const shown = field?.value.startsWith(title) && document.querySelector('.notes .view-line') !== null;
              if (began.at > 0 && shown) done(performance.now() - began.at);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
        });
      }, number);
      await target.click();
      times.push(await page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened));
    }
    report({
      metric: 'episode.open',
      value: quantile(times, 0.5),
      unit: 'ms',
      detail: `median of ${times.length}, from the press to the frame with title and notes, 2,000 episodes (budget 100 ms); slowest ${Math.max(...times).toFixed(0)} ms`,
    });
  } finally {
    await stop(app);
  }
}

async function memoryOfBare(program: BareProgram): Promise<number> {
  const app = await program.start();
  await (await app.firstWindow()).locator('.view-line').first().waitFor();
  return memoryAtRest(app);
}
