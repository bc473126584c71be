import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, projectRoot, type RunningEditor, temporaryFolder } from './support/app.ts';
import { dropFiles, episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let data: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  data = await temporaryFolder('data');
});
test.afterEach(() => editor.close());

const showName = (name: string) => editor.page.getByRole('button', { name: new RegExp(name) });

test('"Open folder…" opens the folder that the person chose, and the next start opens it again', async () => {
  editor = await launchEditor({ data });
  await episodeIsOpen(editor.page);
  await editor.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, root);
  await editor.page.getByRole('button', { name: 'Open folder…' }).click();
  await expect(parts.episode(editor.page, '4. 歯車に油を')).toBeVisible();
  await parts.episode(editor.page, '2. ぜんまいの音').click();
  await expect(parts.field(editor.page, 'Title')).toHaveValue('2. ぜんまいの音');
  await editor.close();
  editor = await launchEditor({ data });
  await expect(parts.field(editor.page, 'Title')).toHaveValue('2. ぜんまいの音');
  // The sample show is among the recent ones.
  await showName('ねじまき通信').click();
  await editor.page.getByRole('menuitem', { name: /^sample-show/ }).click();
  await expect(parts.episode(editor.page, '4. 歯車に油を')).toBeHidden();
  await episodeIsOpen(editor.page);
});

test('a choice that is thought better of changes nothing', async () => {
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  await editor.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  await editor.page.getByRole('button', { name: 'Open folder…' }).click();
  await expect(parts.field(editor.page, 'Title')).toHaveValue('4. 歯車に油を');
});

test('a folder or an episode that is dropped opens', async () => {
  editor = await launchEditor({ data });
  await episodeIsOpen(editor.page);
  await dropFiles(editor.page, [root], parts.notes(editor.page));
  await expect(parts.field(editor.page, 'Title')).toHaveValue('4. 歯車に油を');
  await dropFiles(editor.page, [join(root, '_posts/2026-09-04-1.md')], parts.notes(editor.page));
  await expect(parts.field(editor.page, 'Title')).toHaveValue('1. ねじを数える朝');
});

test('a second start hands its file to the window that is there', async () => {
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  const second = spawn(
    process.env['EPISODE_EDITOR_ELECTRON'] ?? '',
    ['--no-sandbox', projectRoot, `--user-data-dir=${data}`, join(root, '_posts/2026-09-11-2.md')],
    { stdio: 'ignore' },
  );
  const ended = new Promise((done) => second.on('exit', done));
  await expect(parts.field(editor.page, 'Title')).toHaveValue('2. ぜんまいの音');
  expect(await ended).toBe(0);
});

test('leaving a show with unsaved text asks first', async () => {
  editor = await launchEditor({ args: [root], data });
  const { page } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Title').fill('4. 途中');
  await dropFiles(page, [await copyOfShow()], parts.notes(page));
  await page.getByRole('alertdialog', { name: 'Unsaved changes' }).getByRole('button', { name: 'Cancel' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 途中');
});

test('"Start over" brings the sample show back as it was', async () => {
  editor = await launchEditor({ data });
  const { page } = editor;
  await episodeIsOpen(page);
  const title = await parts.field(page, 'Title').inputValue();
  await parts.field(page, 'Title').fill('書きかえた');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Start over with the sample show' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue(title);
});

test('the list finds as one types', async () => {
  editor = await launchEditor({ args: [root], data });
  const { page } = editor;
  const search = page.getByRole('searchbox', { name: 'Search episodes' });
  await search.fill('clock');
  await expect(parts.episodes(page).getByRole('option')).toHaveCount(1);
  await search.fill('どこにもない');
  await expect(page.getByText('No episode matches.')).toBeVisible();
  await search.press('Escape');
  await expect(parts.episodes(page).getByRole('option')).toHaveCount(4);
});

test('the command palette finds commands and episodes', async () => {
  editor = await launchEditor({ args: [root], data });
  const { page } = editor;
  await episodeIsOpen(page);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await page.keyboard.type('clock');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(parts.field(page, 'Title')).toHaveValue('3. The clock tower');
});

test('another language is spoken at once, menus included', async () => {
  editor = await launchEditor({ args: [root], data });
  const { page, app } = editor;
  await episodeIsOpen(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ja');
  await expect(page.getByRole('dialog', { name: '設定' })).toBeVisible();
  await page.getByRole('button', { name: '完了' }).click();
  await expect(page.getByRole('button', { name: '新規エピソード' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))).toContain(
    'ファイル',
  );
});

test('keys that the form does not know have fields of their own name', async () => {
  const path = '_posts/2026-10-02-5.md';
  await writeFile(
    join(root, path),
    '---\ntitle: 5. いろいろ\nexplicit: false\nseason: 2\ntags: [ねじ, 油]\nguests:\n  - name: 月\nmood: 静か\n---\n\n本文\n',
  );
  editor = await launchEditor({ args: ['--offline', join(root, path)], data });
  const { page } = editor;
  await expect(parts.field(page, 'explicit')).toHaveValue('false');
  await expect(parts.field(page, 'season')).toHaveValue('2');
  await parts.field(page, 'explicit').fill('true');
  await parts.field(page, 'season').fill('3');
  await parts.field(page, 'tags').fill('ねじ\n油\nばね');
  await parts.field(page, 'mood').fill('にぎやか: とても');
  await expect(parts.field(page, 'guests')).toHaveValue(/name: 月/);
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await textOf(root, path)).toBe(
    '---\ntitle: 5. いろいろ\nexplicit: true\nseason: 3\ntags: [ねじ, 油, ばね]\nguests:\n  - name: 月\nmood: "にぎやか: とても"\n---\n\n本文\n',
  );
});

test('broken settings are kept aside and the window opens all the same', async () => {
  await writeFile(join(data, 'settings.json'), '{"theme": "da');
  await writeFile(join(data, 'window.json'), '[]');
  editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  expect(await readFile(join(data, 'logs/main.log'), 'utf8')).toContain('start');
});
