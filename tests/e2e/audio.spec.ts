import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chapterBody, id3, id3Frame } from '#tests/shared/audio/builders/id3.ts';
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

test('"Fill from audio…" takes the episode’s own file without asking; its chapters only where they are wanted', async () => {
  const { page } = editor;
  const frames = ['Opening', 'お茶の話'].map((title, index) =>
    id3Frame(3, 'CHAP', chapterBody(3, `c${index}`, index * 30_000, 90_000, title)),
  );
  await writeFile(join(root, 'audio/2.mp3'), Buffer.concat([id3(3, frames), silentMp3(95)]));
  await page.getByRole('button', { name: 'Fill from audio…' }).click();
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  await expect(review.getByRole('checkbox', { name: 'Chapters' })).not.toBeChecked();
  await review.getByRole('checkbox', { name: 'Chapters' }).check();
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(parts.rendered(page)).toContainText('0:30 お茶の話');
  await expect(parts.field(page, 'Duration')).toHaveValue('01:35');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.rendered(page)).not.toContainText('0:30 お茶の話');
  await expect(parts.field(page, 'Duration')).toHaveValue('00:00');
  await expect(parts.saveState(page)).toHaveText('Saved');
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

test('a drop on a row of the list is meant for that episode, one on the audio field for the open one', async () => {
  const { page } = editor;
  await writeFile(join(root, 'audio/3.mp3'), silentMp3(61));
  await dropFiles(page, [join(root, 'audio/3.mp3')], parts.episode(page, '3.'));
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  await expect(review.getByRole('row', { name: /Duration/ })).toContainText('01:01');
  await expect(parts.field(page, 'Title')).toHaveValue(/^3\./);
  await review.getByRole('button', { name: 'Cancel' }).click();
  await dropFiles(page, [join(root, 'audio/3.mp3')], parts.field(page, 'Audio file'));
  await expect(review.getByRole('row', { name: /Audio file/ })).toContainText('/audio/3.mp3');
});

test('a file from elsewhere is copied into the audio folder under the name that was taken', async () => {
  const { page } = editor;
  const elsewhere = await temporaryFolder('downloads');
  const file = join(elsewhere, '第2回 録音.mp3');
  await writeFile(file, silentMp3(33));
  await parts.field(page, 'Audio file').fill('');
  await dropFiles(page, [file], parts.notes(page));
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  await review.getByRole('checkbox', { name: /Copy into the audio folder/ }).check();
  await review.getByRole('radio', { name: '2.mp3' }).check();
  await expect(review.getByRole('row', { name: /Audio file/ })).toContainText('/audio/2.mp3');
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(review.getByRole('alert')).toContainText('audio/2.mp3');
  expect((await readFile(join(root, 'audio/2.mp3'))).length).toBe(silentMp3(95).length);
  await review.getByRole('button', { name: 'Replace and apply' }).click();
  await expect(review).toBeHidden();
  expect((await readFile(join(root, 'audio/2.mp3'))).equals(silentMp3(33))).toBe(true);
  await expect(parts.field(page, 'Audio file')).toHaveValue('/audio/2.mp3');
  await expect(parts.field(page, 'Duration')).toHaveValue('00:33');
});
