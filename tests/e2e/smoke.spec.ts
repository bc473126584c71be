import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type EditorWindow, launchWindow } from './support/app.ts';
import { dropFiles, episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

// The editor's day in short. It is what the packed app must pass as well, so it reaches for nothing but the window.
let editor: EditorWindow;
test.afterEach(() => editor.close());

test('the first start shows the sample show with an episode open', async () => {
  editor = await launchWindow();
  const { page } = editor;
  await episodeIsOpen(page);
  expect(await parts.episodes(page).getByRole('option').count()).toBeGreaterThan(8);
  await expect(parts.field(page, 'Title')).not.toHaveValue('');
  await expect(parts.rendered(page).locator('h2').first()).toBeVisible();
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('open, edit, drop audio, write, save: the file changes by what was touched', async () => {
  const root = await copyOfShow();
  await writeFile(join(root, 'audio/2.mp3'), silentMp3(95));
  commitAll(root);
  editor = await launchWindow({ args: ['--offline', join(root, '_posts/2026-09-11-2.md')] });
  const { page } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Title').fill('2. ぜんまいの音色');
  await dropFiles(page, [join(root, 'audio/2.mp3')], parts.notes(page));
  await page.getByRole('dialog', { name: 'Audio for this episode' }).getByRole('button', { name: 'Apply' }).click();
  await goToEndOfNotes(page);
  await page.keyboard.insertText('\n**回しすぎ。**また来週。');
  await expect(parts.rendered(page).locator('strong')).toHaveText('回しすぎ。');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([
    '-audio_file_size: 0',
    `+audio_file_size: ${silentMp3(95).length}`,
    '-duration: "00:00"',
    '+duration: "01:35"',
    '-title: 2. ぜんまいの音',
    '+title: 2. ぜんまいの音色',
    '+',
    '+**回しすぎ。**また来週。',
  ]);
});

test('a drop on a row and on the audio field is meant for that episode, a folder for the show, "New episode" begins one', async () => {
  const root = await copyOfShow();
  await writeFile(join(root, 'audio/3.mp3'), silentMp3(61));
  editor = await launchWindow({ args: ['--offline', join(root, '_posts/2026-09-11-2.md')] });
  const { page } = editor;
  await episodeIsOpen(page);
  const review = page.getByRole('dialog', { name: 'Audio for this episode' });
  for (const target of [parts.episode(page, '3.'), parts.field(page, 'Audio file')]) {
    await dropFiles(page, [join(root, 'audio/3.mp3')], target);
    await expect(review.getByRole('row', { name: /Duration/ })).toContainText('01:01');
    await review.getByRole('button', { name: 'Cancel' }).click();
    await expect(review).toBeHidden();
  }
  await expect(parts.field(page, 'Title')).toHaveValue(/^3\./);
  await dropFiles(page, [join(root, 'audio')], parts.notes(page));
  const many = page.getByRole('dialog', { name: 'Audio for this show' });
  await expect(many.getByRole('option')).toHaveCount(4);
  await many.getByRole('button', { name: 'Cancel' }).click();
  const beginning = page.getByRole('button', { name: 'New episode', exact: true });
  const path = join(root, 'audio/5.mp3');
  await writeFile(path, 'no sound '.repeat(50));
  await dropFiles(page, [path], beginning);
  await expect(page.getByRole('alert').filter({ hasText: '5.mp3' })).toBeVisible();
  await expect(parts.field(page, 'Title')).toHaveValue(/^3\./);
  await writeFile(path, silentMp3(62));
  await dropFiles(page, [path], beginning);
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(parts.field(page, 'Audio file')).toHaveValue('/audio/5.mp3');
  await expect(parts.field(page, 'Duration')).toHaveValue('01:02');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
});
