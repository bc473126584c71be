import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow, textOf } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  await mkdir(join(root, '_drafts'));
  // Its audio is there; date and description are not.
  const sound = silentMp3(12);
  await writeFile(join(root, 'audio/5.mp3'), sound);
  await writeFile(
    join(root, '_drafts/later.md'),
    `---\naudio_file_path: /audio/5.mp3\naudio_file_size: ${sound.length}\nduration: "00:12"\nlayout: article\ntitle: 後で\n---\n\n## お便り\n`,
  );
});
test.afterEach(() => editor.close());

test('a draft says in one line what is left to do, saves without a question, and goes out in one step that undo takes back', async () => {
  editor = await launchEditor({ args: [join(root, '_drafts/later.md')] });
  const { page } = editor;
  await episodeIsOpen(page);
  await expect(parts.form(page).getByText(/^Still to do before publishing: /)).toHaveCount(1);
  await parts.field(page, 'Title').fill('5. 後で');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await parts.form(page).getByRole('button', { name: 'Publish now' }).press('Enter');
  await expect(page.getByText(/^The date is now, in “.*-later\.md”/)).toBeVisible();
  await expect(parts.form(page).getByText(/^Still to do/)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  const [name = ''] = (await readdir(join(root, '_posts'))).filter((file) => file.endsWith('-later.md'));
  expect(await textOf(root, `_posts/${name}`)).toContain(`date: ${name.slice(0, 10)} `);
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect.poll(() => readdir(join(root, '_drafts'))).toEqual(['later.md']);
});

test('a new episode is foretold and saved by keyboard alone', async () => {
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await page.keyboard.press('ControlOrMeta+n');
  await expect(page.getByRole('tab', { name: /^New episode/ })).toHaveAttribute('aria-selected', 'true');
  await expect(parts.field(page, 'Audio file')).toHaveValue('/audio/5.mp3');
  await parts.field(page, 'Title').fill('5. 新しい回');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  await expect.poll(() => readdir(join(root, '_posts'))).toContainEqual(expect.stringMatching(/-5\.md$/));
});

test('articles on the clipboard become the related links of a new episode', async () => {
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await editor.app.evaluate(({ clipboard }) => clipboard.writeText('蒸気の話 https://example.com/steam'));
  await page.getByRole('button', { name: 'Begin otherwise…' }).press('Enter');
  await page.getByRole('menuitem', { name: /articles on the clipboard/ }).press('Enter');
  await expect(parts.rendered(page).getByRole('link', { name: '蒸気の話' })).toBeVisible();
});

test('an episode of the future is moved to another day from its finding, its file’s name with it, and back by one undo', async () => {
  const path = '_posts/2099-01-02-5.md';
  await writeFile(
    join(root, path),
    '---\naudio_file_path: /audio/5.mp3\ndate: 2099-01-02 05:00:00 +0900\nlayout: article\ntitle: 5. 未来\n---\n\n話\n',
  );
  editor = await launchEditor({ args: [join(root, path)] });
  const { page } = editor;
  await episodeIsOpen(page);
  const row = page
    .getByRole('region', { name: 'Problems' })
    .getByRole('listitem')
    .filter({ hasText: /keeps this episode back/ });
  await row.getByRole('button').first().focus();
  await page.keyboard.press('ControlOrMeta+.');
  await page.getByRole('menuitem', { name: 'Move to…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move to another date' });
  await dialog.getByLabel('Day').fill('2099-02-03');
  await dialog.getByRole('button', { name: 'Move' }).press('Enter');
  await expect(parts.field(page, 'Date')).toHaveValue('2099-02-03 05:00:00 +0900');
  await expect.poll(() => readdir(join(root, '_posts'))).toContain('2099-02-03-5.md');
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(parts.field(page, 'Date')).toHaveValue('2099-01-02 05:00:00 +0900');
  await expect.poll(() => readdir(join(root, '_posts'))).toContain('2099-01-02-5.md');
});
