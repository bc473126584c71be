import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';
import { readSite } from '#host/links/read-site.ts';
import { openShow } from '#host/show-folder.ts';
import { checkEpisode } from '#shared/check/check-episode.ts';
import { prepareShow } from '#shared/check/check-show.ts';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { openWindow } from '../lib/bench-window.ts';
import type { Growth, GrowthPoint } from '../lib/growth.ts';
import { keyTimes, toMiddle } from '../lib/key-times.ts';
import { japaneseNotes, showWithLongEpisode } from '../lib/long-show.ts';
import { quantile, timesOf } from '../lib/measure.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000, 5_000_000];
const KEYS = 40;
/** Longer notes than a book are rendered, judged and saved here, but nobody types in them. */
const TYPED = 1_000_000;

/** What the length of the notes costs: rendering, judging, saving, a key. */
export const bench: Growth = async (report) => {
  for (const at of SIZES) {
    // Small inputs are over too soon for one run to tell anything.
    const runs = at <= 100_000 ? 30 : 5;
    const median = async (curve: string, work: (run: number) => Promise<unknown> | unknown) =>
      report({ curve, at, value: quantile(await timesOf(runs, work, 3), 0.5), unit: 'ms' });
    const notes = japaneseNotes(at);
    await median('render.first', () => renderNotes(notes, { dialect: 'kramdown' }));
    const renderer = createNotesRenderer({ dialect: 'kramdown' });
    renderer.render(notes);
    const middle = notes.indexOf('\n', notes.length / 2);
    await median('render.edit', (run) =>
      renderer.render(`${notes.slice(0, middle)}${'x'.repeat(run + 4)}${notes.slice(middle)}`),
    );
    await overFile(at, median, report);
  }
};

async function overFile(
  at: number,
  median: (curve: string, work: (run: number) => Promise<unknown> | unknown) => Promise<void>,
  report: (point: GrowthPoint) => void,
): Promise<void> {
  const path = await showWithLongEpisode(at);
  const root = dirname(dirname(path));
  const folder = await mkdtemp(join(tmpdir(), 'growth-'));
  try {
    const opened = await openShow(root);
    if (!opened.ok) throw new Error(opened.error.reason);
    const { show, siteFiles } = opened.value;
    const text = await readFile(path, 'utf8');
    const below = '_posts/2026-10-02-1.md';
    const siteFacts = await readSite(show, siteFiles);
    const { context } = prepareShow({ show, siteFacts, texts: new Map([[below, text]]), now: Date.now() });
    const rendered = renderNotes(text.slice(text.indexOf('\n---\n') + 5), { dialect: 'kramdown' });
    await median('checks', (run) =>
      checkEpisode({ path: below, text: `${text}${' '.repeat(run + 4)}`, rendered }, context),
    );
    const copy = join(folder, '1.md');
    let expectedHash = 'new';
    await median('save', async (run) => {
      const source = { text: `${text}${run}\n`, bom: false };
      const saved = await saveFile({ path: copy, source, expectedHash });
      if (!saved.ok) throw new Error(saved.error.reason);
      expectedHash = hashOf(new TextEncoder().encode(source.text));
    });
    if (at > TYPED) return;
    const window = await openWindow(path);
    try {
      await toMiddle(window.page);
      for (const [curve, effect] of [
        ['key.screen', 'editor'],
        ['key.preview', 'preview'],
      ] as const) {
        const times = await keyTimes(window.page, effect, KEYS);
        report({ curve, at, value: quantile(times, 0.5), unit: 'ms' });
      }
    } finally {
      await window.close();
    }
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    await rm(folder, { recursive: true, force: true });
  }
}
