import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { dropFiles, episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

const COUNT = 60;

let editor: RunningEditor;
let root: string;
let takes: string;

/** Sixty episodes with size 0, in two manners of line ends, and a folder with the sound of each. */
async function showWithTakes(): Promise<void> {
  root = await copyOfShow();
  takes = join(await temporaryFolder('takes'), '録音');
  await mkdir(takes);
  for (let number = 101; number < 101 + COUNT; number++) {
    const day = new Date(Date.UTC(2026, 0, number - 100)).toISOString().slice(0, 10);
    const lines = [
      '---',
      `title: ${number}. 歯車の話`,
      `date: ${day} 07:00:00 +0900`,
      `audio_file_path: /audio/${number}.mp3`,
      'audio_file_size: 0',
      "duration: '00:00' # まだ",
      'layout: article',
      '---',
      '',
      `回 ${number} の話。`,
    ];
    await writeFile(join(root, `_posts/${day}-${number}.md`), lines.join(number % 2 === 0 ? '\n' : '\r\n'));
    await writeFile(join(takes, `${number}.mp3`), silentMp3(number - 80));
  }
  commitAll(root);
}

const review = (page: Page) => page.getByRole('dialog', { name: 'Audio for this show' });

test.beforeEach(async () => {
  await showWithTakes();
  editor = await launchEditor({ args: [join(root, '_posts/2026-01-01-101.md')] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

test('a dropped folder fills the show in: one review, one apply, one undo', async () => {
  const { page } = editor;
  await dropFiles(page, [takes], parts.notes(page));
  await expect(review(page)).toContainText('60 to fill in');
  await review(page).getByRole('button', { name: 'Fill in 60 episodes' }).click();
  const done = page.locator('.notice', { hasText: '60 files were changed' });
  await expect(done).toBeVisible();
  const changed = changedLines(root);
  expect(changed.filter((line) => line.startsWith('+'))).toHaveLength(2 * COUNT);
  expect(changed.filter((line) => line.startsWith('-'))).toHaveLength(2 * COUNT);
  expect(changed).toContain(`+audio_file_size: ${silentMp3(40).length}`);
  expect(await textOf(root, '_posts/2026-01-01-101.md')).toContain("duration: '00:21' # まだ\r\n");
  await expect(parts.field(page, 'Duration')).toHaveValue('00:21');
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.field(page, 'Duration')).toHaveValue('00:00');
  await expect.poll(() => changedLines(root)).toEqual([]);
});

test('what is unsaved in the window changes there; a match can be another', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('101. 書きかけ');
  await dropFiles(page, [join(takes, '101.mp3'), join(takes, '102.mp3'), join(takes, '103.mp3')], parts.notes(page));
  const sounds = review(page).getByRole('listbox', { name: 'Audio files and their episodes' });
  await expect(sounds.getByRole('option', { selected: true })).toHaveCount(3);
  await sounds.getByRole('option', { name: /103\.mp3/ }).click();
  const episode = review(page).getByRole('combobox', { name: 'Episode' });
  await episode.fill('110.');
  await page.getByRole('option', { name: '110. 歯車の話', exact: true }).click();
  await expect(sounds.getByRole('option', { name: /103\.mp3/ })).toContainText('110. 歯車の話');
  await writeFile(join(root, 'audio/102.mp3'), 'another');
  await review(page).getByRole('checkbox', { name: 'Copy 2 files into the audio folder' }).check();
  await review(page).getByRole('button', { name: 'Fill in 3 episodes' }).click();
  await page
    .getByRole('alertdialog', { name: '1 file was not copied' })
    .getByRole('button', { name: 'Replace 1 file' })
    .click();
  await expect(page.getByText('3 files were changed')).toBeVisible();
  await expect(page.getByText('2 files were copied: audio/101.mp3, audio/102.mp3')).toBeVisible();
  expect((await readFile(join(root, 'audio/102.mp3'))).equals(silentMp3(22))).toBe(true);
  await expect(parts.field(page, 'Duration')).toHaveValue('00:21');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  expect(await textOf(root, '_posts/2026-01-01-101.md')).toContain('audio_file_size: 0');
  expect(await textOf(root, '_posts/2026-01-10-110.md')).toContain(`audio_file_size: ${silentMp3(23).length}`);
  expect(changedLines(root).filter((line) => line.startsWith('+'))).toHaveLength(4);
});
