import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let data: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  data = await temporaryFolder('data');
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

/** The lines between the panes, in the order of reading. */
const line = (page: Page, of: 'list' | 'form' | 'preview' | 'bottom') =>
  page.locator(`[role="separator"][aria-controls="${of}"]`);
const widthOf = (pane: Locator) => pane.evaluate((element) => element.getBoundingClientRect().width);
const heightOf = (pane: Locator) => pane.evaluate((element) => element.getBoundingClientRect().height);
const stored = async () => JSON.parse(await readFile(join(data, 'settings.json'), 'utf8')).layout;

test('the keyboard moves the lines between the panes, and they stand there at the next start', async () => {
  const { page } = editor;
  const list = page.locator('#list');
  const before = await widthOf(list);
  await line(page, 'list').press('ArrowRight');
  await expect.poll(() => widthOf(list)).toBeGreaterThan(before + 40);
  await expect(line(page, 'list')).toHaveAttribute('aria-valuenow', '25');
  const preview = await widthOf(page.locator('#preview'));
  await line(page, 'preview').press('ArrowRight');
  await expect.poll(() => widthOf(page.locator('#preview'))).toBeLessThan(preview - 20);
  const bottom = await heightOf(page.locator('#bottom'));
  await line(page, 'bottom').press('ArrowUp');
  await expect.poll(() => heightOf(page.locator('#bottom'))).toBeGreaterThan(bottom + 15);
  await line(page, 'form').press('Home');
  await expect.poll(() => heightOf(page.locator('#form'))).toBeCloseTo(90, -1);
  const wide = await widthOf(list);
  await expect.poll(async () => (await stored()).listWidth).toBe(25);
  await editor.close();
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  expect(Math.abs((await widthOf(editor.page.locator('#list'))) - wide)).toBeLessThan(2);
});

test('the mouse draws a line as far as the panes have room, and a double click puts it back', async () => {
  const { page } = editor;
  const list = page.locator('#list');
  const first = await widthOf(list);
  const box = await line(page, 'list').boundingBox();
  if (box === null) throw new Error('no line');
  await page.mouse.move(box.x, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 300, { steps: 4 });
  await expect.poll(() => widthOf(list)).toBeCloseTo(first + 100, -1);
  await page.mouse.move(5, box.y + 300, { steps: 4 });
  await expect.poll(() => widthOf(list)).toBeCloseTo(180, -1);
  await page.mouse.up();
  await page.mouse.move(600, 300);
  await expect.poll(() => widthOf(list)).toBeCloseTo(180, -1);
  await expect.poll(async () => (await stored()).listWidth).toBeLessThan(20);
  await line(page, 'list').dblclick();
  await expect.poll(() => widthOf(list)).toBeCloseTo(first, -1);
});
