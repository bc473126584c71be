import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { dropFiles, episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: ['--offline', root] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

async function saved(): Promise<readonly string[]> {
  await parts.save(editor.page).click();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
  return changedLines(root);
}

test('the calendar edits the parts of the written date and keeps its layout', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: /24 September 2026/ }).click();
  await expect(parts.field(page, 'Date').or(page.locator('[data-key="date"]'))).toHaveValue(
    '2026-09-24 07:00:00 +0900',
  );
  await page.getByLabel('Time').fill('21:30');
  await page.keyboard.press('Escape');
  await expect(parts.field(page, 'Date')).toHaveValue('2026-09-24 21:30:00 +0900');
  expect(await saved()).toEqual(['-date: 2026-09-25 07:00:00 +0900', '+date: 2026-09-24 21:30:00 +0900']);
});

test('fields and raw text stay in step, both ways', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 表から');
  await page.getByRole('button', { name: 'YAML', exact: true }).click();
  const source = page.getByRole('textbox', { name: 'Front matter as text' });
  await expect(source).toHaveValue(/title: 4\. 表から/);
  await source.fill((await source.inputValue()).replace('4. 表から', '4. 裏から'));
  await expect(parts.field(page, 'Title')).toHaveValue('4. 裏から');
  await parts.field(page, 'Layout').fill('other');
  await expect(source).toHaveValue(/layout: other/);
  await parts.field(page, 'Layout').fill('article');
  expect(await saved()).toEqual(['-title: 4. 歯車に油を', '+title: 4. 裏から']);
});

test('one key puts a field back to what the file has', async () => {
  const { page } = editor;
  await parts.field(page, 'Duration').fill('99:99');
  await parts.field(page, 'Title').fill('4. 消える');
  await page.keyboard.press('F9');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await parts.field(page, 'Duration').press('F9');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.field(page, 'Duration')).toHaveValue('99:99');
});

test('a field is added, renamed and removed', async () => {
  const { page } = editor;
  const add = page.getByRole('combobox', { name: 'Add field…' });
  await add.fill('mood');
  await add.press('Enter');
  await parts.field(page, 'mood').fill('穏やか');
  await page.getByRole('button', { name: 'More for mood' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'New name for mood' }).fill('feeling');
  await page.keyboard.press('Enter');
  await expect(parts.field(page, 'feeling')).toHaveValue('穏やか');
  expect(await saved()).toEqual(['+feeling: 穏やか']);
  await page.getByRole('button', { name: 'More for feeling' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(parts.field(page, 'feeling')).toBeHidden();
  expect(await saved()).toEqual([]);
});

test('somebody new is written to the site’s list and to the episode', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Add person to the site…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('月');
  await dialog.getByRole('textbox', { name: 'Id in episodes' }).fill('tsuki');
  await dialog.getByRole('textbox', { name: 'Picture (path on the site)' }).fill('/images/actors/tsuki.png');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove 月' })).toBeVisible();
  expect(await saved()).toEqual([
    '+  tsuki:',
    '+    image_url: /images/actors/tsuki.png',
    '+    name: 月',
    '+  - tsuki',
  ]);
});

test('a photo that is dropped on a new person is cut square and stored beside the others’', async () => {
  const { page } = editor;
  const wide = await editor.app.evaluate(({ nativeImage }) =>
    nativeImage
      .createFromBitmap(Buffer.alloc(600 * 300 * 4, 128), { width: 600, height: 300 })
      .toPNG()
      .toString('base64'),
  );
  const file = join(await temporaryFolder('photo'), '月の写真.png');
  await writeFile(file, Buffer.from(wide, 'base64'));
  await page.getByRole('button', { name: 'Add person to the site…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('月');
  await dialog.getByRole('textbox', { name: 'Id in episodes' }).fill('tsuki');
  await dropFiles(page, [file], dialog.getByText('Drop a photo here'));
  await expect(dialog.locator('.photo img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove 月' })).toBeVisible();
  const stored = await readFile(join(root, 'images/actors/tsuki.png'));
  expect([stored.readUInt32BE(16), stored.readUInt32BE(20)]).toEqual([400, 400]);
  expect(await saved()).toContain('+    image_url: /images/actors/tsuki.png');
});

test('an unknown person is marked', async () => {
  const { page } = editor;
  const box = page.getByRole('combobox', { name: 'Add person' });
  await box.fill('だれか');
  await box.press('Enter');
  await expect(page.locator('.chip--unknown')).toContainText('だれか');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('だれか');
});

test('what was recognised can be read and corrected, and the show keeps it', async () => {
  const { page } = editor;
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'What was recognised…' }).click();
  const dialog = page.getByRole('dialog', { name: /What was recognised/ });
  await expect(dialog).toContainText('_config.yml');
  await expect(dialog.getByRole('textbox', { name: 'File size' })).toHaveValue('audio_file_size');
  await dialog.getByRole('textbox', { name: 'Episode type' }).fill('kind');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();
  expect(await textOf(root, '.episode-editor.yml')).toMatch(/roles:\n +episodeType: kind\n/);
});

test('values that other episodes have are a choice away', async () => {
  const { page } = editor;
  await parts.field(page, 'Layout').fill('other');
  await page.getByRole('button', { name: 'Values in use for layout' }).click();
  await page.getByRole('menuitem', { name: 'article' }).click();
  await expect(parts.field(page, 'Layout')).toHaveValue('article');
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('the episode’s own audio plays from the form', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Play the audio' }).click();
  await expect(page.getByRole('button', { name: 'Pause the audio' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause the audio' }).click();
  await expect(page.getByRole('button', { name: 'Play the audio' })).toBeVisible();
});

test('a date that lies ahead says until when the site hides the episode', async () => {
  const { page } = editor;
  await parts.field(page, 'Date').fill('2099-01-02 07:00:00 +0900');
  await expect(parts.form(page)).toContainText(/keeps this episode back until it is built again after .*2099/);
});
