import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { longShow } from './support/bulk.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
});
test.afterEach(() => editor.close());

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search episodes' });
const rows = (page: Page) => parts.episodes(page).getByRole('option');

async function open(): Promise<Page> {
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
  return editor.page;
}

/** Opens the menu of the row that has the focus, by the key that every keyboard has. */
async function rowMenu(page: Page, title: string) {
  await parts.episode(page, title).focus();
  await page.keyboard.press('Shift+F10');
  return page.getByRole('menu', { name: 'Episode actions' });
}

test('words of the notes are found as one types, with their passage; the search can be kept', async () => {
  await writeFile(
    join(root, '_posts/2026-09-01-0.md'),
    '---\ntitle: 0. 序\ndate: 2026-09-01 05:00:00 +0900\n---\n\nここで蒸気オルガンの話をした。\n',
  );
  const page = await open();
  await searchBox(page).fill('蒸気おるがん');
  await expect(rows(page)).toHaveCount(1);
  await expect(parts.episode(page, '0. 序')).toContainText('ここで蒸気オルガンの話をした。');
  await expect(parts.episode(page, '0. 序').locator('mark')).toHaveText('蒸気オルガン');
  await page.getByRole('button', { name: 'Keep this search' }).press('Enter');
  await searchBox(page).press('Escape');
  await expect(rows(page)).not.toHaveCount(1);
  await page.getByRole('button', { name: '蒸気おるがん', exact: true }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
  // Down goes into what was found, Enter opens it.
  await searchBox(page).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(parts.field(page, 'Title')).toHaveValue('0. 序');
});

test('arrows walk without opening, Enter opens, Shift marks several; the order is the person’s', async () => {
  const page = await open();
  await parts.episode(page, '4. 歯車に油を').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await page.keyboard.press('Enter');
  await expect(parts.field(page, 'Title')).not.toHaveValue('4. 歯車に油を');
  await parts.episode(page, '4. 歯車に油を').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(parts.episodes(page).getByRole('option', { selected: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Sort and group' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toHaveAccessibleName(/^1\. /);
});

test('a rename says what it does to the address, and text, undo and tab go along', async () => {
  const page = await open();
  await parts.field(page, 'Title').fill('4. 途中');
  const menu = await rowMenu(page, '4. ');
  await menu.getByRole('menuitem', { name: 'Rename…' }).press('Enter');
  const name = page.getByRole('dialog', { name: 'Rename the file' }).getByRole('textbox', { name: 'File name' });
  const before = await name.inputValue();
  await name.fill('2026-09-25-oil.md');
  await expect(page.getByText(/The page moves from .* to .*oil/)).toBeVisible();
  await name.press('Enter');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 途中');
  await expect.poll(() => readdir(join(root, '_posts'))).toContain('2026-09-25-oil.md');
  expect(await readdir(join(root, '_posts'))).not.toContain(before);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('what goes to the trash comes back whole', async () => {
  const page = await open();
  const text = await textOf(root, '_posts/2026-09-11-2.md');
  const menu = await rowMenu(page, '2. ぜんまいの音');
  await menu.getByRole('menuitem', { name: 'Move to trash' }).press('Enter');
  await expect(parts.episode(page, '2. ぜんまいの音')).toBeHidden();
  await expect(access(join(root, '_posts/2026-09-11-2.md'))).rejects.toThrow();
  await parts.takeBack(page).press('Enter');
  await expect(parts.episode(page, '2. ぜんまいの音')).toBeVisible();
  expect(await textOf(root, '_posts/2026-09-11-2.md')).toBe(text);
});

test('an episode moves to the drafts and back; a copy opens unsaved', async () => {
  const page = await open();
  const menu = await rowMenu(page, '2. ぜんまいの音');
  await menu.getByRole('menuitem', { name: 'Move to drafts' }).press('Enter');
  await expect(parts.episode(page, '2. ぜんまいの音')).toContainText('Draft');
  expect(await readdir(join(root, '_drafts'))).toContain('2026-09-11-2.md');
  await parts.takeBack(page).press('Enter');
  await expect(parts.episode(page, '2. ぜんまいの音')).not.toContainText('Draft');
  const again = await rowMenu(page, '2. ぜんまいの音');
  await again.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await expect(parts.field(page, 'Title')).toHaveValue('2. ぜんまいの音');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => readdir(join(root, '_posts'))).toContain('2026-09-11-2-copy.md');
});

test('what the folder gained and lost while the app was closed is there at the next start', async () => {
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
  const { data } = editor;
  editor.app.process().kill('SIGKILL');
  await editor.app.close().catch(() => undefined);
  await mkdir(join(root, '_drafts'), { recursive: true });
  await writeFile(join(root, '_drafts/later.md'), '---\ntitle: 後で\n---\n');
  editor = await launchEditor({ args: [root], data });
  await expect(parts.episode(editor.page, '後で')).toBeVisible();
});

test('what is unsaved is marked in its own row', async () => {
  const page = await open();
  await parts.field(page, 'Title').press('End');
  await page.keyboard.type('!');
  const row = rows(page).and(page.locator('[aria-selected="true"]'));
  const dot = row.getByTitle('Unsaved changes');
  await expect(dot).toBeInViewport();
  const [outer, inner] = [await row.boundingBox(), await dot.boundingBox()];
  if (outer === null || inner === null) throw new Error('nothing was drawn');
  expect(inner.y).toBeGreaterThan(outer.y);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
  expect(inner.x).toBeGreaterThan(outer.x);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
});

test('of a list of hundreds only what is in sight is drawn, and the keyboard reaches all of it', async () => {
  const count = 400;
  root = await longShow(count);
  const page = await open();
  const box = parts.episodes(page);
  const focused = box.locator('[role="option"]:focus');
  await rows(page).first().focus();
  await expect(focused).toHaveAttribute('aria-setsize', String(count));
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-posinset', String(count));
  await expect(focused).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-posinset', String(count - 1));
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-posinset', '1');
  // The year that the first episode stands under comes into sight with it.
  await expect(box.locator('.episodes__year').first()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageDown');
  const place = async () => Number(await focused.getAttribute('aria-posinset'));
  await expect.poll(place).toBeGreaterThan(4);
  await expect.poll(place).toBeLessThan(40);
  // What the wheel shows takes the focus from no row.
  const before = await place();
  await box.hover();
  await page.mouse.wheel(0, 60_000);
  await expect(box.locator(`[aria-posinset="${count}"]`)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect.poll(place).toBe(before + 1);
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Control+a');
  await expect(box.getByRole('option', { selected: false })).toHaveCount(0);
  expect(await rows(page).count()).toBeLessThan(60);
  // The row that is in front comes into sight, whichever way it was opened.
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-posinset', String(count));
  await page.keyboard.press('Enter');
  await expect(parts.field(page, 'Title')).toHaveValue(/^1\. /);
  await page.getByRole('tab', { name: /^400\. / }).click();
  await expect(box.locator('[aria-posinset="1"]')).toBeInViewport();
  await page.getByRole('tab', { name: /^1\. / }).click();
  await expect(box.locator(`[aria-posinset="${count}"]`)).toBeInViewport();
});
