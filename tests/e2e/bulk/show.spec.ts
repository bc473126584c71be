import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { command, longShow, press, textsIn } from '../support/bulk.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from '../support/show.ts';
import { soundServer } from '../support/sound-server.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

test('Show health: a rule’s findings are mended together from the audio, after a look, by keyboard', async () => {
  const root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await command(page, 'Show Health');
  const health = page.getByRole('dialog', { name: 'Show health' });
  await expect(health).toBeVisible();
  const rules = health.getByRole('listbox', { name: 'Findings by rule' });
  const sizes = rules.getByRole('option', { name: /file size/i }).last();
  for (let step = 0; step < 12 && (await sizes.getAttribute('aria-selected')) !== 'true'; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(health.getByRole('listbox', { name: 'Episodes with this finding' }).getByRole('option')).toHaveCount(2);
  await press(page, /^Fix in 2 episodes/);
  await expect(page.getByRole('dialog', { name: 'Review changes' })).toContainText('2 files, 2 lines');
  await press(page, 'Change 2 files');
  await expect(page.getByText('2 files were changed.')).toBeVisible();
  await expect(health).toBeVisible();
  expect(changedLines(root).filter((line) => line.startsWith('+'))).toEqual([
    expect.stringMatching(/^\+audio_file_size: \d{4,}\s*$/),
    expect.stringMatching(/^\+audio_file_size: \d{4,}\s*$/),
  ]);
});

test('Show health: a habit is said once, and kept as the show’s own', async () => {
  const root = await copyOfShow();
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await command(page, 'Show Health');
  const health = page.getByRole('dialog', { name: 'Show health' });
  await health.getByRole('option', { name: 'Number or show in the title' }).click();
  await press(page, 'That is how we do it');
  await expect(health.getByRole('option', { name: 'Number or show in the title' })).toBeHidden();
  expect(await textOf(root, '.episode-editor.yml')).toContain('- title-number');
});

test('Show health draws the rows in sight alone, of hundreds that come in parts', async () => {
  const root = await longShow(640);
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await command(page, 'Show Health');
  const health = page.getByRole('dialog', { name: 'Show health' });
  const rules = health.getByRole('listbox', { name: 'Findings by rule' });
  await expect(rules.getByRole('option').first()).toBeFocused();
  await page.keyboard.press('End');
  const rows = health.getByRole('listbox', { name: 'Episodes with this finding' });
  await rows.focus();
  await page.keyboard.press('Home');
  await expect(rows.getByRole('option').first()).toHaveAttribute('aria-setsize', '640');
  await page.keyboard.press('End');
  await expect(rows.getByRole('option').last()).toHaveAttribute('aria-posinset', '640');
  expect(await rows.getByRole('option').count()).toBeLessThan(60);
  await page.keyboard.press('Escape');
  await expect(health).toBeHidden();
});

test('find and replace over keys and notes of the whole show', async () => {
  const root = await longShow(8);
  const before = await textsIn(root, '_posts');
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await page.keyboard.press('ControlOrMeta+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Find and replace in the show' });
  await expect(dialog.getByRole('searchbox', { name: 'Find in show' })).toBeFocused();
  await page.keyboard.type('notes\\]\\(/audio/(\\d+)');
  await dialog.getByLabel('Regular expression').focus();
  await page.keyboard.press(' ');
  await dialog.getByLabel('Replace in show with').focus();
  await page.keyboard.type('text](/sound/$1');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('8 places in 8 episodes');
  await press(page, 'Replace in 8 episodes…');
  await press(page, 'Change 8 files');
  await expect(page.getByText('8 files were changed.')).toBeVisible();
  await expect(dialog).toContainText('Nothing found.');
  for (const [name, text] of await textsIn(root, '_posts')) {
    expect(text).toBe(before.get(name)?.replace(/notes\]\(\/audio\//, 'text](/sound/'));
  }
});

test('a regular expression that would take for ever is ended, and the window stays', async () => {
  const root = await longShow(2);
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Description').fill(`${'a'.repeat(60)}!`);
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await page.keyboard.type('(a+)+$');
  await page.getByLabel('Regular expression').check();
  await press(page, 'Find');
  const waiting = page.getByRole('alertdialog', { name: 'Searching…' });
  await expect(waiting).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(waiting).toBeHidden();
  await page.getByLabel('Regular expression').uncheck();
  await press(page, 'Find');
  await expect(page.getByRole('dialog', { name: 'Find and replace in the show' })).toContainText('Nothing found.');
});

test('episodes move to the archive and back; a pinned one stays, and who links to one is said before', async () => {
  const root = await longShow(5);
  const before = await textsIn(root, '_posts');
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await command(page, 'Archive Episodes');
  const archive = page.getByRole('dialog', { name: 'Archive episodes' });
  const list = archive.getByRole('listbox', { name: 'Episodes to archive' });
  const first = list.getByRole('option', { name: /^1\. / });
  await expect(first).toContainText('linked from 1 file');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(archive.getByRole('status')).toContainText('1 chosen episode is linked from elsewhere');
  await archive.getByLabel('Reason for pinning').fill('the beginning');
  await page.keyboard.press('Enter');
  await expect(first).toContainText('pinned');
  expect(await textOf(root, '.episode-editor.yml')).toContain('reason: the beginning');
  await archive.getByRole('searchbox').fill('2024-01-0');
  await press(page, 'Select all');
  await press(page, 'Review 4 moves…');
  await press(page, 'Change 4 files');
  await expect(page.getByText('4 files were changed.')).toBeVisible();
  expect((await textsIn(root, '_posts')).size).toBe(1);
  expect((await textsIn(root, '_posts.bak')).size).toBe(4);
  await command(page, 'Undo Last Bulk Change');
  await expect(page.getByText('4 files are as they were.')).toBeVisible();
  expect(await textsIn(root, '_posts')).toEqual(before);
});

test('what is marked in the list is changed and archived; its audio may go once the server has it, all by keyboard', async () => {
  const root = await longShow(4);
  await mkdir(join(root, 'audio'));
  for (const name of ['1.mp3', '1.vtt', '2.mp3']) await writeFile(join(root, 'audio', name), name.repeat(9));
  const server = await soundServer(
    new Map([
      ['/a/1.mp3', new Uint8Array(45)],
      ['/a/2.mp3', new Uint8Array(46)],
    ]),
  );
  editor = await launchEditor({ args: [root, '--allow-local'] });
  const { page, app } = editor;
  await app.evaluate(({ shell }) => {
    const { rm } = process.getBuiltinModule('node:fs/promises');
    shell.trashItem = (file) => rm(file);
  });
  await episodeIsOpen(page);
  const row = (title: RegExp) => page.getByRole('option', { name: title });
  await row(/^2\. /).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(row(/^1\. /)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('change in');
  await expect(page.getByRole('menuitem', { name: 'Change in 2 episodes…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const change = page.getByRole('dialog', { name: 'Change many episodes' });
  await expect(change).toContainText('In 2 chosen episodes.');
  await change.getByRole('textbox', { name: 'Find' }).fill('/audio/episode 「x」_');
  await change.getByRole('textbox', { name: 'Replace with' }).fill(`${server.base}/a/`);
  await page.keyboard.press('Enter');
  await press(page, 'Change 2 files');
  await expect(page.getByText('2 files were changed.')).toBeVisible();
  await command(page, 'Archive Chosen Episodes');
  await press(page, 'Review 2 moves…');
  await press(page, 'Change 2 files');
  const audio = page.getByRole('dialog', { name: 'Audio of archived episodes' });
  const files = audio.getByRole('listbox', { name: 'Files in the show’s folder' });
  await expect(files.getByRole('option')).toHaveCount(3);
  await press(page, 'Ask the server');
  await expect(files.getByRole('option', { name: /^audio\/1\.mp3/ })).toContainText('the server has the same size');
  await expect(files.getByRole('option', { name: /^audio\/1\.vtt/ })).toContainText('not on the server: stays');
  await expect(files.getByRole('option', { name: /^audio\/2\.mp3/ })).toContainText(
    'another size on the server: stays',
  );
  await expect(audio.getByRole('button', { name: 'Move 0 files to the trash' })).toBeDisabled();
  await files.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(files.getByRole('option', { name: /^audio\/1\.mp3/ })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Move 1 file to the trash');
  await expect(page.getByText('1 file (0.1 kB) is in the system’s trash')).toBeVisible();
  expect((await readdir(join(root, 'audio'))).sort()).toEqual(['1.vtt', '2.mp3']);
  expect(server.asked).toEqual(expect.arrayContaining(['HEAD /a/1.mp3', 'HEAD /a/1.vtt', 'HEAD /a/2.mp3']));
  expect(server.asked.every((line) => line.startsWith('HEAD '))).toBe(true);
  server.close();
});
