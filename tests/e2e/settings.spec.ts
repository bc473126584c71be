import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
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

const dialog = () => editor.page.getByRole('dialog', { name: 'Settings' });

test('a setting is found by its name, counts at once, and holds at the next start', async () => {
  const { page } = editor;
  await page.keyboard.press('ControlOrMeta+,');
  await dialog().getByRole('searchbox', { name: 'Search settings' }).fill('size of');
  await expect(dialog().getByRole('combobox', { name: 'Language' })).toBeHidden();
  await dialog().getByRole('spinbutton', { name: 'Size of the notes’ text' }).fill('22');
  await dialog().getByRole('searchbox').fill('nothing like this');
  await expect(dialog().getByText('No setting of that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  const fontSize = () =>
    parts
      .notes(page)
      .locator('.view-lines')
      .evaluate((lines) => getComputedStyle(lines).fontSize);
  await expect.poll(fontSize).toBe('22px');
  await expect.poll(() => readFile(join(data, 'settings.json'), 'utf8')).toContain('"fontSize": 22');
  await editor.close();
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  await expect
    .poll(() =>
      parts
        .notes(editor.page)
        .locator('.view-lines')
        .evaluate((lines) => getComputedStyle(lines).fontSize),
    )
    .toBe('22px');
});

test('a command takes other keys, which the old owner loses', async () => {
  const { page } = editor;
  await page.keyboard.press('ControlOrMeta+,');
  const save = dialog().getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveText('Press keys…');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(save).toHaveText('Ctrl+B');
  await expect(dialog().getByRole('button', { name: 'Bold', exact: true })).toHaveText('none');
  await dialog().getByRole('button', { name: 'Done' }).click();
  await goToEndOfNotes(page);
  await page.keyboard.type('語');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.keyboard.press('ControlOrMeta+,');
  await dialog().getByRole('button', { name: 'Original keys for “Save”' }).click();
  await expect(save).toHaveText('Ctrl+S');
});

test('choices go to a file and come back from it, without what belongs to this computer', async () => {
  const { page } = editor;
  const file = join(data, 'exported.json');
  await editor.app.evaluate(({ dialog: native }, path) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: path });
    native.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('ControlOrMeta+,');
  await dialog().getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
  await dialog().getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`The settings are in ${file}.`)).toBeVisible();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ theme: 'dark' });
  expect(await readFile(file, 'utf8')).not.toContain(root);
  await writeFile(file, JSON.stringify({ theme: 'light', language: 'ja', fontSize: 'huge' }));
  await dialog().getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('dialog', { name: '設定' }).getByRole('combobox', { name: '外観' })).toHaveValue('light');
  await writeFile(file, 'no settings');
  await page.getByRole('button', { name: '読み込む…' }).click();
  await expect(page.getByText('設定ファイルではありません')).toBeVisible();
});
