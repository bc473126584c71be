import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { type BenchWindow, openWindow } from '../lib/bench-window.ts';
import { keyTimes, toMiddle } from '../lib/key-times.ts';
import { showWithLongEpisode } from '../lib/long-show.ts';
import { type Bench, quantile } from '../lib/measure.ts';

const KEYS = 100;
const TYPING_MS = 60_000;
const SIZES = { '20k': 20_000, '100k': 100_000, '1m': 1_000_000 };

/** How long a key takes until it is on the screen and in the page, beside a bare text field of the same window. */
export const bench: Bench = async (report) => {
  let field: number | undefined;
  for (const [name, bytes] of Object.entries(SIZES)) {
    const path = await showWithLongEpisode(bytes);
    const window = await openWindow(path);
    try {
      await toMiddle(window.page);
      field ??= await inBareField(window);
      if (name === '100k') {
        const screen = await keyTimes(window.page, 'editor', KEYS);
        report({
          metric: 'key.screen',
          value: quantile(screen, 0.95),
          unit: 'ms',
          baseline: field,
          detail: `p95 of ${KEYS} keys in 100 kB of Japanese notes with the preview on (budget 16 ms), beside a bare text field`,
        });
      }
      const preview = await keyTimes(window.page, 'preview', KEYS);
      report({
        metric: `key.preview.${name}`,
        value: quantile(preview, 0.95),
        unit: 'ms',
        baseline: field,
        detail: `p95 of ${KEYS} keys (budget 16, 33, 100 ms at 20 kB, 100 kB, 1 MB), beside a bare text field; median ${quantile(preview, 0.5).toFixed(1)} ms`,
      });
      if (name === '100k') await reportTyping(window.page, report);
    } finally {
      await window.close();
      await rm(dirname(dirname(path)), { recursive: true, force: true });
    }
  }
};

/** A window of the same program with nothing in it but a text field; p95 in ms. */
async function inBareField({ app }: BenchWindow): Promise<number> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }) => {
    const bare = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
    return bare.loadURL('data:text/html,<textarea autofocus style="width:90vw;height:90vh"></textarea>');
  });
  const page = await opened;
  await page.locator('textarea').click();
  const times = await keyTimes(page, 'field', KEYS);
  await page.close();
  return quantile(times, 0.95);
}

/** A minute of fast typing with preview, rules and journal on: the longest task, and how late frames are. */
async function reportTyping(page: Page, report: Parameters<Bench>[0]): Promise<void> {
  await page.evaluate(() => {
    const trace = { tasks: [] as number[], frames: [] as number[] };
    Object.assign(window, { trace });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) trace.tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const each = (start: number) => {
      trace.frames.push(start - last);
      last = start;
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  });
  const words = ['ねじ', 'を', '回す', '。', 'abc ', '歯車', '\n'];
  const until = Date.now() + TYPING_MS;
  for (let key = 0; Date.now() < until; key++) {
    await page.keyboard.insertText(words[key % words.length] ?? 'x');
    await page.waitForTimeout(60);
  }
  const trace = await page.evaluate(() => (window as never as { trace: { tasks: number[]; frames: number[] } }).trace);
  report({
    metric: 'typing.longest-task',
    value: Math.max(0, ...trace.tasks),
    unit: 'ms',
    detail: `of ${TYPING_MS / 1000} s of fast typing in 100 kB of Japanese notes; tasks of 50 ms and more count (${trace.tasks.length}), 0: none`,
  });
  report({ metric: 'typing.frame', value: quantile(trace.frames, 0.95), unit: 'ms', detail: 'p95 between two frames' });
}
