import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type HostileShow, makeHostileShow } from '../hostile/hostile-show.ts';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { parts } from './support/editor.ts';

const long = process.env['TEST_LONG'] === '1';
/** In the short run: what would run something, what would fill the memory, what is too large, what has odd names. */
const few = /-(?:js|laughs|flow|keys|html|paths|divs|nul|large|rtl|<img|notes)\b/;

let editor: RunningEditor;
let show: HostileShow;
test.afterEach(async () => {
  await editor.close();
  await rm(dirname(show.root), { recursive: true, force: true });
});

test('a hostile show opens: each episode is shown or refused in words, nothing of it runs, nothing outside is touched', async () => {
  test.setTimeout(long ? 900_000 : 120_000);
  show = await makeHostileShow({ large: true });
  editor = await launchEditor({ args: [join(show.root, '_posts/2026-02-01-notes.md')] });
  const { app, page } = editor;
  const outsideWindow: string[] = [];
  app.process().stdout?.on('data', (chunk: Buffer) => outsideWindow.push(...chunk.toString().split('\n')));
  await app.evaluate(({ shell }) => {
    Object.assign(shell, { openExternal: async (url: string) => process.stdout.write(`${url}\n`) });
  });
  await expect(parts.rendered(page).getByText('colon', { exact: true })).toBeVisible();
  // Its settings name no time zone that there is: the list says its days all the same.
  await expect(parts.episodes(page).getByRole('option').first()).toBeVisible();
  // A drawing and a page of the show, and addresses that would run: none leads anywhere in the window.
  for (const name of ['page', 'drawing', 'script', 'data', 'file', 'colon']) {
    const link = parts.rendered(page).getByText(name, { exact: true });
    await link.click({ modifiers: ['ControlOrMeta'] });
  }
  for (const path of show.episodes.filter((name) => long || few.test(name))) {
    // As a second start hands a file over.
    await app.evaluate(
      ({ app: electron }, file) => electron.emit('second-instance', {}, [], '', { path: file }),
      join(show.root, path),
    );
    // Either its form and notes, or why it is not shown: the window answers in both cases.
    const shown = path.includes('large')
      ? page.getByRole('alert').filter({ hasText: /too large|large/ })
      : parts.form(page);
    await expect(shown.first(), path).toBeVisible({ timeout: 30_000 });
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(page.url()).toBe('app://editor/index.html');
  expect(app.windows()).toHaveLength(1);
  for (const url of outsideWindow) expect(url).not.toMatch(/^(?:javascript|data|file|vbscript|app):/i);
  expect(await readdir(show.canary)).toEqual([]);
  expect((await readdir(show.outside)).sort()).toEqual(['actors.yml', 'folder', 'secret.md']);
  expect(await readFile(join(show.outside, 'secret.md'), 'utf8')).toContain(show.secret);
  await expect(page.getByText(show.secret)).toHaveCount(0);
});
