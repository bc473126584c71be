import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { launchEditor, stop, usable } from '../lib/editor-times.ts';
import { generateShow } from '../lib/generated-show.ts';
import type { Bench } from '../lib/measure.ts';

const EPISODES = 50;
const SWITCHES = 1000;
const EDITS = 10_000;
const REST_MS = 10_000;

/** What the app does when nobody does anything, and what it holds after a long day: processor time at rest, memory that grows. */
export const bench: Bench = async (report) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-rest-'));
  const root = join(folder, 'show');
  await generateShow(root, EPISODES);
  const app = await launchEditor(root, join(folder, 'data'));
  try {
    const page = await app.firstWindow();
    await usable(page);
    await page.locator('.notes .monaco-editor .view-line').first().waitFor();
    report({
      metric: 'idle.cpu',
      value: await processorAtRest(app, page),
      unit: '%',
      detail: `of one core, all processes, over ${REST_MS / 1000} s in which nobody does anything`,
    });
    // Each of the episodes is open in a tab before the first figure.
    await switchEpisodes(page, EPISODES);
    const opened = await heapOf(page);
    await switchEpisodes(page, SWITCHES);
    report({
      metric: 'memory.switches',
      value: await heapOf(page),
      unit: 'MB',
      baseline: opened,
      detail: `the page's heap after ${SWITCHES} switches between ${EPISODES} open episodes, beside that after ${EPISODES}`,
    });
    await edit(page, EDITS / 10);
    const begun = await heapOf(page);
    await edit(page, EDITS);
    report({
      metric: 'memory.edits',
      value: await heapOf(page),
      unit: 'MB',
      baseline: begun,
      detail: `the page's heap after ${EDITS} edits of one episode, their undo kept, beside that after ${EDITS / 10}`,
    });
  } finally {
    await stop(app);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

async function processorAtRest(app: ElectronApplication, page: Page): Promise<number> {
  const sum = () =>
    app.evaluate(({ app: running }) => running.getAppMetrics().reduce((all, { cpu }) => all + cpu.percentCPUUsage, 0));
  // What follows a start, and is over with it.
  await page.waitForTimeout(REST_MS);
  await sum();
  await page.waitForTimeout(REST_MS);
  return sum();
}

/** In MB, after everything that nobody holds is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** Goes from row to row by the keyboard and opens each, at the end of the list from the top again. */
async function switchEpisodes(page: Page, times: number): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Episodes' });
  for (let time = 0; time < times; time++) {
    const place = (time % EPISODES) + 1;
    if (place === 1) {
      await list.getByRole('option').first().focus();
      await page.keyboard.press('Home');
    } else await page.keyboard.press('ArrowDown');
    await list.locator(`[role="option"][aria-posinset="${place}"]:focus`).waitFor();
    await page.keyboard.press('Enter');
    await list.locator(`[aria-posinset="${place}"][aria-selected="true"]`).waitFor();
  }
}

async function edit(page: Page, times: number): Promise<void> {
  await page
    .locator('.notes .monaco-editor')
    .first()
    .click({ position: { x: 300, y: 60 } });
  await page.keyboard.press('End');
  for (let time = 0; time < times; time++) {
    // A line holds so much that its length is no matter.
    await page.keyboard.insertText(time % 40 === 39 ? '\n' : 'ね');
  }
}
