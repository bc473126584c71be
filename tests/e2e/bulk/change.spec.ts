import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from '../support/app.ts';
import { command, longShow, press, textsIn } from '../support/bulk.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

const bucket = 'https://bucket.example.com/audio/';
const moved = (text: string) => text.replace('_path: /audio/', `_path: ${bucket}`);
const review = (page: Page) => page.getByRole('dialog', { name: 'Review changes' });

/** Fills the audio prefix in and opens the review, by keyboard alone. */
async function moveAudio(page: Page): Promise<void> {
  await command(page, 'Change Many Episodes');
  const dialog = page.getByRole('dialog', { name: 'Change many episodes' });
  await expect(dialog.getByLabel('Field', { exact: true })).toHaveValue('audio_file_path');
  await expect(dialog.getByLabel('Find', { exact: true })).toHaveValue('/audio/');
  await dialog.getByLabel('Replace with').focus();
  await page.keyboard.type(bucket);
  await page.keyboard.press('Enter');
  await expect(review(page)).toBeVisible();
}

test('the audio of 150 episodes moves in 150 lines, and one undo restores every byte', async () => {
  const root = await longShow(150);
  const before = await textsIn(root, '_posts');
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await moveAudio(page);
  await expect(review(page)).toContainText('150 files, 150 lines');
  await expect(review(page).locator('.change__row--added')).toContainText(bucket);
  await press(page, 'Change 150 files');
  await expect(page.getByText('150 files were changed.')).toBeVisible({ timeout: 40_000 });
  for (const [name, text] of await textsIn(root, '_posts')) expect(text).toBe(moved(before.get(name) ?? ''));
  // The open episode follows its file.
  await expect(parts.field(page, 'Audio file')).toHaveValue(new RegExp(`^${bucket}`));
  await expect(parts.saveState(page)).toHaveText('Saved');
  await command(page, 'Undo Last Bulk Change');
  await expect(page.getByText('150 files are as they were.')).toBeVisible({ timeout: 40_000 });
  expect(await textsIn(root, '_posts')).toEqual(before);
  await expect(parts.field(page, 'Audio file')).toHaveValue(/^\/audio\//);
});

test('a read-only file is named, a file left out is not touched, the rest is done', async () => {
  const root = await longShow(6);
  const before = await textsIn(root, '_posts');
  const [first = '', second = ''] = [...before.keys()].sort();
  await chmod(join(root, '_posts', first), 0o444);
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await moveAudio(page);
  const list = review(page).getByRole('listbox', { name: 'Files to change' });
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  await expect(list.getByRole('option', { selected: false })).toHaveCount(1);
  await press(page, 'Change 5 files');
  const result = page.getByRole('alertdialog', { name: '4 files were changed.' });
  await expect(result).toContainText(`_posts/${first}`);
  await expect(result).toContainText('read-only');
  await press(page, 'Close');
  const after = await textsIn(root, '_posts');
  for (const [name, text] of before) {
    expect(after.get(name)).toBe(name === first || name === second ? text : moved(text));
  }
});

test('unsaved text gets the change in the window alone, as a step that undo takes back', async () => {
  const root = await longShow(3);
  const before = await textsIn(root, '_posts');
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Title').fill('Not saved yet');
  await moveAudio(page);
  await expect(review(page)).toContainText('unsaved: changed in the window only');
  await press(page, 'Change 3 files');
  await expect(page.getByText('3 files were changed.')).toBeVisible();
  await expect(parts.field(page, 'Audio file')).toHaveValue(new RegExp(`^${bucket}`));
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  const last = [...before.keys()].sort().at(-1) ?? '';
  expect((await textsIn(root, '_posts')).get(last)).toBe(before.get(last));
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(parts.field(page, 'Audio file')).toHaveValue(/^\/audio\//);
  await expect(parts.field(page, 'Title')).toHaveValue('Not saved yet');
});

test('a kill in the middle of a change leaves every file whole; the next start offers to take it back, in full', async () => {
  const root = await longShow(300);
  const before = await textsIn(root, '_posts');
  const data = await temporaryFolder('data');
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  await moveAudio(editor.page);
  await press(editor.page, 'Change 300 files');
  const [first = ''] = [...before.keys()].sort().reverse();
  const isBegun = async () => (await readFile(join(root, '_posts', first), 'utf8')) !== before.get(first);
  await expect.poll(isBegun, { intervals: [10], timeout: 30_000 }).toBe(true);
  // The process and its threads end at once.
  await editor.close();
  const left = await textsIn(root, '_posts');
  const isDone = ([name, text]: readonly [string, string]) => left.get(name) === moved(text);
  expect([...before].every((file) => isDone(file) || left.get(file[0]) === file[1])).toBe(true);
  const done = [...before].filter(isDone).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(300);
  editor = await launchEditor({ args: [root], data });
  const question = editor.page.getByRole('alertdialog', { name: 'An interrupted change' });
  await expect(question).toContainText('300 files');
  await expect(question.getByRole('button', { name: 'Undo' })).toBeFocused();
  await editor.page.keyboard.press('Enter');
  await expect(editor.page.getByText('300 files are as they were.')).toBeVisible({ timeout: 40_000 });
  expect(await textsIn(root, '_posts')).toEqual(before);
});
