import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

async function open(title: string): Promise<void> {
  await parts.episode(editor.page, title).click();
  await expect(parts.field(editor.page, 'Title')).toHaveValue(title);
}

async function save(): Promise<void> {
  await parts.save(editor.page).click();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
}

test('the list shows the show, newest first, and the newest episode is open', async () => {
  const { page } = editor;
  await expect(parts.episodes(page).getByRole('option')).toHaveCount(4);
  await expect(parts.episodes(page).getByRole('option').first()).toHaveAccessibleName(/^4\. 歯車に油を/);
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('a title changes one line and no other byte', async () => {
  const { page } = editor;
  await open('2. ぜんまいの音');
  await parts.field(page, 'Title').fill('2. ぜんまいの音色');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await save();
  expect(changedLines(root)).toEqual(['-title: 2. ぜんまいの音', '+title: 2. ぜんまいの音色']);
});

test('every field of the form changes its own lines', async () => {
  const { page } = editor;
  await open('1. ねじを数える朝');
  for (const [name, value] of [
    ['Date', '2026-09-04 08:30:00 +0900'],
    ['Layout', 'episode'],
    ['Audio file', '/audio/one.mp3'],
    ['File size (bytes)', '123456'],
    ['Duration', '01:23'],
    ['Description', '最初の回: 机の上のねじを数えました。'],
  ] as const) {
    await parts.field(page, name).fill(value);
  }
  // The file of that name is not there: this editing brought the problem in, so it is asked about.
  await parts.save(page).click();
  await page
    .getByRole('alertdialog', { name: 'Problems before saving' })
    .getByRole('button', { name: 'Save anyway' })
    .click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root).filter((line) => line.startsWith('+'))).toEqual([
    '+audio_file_path: /audio/one.mp3',
    '+audio_file_size: 123456',
    '+date: 2026-09-04 08:30:00 +0900',
    '+description: "最初の回: 机の上のねじを数えました。"',
    '+duration: "01:23"',
    '+layout: episode',
  ]);
});

test('people are added and removed by item', async () => {
  const { page } = editor;
  await open('2. ぜんまいの音');
  const people = page.getByRole('group', { name: 'People' });
  await people.getByRole('button', { name: 'Remove Kugi' }).click();
  await people.getByRole('combobox', { name: 'Add person' }).fill('発条');
  await page.keyboard.press('Enter');
  await expect(people.getByRole('button', { name: 'Remove 発条' })).toBeVisible();
  await save();
  expect(changedLines(root)).toEqual(['-  - kugi', '+  - bane']);
});

test('notes keep the line ends of their file', async () => {
  const { page } = editor;
  await open('3. The clock tower');
  await goToEndOfNotes(page);
  await page.keyboard.type('And a rope');
  await page.keyboard.press('Enter');
  await save();
  const before = await readFile(join(import.meta.dirname, 'fixtures/show/_posts/2026-09-18-3.md'), 'utf8');
  expect(await textOf(root, '_posts/2026-09-18-3.md')).toBe(`${before}And a rope\r\n`);
});

test('a save without an edit leaves the file as it is', async () => {
  const { page } = editor;
  await open('3. The clock tower');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([]);
});

test('undo and redo are one history over form and notes', async () => {
  const { page } = editor;
  await open('4. 歯車に油を');
  await parts.field(page, 'Title').fill('4. 歯車に油を少し');
  await goToEndOfNotes(page);
  await page.keyboard.type('終わり');
  await parts.field(page, 'Duration').fill('09:09');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(parts.field(page, 'Duration')).toHaveValue('00:04');
  await expect(parts.rendered(page)).toContainText('終わり');
  // Monaco decides how many steps the typed letters are.
  await expect(async () => {
    await undo.click();
    await expect(parts.rendered(page)).not.toContainText('終', { timeout: 500 });
  }).toPass();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を少し');
  await undo.click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  const redo = page.getByRole('button', { name: 'Redo' });
  for (let step = 0; step < 8; step++) await redo.click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を少し');
  await expect(parts.field(page, 'Duration')).toHaveValue('09:09');
  await expect(parts.rendered(page)).toContainText('終わり');
});

test('the preview shows what the site publishes', async () => {
  const { page } = editor;
  await open('1. ねじを数える朝');
  const rendered = parts.rendered(page);
  await expect(rendered.locator('strong')).toHaveText('ねじが四十二本ありました。');
  await expect(rendered.locator('a')).toHaveCount(2);
  await expect(rendered).toContainText('引用元: https://screws.example.com/source');
});

test('keys do what the buttons do, wherever the caret is', async () => {
  const { page } = editor;
  await open('4. 歯車に油を');
  const title = parts.field(page, 'Title');
  await title.fill('4. 油');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title).toHaveValue('4. 歯車に油を');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(title).toHaveValue('4. 油');
});

test('a new episode is a draft of the next one, and its first save writes the file', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'New episode' }).click();
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await parts.field(page, 'Title').fill('5. 月のねじ');
  await page.keyboard.press('ControlOrMeta+s');
  // What is merely not there yet is no problem: nothing is asked.
  await expect(parts.saveState(page)).toHaveText('Saved');
  await expect(parts.episode(page, '5. 月のねじ')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('Still to do before publishing');
});
