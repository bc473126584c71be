import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().click();
}

async function save(page: Page): Promise<void> {
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^History of / });

test('every save is kept, and an earlier version comes back as one edit that no file knows of yet', async () => {
  const { page } = editor;
  const title = parts.field(page, 'Title');
  await title.fill('4. 一つ目');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('一つ目の言葉');
  await save(page);
  await title.fill('4. 二つ目');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('と二つ目');
  await save(page);
  const saved = changedLines(root);

  await command(page, 'History…');
  const versions = dialogOf(page).getByRole('listbox', { name: 'Earlier versions' }).getByRole('option');
  await expect(versions).toHaveText([/Saved$/, /Saved$/, /Before it was edited here$/]);
  await expect(dialogOf(page).getByRole('button', { name: 'Restore this version' })).toBeDisabled();
  await versions.nth(1).click();
  await dialogOf(page).getByRole('button', { name: 'Restore this version' }).click();

  await expect(title).toHaveValue('4. 一つ目');
  await expect(parts.rendered(page)).toContainText('一つ目の言葉');
  await expect(parts.rendered(page)).not.toContainText('と二つ目');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  expect(changedLines(root)).toEqual(saved);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('4. 二つ目');
  await expect(parts.rendered(page)).toContainText('と二つ目');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(title).toHaveValue('4. 一つ目');
});

test('what was given up with its tab is in the history, which the message leads to', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. いらないはずの題');
  await page.keyboard.press('ControlOrMeta+w');
  await page.getByRole('alertdialog', { name: 'Unsaved changes' }).getByRole('button', { name: 'Don’t save' }).click();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const given = dialogOf(page).getByRole('option', { name: /given up/ });
  await expect(given).toHaveAttribute('aria-selected', 'true');
  await dialogOf(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. いらないはずの題');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  expect(changedLines(root)).toEqual([]);
});

test('a new episode that was never saved comes back too', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'New episode' }).click();
  await parts.field(page, 'Title').fill('5. 消えない下書き');
  await page.keyboard.press('ControlOrMeta+w');
  await page.getByRole('alertdialog', { name: 'Unsaved changes' }).getByRole('button', { name: 'Don’t save' }).click();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await dialogOf(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('5. 消えない下書き');
});
