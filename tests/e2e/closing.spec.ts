import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let data: string;
const file = '_posts/2026-09-25-4.md';

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  data = await temporaryFolder('data');
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

async function askToClose(): Promise<void> {
  // A moment later: where nothing is asked, the app is gone before it could answer.
  await editor.app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 100);
  });
}

test('closing with unsaved text asks, and Cancel keeps the window', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 未保存');
  await askToClose();
  const dialog = page.getByRole('alertdialog', { name: 'Unsaved changes' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 未保存');
});

test('closing can save first', async () => {
  const { app, page } = editor;
  await parts.field(page, 'Title').fill('4. 閉じる前に');
  await askToClose();
  const gone = app.waitForEvent('close');
  await page
    .getByRole('alertdialog', { name: 'Unsaved changes' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await gone;
  expect(changedLines(root)).toContain('+title: 4. 閉じる前に');
});

test('closing can give the changes up', async () => {
  const { app, page } = editor;
  await parts.field(page, 'Title').fill('4. いらない');
  await askToClose();
  const gone = app.waitForEvent('close');
  await page.getByRole('button', { name: 'Don’t save' }).click({ noWaitAfter: true });
  await gone;
  expect(changedLines(root)).toEqual([]);
});

test('a clean window closes without a word', async () => {
  const gone = editor.app.waitForEvent('close');
  await askToClose();
  await gone;
  expect(changedLines(root)).toEqual([]);
});

test('killed with unsaved text, the next start offers it back', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 突然の停電');
  await page.waitForTimeout(1000);
  await editor.close();
  expect(changedLines(root)).toEqual([]);
  editor = await launchEditor({ args: [root], data });
  const dialog = editor.page.getByRole('dialog', { name: 'Recovered changes' });
  await expect(dialog).toContainText(file);
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(parts.field(editor.page, 'Title')).toHaveValue('4. 突然の停電');
  await expect(parts.saveState(editor.page)).toHaveText('Unsaved changes');
  await parts.save(editor.page).click();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
  expect(changedLines(root)).toContain('+title: 4. 突然の停電');
});

test('a clean episode follows the disk', async () => {
  const text = await readFile(join(root, file), 'utf8');
  await writeFile(join(root, file), text.replace('油は少しだけ', '油はたっぷり'));
  await expect(parts.rendered(editor.page)).toContainText('油はたっぷり');
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
});

test('unsaved text and a foreign change: nothing is overwritten before the person chose', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. わたしの題');
  const theirs = (await readFile(join(root, file), 'utf8')).replace('油は少しだけ', '油はたっぷり');
  await writeFile(join(root, file), theirs);
  const dialog = page.getByRole('alertdialog', { name: 'Changed on disk' });
  await expect(dialog).toBeVisible();
  expect(await readFile(join(root, file), 'utf8')).toBe(theirs);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  expect(await readFile(join(root, file), 'utf8')).toBe(theirs);
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual(['-title: 4. 歯車に油を', '+title: 4. わたしの題']);
});

test('their version can be taken instead', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. わたしの題');
  const theirs = (await readFile(join(root, file), 'utf8')).replace('油は少しだけ', '油はたっぷり');
  await writeFile(join(root, file), theirs);
  await page.getByRole('alertdialog', { name: 'Changed on disk' }).getByRole('button', { name: 'Take theirs' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await expect(parts.rendered(page)).toContainText('油はたっぷり');
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('a deleted file keeps its text, and a save writes it again', async () => {
  const { page } = editor;
  await rm(join(root, file));
  await expect(parts.saveState(page)).toContainText('Not saved:');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([]);
});
