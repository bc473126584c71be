import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from '../support/app.ts';
import { dropFiles, episodeIsOpen, parts } from '../support/editor.ts';
import { expectNotes, writeNotes } from '../support/notes.ts';
import { copyOfShow } from '../support/show.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const block = '## Letters\n\nWrite to us by Friday, show ';

let root: string;
let editor: RunningEditor;

test.beforeAll(async () => {
  root = await copyOfShow();
  for (const [name, number] of [
    ['2026-09-04-1', 1],
    ['2026-09-11-2', 2],
    ['2026-09-18-3', 3],
  ] as const) {
    const path = join(root, `_posts/${name}.md`);
    await writeFile(
      path,
      `${await readFile(path, 'utf8')}\n\n${number === 1 ? '![a](/images/old.png)\n\n' : ''}${block}${number}.\n`,
    );
  }
  await mkdir(join(root, 'images'), { recursive: true });
  await writeFile(join(root, 'images/old.png'), png);
  editor = await launchEditor({ args: ['--offline', root] });
  await episodeIsOpen(editor.page);
  // The show's ways are known once its blocks can be chosen.
  await expect(parts.notes(editor.page).getByRole('button', { name: 'Blocks of this show' })).toBeEnabled();
});
test.afterAll(() => editor.close());

test('a block of the show is put in by its menu, and Tab goes through its blanks', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  await parts.notes(page).getByRole('button', { name: 'Blocks of this show' }).click();
  await page.getByRole('menuitem', { name: /Letters/ }).click();
  await expectNotes(page, `${block}3.`);
  await page.keyboard.type('4');
  await expectNotes(page, `${block}4.`);
  await page.keyboard.press('Escape');
});

test('pictures, episodes and people are completed', async () => {
  const { page } = editor;
  await writeNotes(page, '![a]');
  await page.keyboard.type('(/im');
  await expect(page.locator('.suggest-widget')).toContainText('images/old.png');
  await page.keyboard.press('Enter');
  await expectNotes(page, '![a](/images/old.png');
  await writeNotes(page, '[b]');
  await page.keyboard.type('(clock');
  await expect(page.locator('.suggest-widget')).toContainText('The clock tower');
  await page.keyboard.press('Escape');
});

test('a dropped picture is stored where the show keeps its pictures; undo leaves the file', async () => {
  const { page } = editor;
  const folder = await temporaryFolder('pictures');
  await writeFile(join(folder, 'Clock Tower.png'), png);
  await writeNotes(page, 'words');
  await dropFiles(page, [join(folder, 'Clock Tower.png')], parts.notes(page).locator('.view-lines'));
  await expectNotes(page, 'words![Clock Tower](/images/Clock-Tower.png)');
  expect((await readdir(join(root, 'images'))).sort()).toEqual(['Clock-Tower.png', 'old.png']);
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, 'words');
  await expect(page.getByText('the picture stays in images/Clock-Tower.png')).toBeVisible();
});

test('a stored picture’s name can be changed; undo takes the file’s name back too', async () => {
  const { page } = editor;
  const folder = await temporaryFolder('pictures');
  await writeFile(join(folder, '歯車.png'), Buffer.concat([png, Buffer.from([1])]));
  await writeNotes(page, 'words');
  await dropFiles(page, [join(folder, '歯車.png')], parts.notes(page).locator('.view-lines'));
  await expectNotes(page, 'words![歯車](/images/2026-09-25-4.png)');
  await page.getByRole('button', { name: 'Change name…' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Name of the picture' });
  const name = dialog.getByRole('textbox');
  await name.fill('old');
  await expect(dialog.getByRole('button', { name: 'Rename' })).toBeDisabled();
  await name.fill('cogs');
  await name.press('Enter');
  await expectNotes(page, 'words![歯車](/images/cogs.png)');
  await expect.poll(() => readdir(join(root, 'images'))).toContain('cogs.png');
  await parts.notes(page).locator('.view-line').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, 'words![歯車](/images/2026-09-25-4.png)');
  await expect.poll(() => readdir(join(root, 'images'))).toContain('2026-09-25-4.png');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectNotes(page, 'words![歯車](/images/cogs.png)');
  await expect.poll(() => readdir(join(root, 'images'))).toContain('cogs.png');
});

test('a copied picture is stored under the episode’s name', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  await editor.app.evaluate(({ clipboard, nativeImage }, data) => {
    const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(image);
  }, png.toString('base64'));
  await page.keyboard.press('ControlOrMeta+v');
  await expectNotes(page, '![](/images/2026-09-25-4.png)');
});

test('the outline leads to headings and times', async () => {
  const { page } = editor;
  await writeNotes(page, '## One\n\n- 0:10 Start\n\n## Two\n\nend');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const outline = page.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('listitem')).toHaveCount(3);
  await expect(outline.getByRole('button', { name: 'One' })).toBeFocused();
  await outline.getByRole('button', { name: 'Two' }).press('Enter');
  await page.keyboard.type('!');
  await expectNotes(page, '## One\n\n- 0:10 Start\n\n## Two!\n\nend');
});
