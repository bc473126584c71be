import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

test('a folder without episodes says so and offers the first one', async () => {
  const root = await temporaryFolder('empty');
  await writeFile(join(root, '_config.yml'), 'title: まだ空の番組\n');
  editor = await launchEditor({ args: [root] });
  await expect(editor.page.getByRole('heading', { name: 'No episodes yet' })).toBeVisible();
  await editor.page.getByRole('button', { name: 'New episode' }).click();
  await expect(parts.form(editor.page)).toBeVisible();
  await expect(parts.saveState(editor.page)).toHaveText('Unsaved changes');
});

test('a folder that is not there is said in its place, with a way on', async () => {
  editor = await launchEditor({ args: ['/nowhere/at/all'] });
  await expect(editor.page.getByRole('alert')).toContainText('/nowhere/at/all');
  await editor.page.getByRole('button', { name: 'Open the sample show' }).click();
  await expect(parts.episodes(editor.page).getByRole('option').first()).toBeVisible();
});

test('a file that is not UTF-8 is shown as what it seems to be, and converted on the person’s word', async () => {
  const root = await copyOfShow();
  const bytes = Buffer.concat([
    Buffer.from('---\ntitle: '),
    Buffer.from([0x83, 0x65, 0x83, 0x58]),
    Buffer.from('\n---\n'),
  ]);
  await writeFile(join(root, '_posts/2026-10-02-5.md'), bytes);
  editor = await launchEditor({ args: [join(root, '_posts/2026-10-02-5.md')] });
  const { page } = editor;
  await expect(page.getByRole('alert')).toContainText('shift_jis');
  await expect(page.getByText('title: テス')).toBeVisible();
  expect(await readFile(join(root, '_posts/2026-10-02-5.md'))).toEqual(bytes);
  await page.getByRole('button', { name: 'Convert to UTF-8…' }).click();
  await page.getByRole('button', { name: /anew as UTF-8/ }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('テス');
  expect(await textOf(root, '_posts/2026-10-02-5.md')).toBe('---\ntitle: テス\n---\n');
  await expect(parts.episodes(editor.page).getByRole('option')).toHaveCount(5);
  await parts.episode(editor.page, '4. 歯車に油を').click();
  await episodeIsOpen(editor.page);
});

test('broken YAML says where, stays editable as text, and can be mended', async () => {
  const root = await copyOfShow();
  const others =
    'actor_ids:\n  - bane\naudio_file_path: /audio/3.mp3\naudio_file_size: 63801\ndate: 2026-10-02 07:00:00 +0900\nduration: "00:04"\nlayout: article\n';
  await writeFile(
    join(root, '_posts/2026-10-02-5.md'),
    `---\n${others}title: 5. 壊れた\ndescription: "閉じていない\n---\n\n本文は無事。\n`,
  );
  editor = await launchEditor({ args: [join(root, '_posts/2026-10-02-5.md')] });
  const { page } = editor;
  await expect(parts.form(page).getByRole('alert')).toContainText('cannot read this front matter');
  await expect(parts.rendered(page)).toContainText('本文は無事。');
  const source = page.getByRole('textbox', { name: 'Front matter as text' });
  await source.fill(`${others}title: 5. 直した\ndescription: "閉じた"\n`);
  await expect(parts.field(page, 'Title')).toHaveValue('5. 直した');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await textOf(root, '_posts/2026-10-02-5.md')).toBe(
    `---\n${others}title: 5. 直した\ndescription: "閉じた"\n---\n\n本文は無事。\n`,
  );
});

test('a save that cannot reach the disk says so and keeps the text', async () => {
  const root = await copyOfShow();
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await goToEndOfNotes(page);
  await page.keyboard.insertText('消えない言葉');
  await expect(parts.rendered(page)).toContainText('消えない言葉');
  // The episode's folder is gone and a file stands in its place: no write can succeed, not even as root.
  await rm(join(root, '_posts'), { recursive: true });
  await writeFile(join(root, '_posts'), 'in the way');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toContainText('Not saved:');
  await expect(parts.rendered(page)).toContainText('消えない言葉');
  const copy = join(await temporaryFolder('copy'), 'copy.md');
  await editor.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await page.getByRole('alert').getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.locator('.notice')).toContainText(copy);
  expect(await readFile(copy, 'utf8')).toContain('消えない言葉');
  await expect(parts.saveState(page)).toContainText('Not saved:');
  await rm(join(root, '_posts'));
  await mkdir(join(root, '_posts'));
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await textOf(root, '_posts/2026-09-25-4.md')).toContain('消えない言葉');
});

test('a folder that vanishes while it is open is said, and the text stays', async () => {
  const root = await copyOfShow();
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Title').fill('4. 消えたフォルダ');
  await rm(root, { recursive: true });
  await expect(parts.saveState(page)).toContainText('Not saved:');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 消えたフォルダ');
});

test('a show with hundreds of files elsewhere is no matter: other front matter opens as text', async () => {
  const root = await temporaryFolder('toml');
  await mkdir(join(root, 'content/episode'), { recursive: true });
  await writeFile(join(root, 'hugo.toml'), 'title = "Hugo show"\n');
  const text = '+++\ntitle = "One"\ndate = 2026-01-02T03:04:05Z\n+++\n\nNotes of one.\n';
  await writeFile(join(root, 'content/episode/1.md'), text);
  editor = await launchEditor({ args: [join(root, 'content/episode/1.md')] });
  const { page } = editor;
  await expect(parts.form(page).getByRole('note')).toContainText('TOML');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('More.');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await textOf(root, 'content/episode/1.md')).toBe(`${text}More.`);
});
