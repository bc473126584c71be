import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { dropFiles, episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  await writeFile(join(root, 'audio/2.mp3'), silentMp3(95));
  commitAll(root);
  editor = await launchEditor({ args: [join(root, '_posts/2026-09-11-2.md')] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

test('a dropped file fills size and duration in, and nothing else', async () => {
  const { page } = editor;
  await dropFiles(page, [join(root, 'audio/2.mp3')], parts.notes(page));
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  const bytes = String(silentMp3(95).length);
  await expect(review.getByRole('row', { name: /File size/ })).toContainText(bytes);
  await expect(review.getByRole('row', { name: /Duration/ })).toContainText('01:35');
  await expect(review.getByRole('checkbox', { name: 'File size (bytes)' })).toBeChecked();
  await review.getByRole('button', { name: 'Apply' }).click();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([
    '-audio_file_size: 0',
    `+audio_file_size: ${bytes}`,
    '-duration: "00:00"',
    '+duration: "01:35"',
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.field(page, 'File size (bytes)')).toHaveValue('0');
  await expect(parts.field(page, 'Duration')).toHaveValue('00:00');
});

test('a file from elsewhere proposes a path in the manner of the show', async () => {
  const { page } = editor;
  const elsewhere = await temporaryFolder('downloads');
  await mkdir(join(elsewhere, '録音'));
  await copyFile(join(root, 'audio/2.mp3'), join(elsewhere, '録音/take-2.mp3'));
  await dropFiles(page, [join(elsewhere, '録音/take-2.mp3')], parts.form(page));
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  await expect(review.getByRole('row', { name: /Audio file/ })).toContainText('/audio/take-2.mp3');
  await review.getByRole('button', { name: 'Cancel' }).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('"Fill from audio…" takes the episode’s own file without asking', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Fill from audio…' }).click();
  await expect(page.getByRole('dialog', { name: 'Audio for this episode' })).toBeVisible();
});

test('where the file is not there, "Fill from audio…" asks for one', async () => {
  const { app, page } = editor;
  await parts.field(page, 'Audio file').fill('/audio/nowhere.mp3');
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    },
    join(root, 'audio/1.mp3'),
  );
  await page.getByRole('button', { name: 'Fill from audio…' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Audio for this episode' }).getByRole('row', { name: /Duration/ }),
  ).toContainText('00:04');
});

test('what is no audio is said and changes nothing', async () => {
  const { page } = editor;
  const path = join(root, 'audio/not.mp3');
  await writeFile(path, 'This is no sound at all. '.repeat(50));
  await dropFiles(page, [path], parts.notes(page));
  await expect(page.getByRole('alert').filter({ hasText: 'not.mp3' })).toBeVisible();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([]);
});
