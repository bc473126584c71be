import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;
const file = '_posts/2026-09-25-4.md';

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

async function changeOutside(change: (text: string) => string, path = file): Promise<void> {
  await writeFile(join(root, path), change(await textOf(root, path)));
}

const conflictIn = (page: Page) => page.getByRole('alertdialog', { name: 'Changed on disk' });
const shown = (page: Page) => page.locator('.notice');

test('a clean episode that followed the disk can be taken back', async () => {
  const { page } = editor;
  await changeOutside((text) => text.replace('油は少しだけ', '油はたっぷり').replace('4. 歯車に油を', '4. 油'));
  await expect(parts.rendered(page)).toContainText('油はたっぷり');
  await expect(shown(page)).toContainText(file);
  await page.getByRole('button', { name: 'Revert' }).click();
  await expect(parts.rendered(page)).toContainText('油は少しだけ');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 歯車に油を');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual([]);
});

test('changes of different parts are merged on the person’s word, and undone in one step', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. わたしの題');
  await changeOutside((text) => text.replace('油は少しだけ', '油はたっぷり').replace('"00:04"', '"00:05"'));
  await conflictIn(page).getByRole('button', { name: 'Merge both' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. わたしの題');
  await expect(parts.field(page, 'Duration')).toHaveValue('00:05');
  await expect(parts.rendered(page)).toContainText('油はたっぷり');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.rendered(page)).toContainText('油は少しだけ');
  await page.getByRole('button', { name: 'Redo' }).click();
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect((await textOf(root, file)).includes('油はたっぷり')).toBe(true);
  expect(changedLines(root)).toContain('+title: 4. わたしの題');
});

test('where both changed the same, the comparison is a place to decide', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. わたしの題');
  await changeOutside((text) => text.replace('4. 歯車に油を', '4. あちらの題'));
  await expect(conflictIn(page)).toContainText('same part');
  await expect(conflictIn(page).getByRole('button', { name: 'Merge both' })).toBeHidden();
  await conflictIn(page).getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByRole('dialog', { name: /^Compare/ });
  await comparison.locator('.editor.modified .view-line', { hasText: 'わたしの題' }).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('（あちらの題も）');
  await comparison.getByRole('button', { name: 'Use the right side' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. わたしの題（あちらの題も）');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual(['-title: 4. 歯車に油を', '+title: 4. わたしの題（あちらの題も）']);
});

test('a file that is renamed is followed, unsaved text and all', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 動いても');
  const renamed = '_posts/2026-09-26-4.md';
  await rename(join(root, file), join(root, renamed));
  await expect(shown(page)).toContainText('2026-09-26-4.md');
  await expect(parts.field(page, 'Title')).toHaveValue('4. 動いても');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('同じ言葉のまま');
  await expect(parts.rendered(page)).toContainText('同じ言葉のまま');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await textOf(root, renamed)).toContain('同じ言葉のまま');
  expect(await textOf(root, renamed)).toContain('title: 4. 動いても');
  expect(await readdir(join(root, '_posts'))).not.toContain('2026-09-25-4.md');
});

test('a checkout that changes every file is one message, and unsaved text is asked about once', async () => {
  const { page } = editor;
  for (const title of ['3. The clock tower', '2. ぜんまいの音']) {
    await parts.episode(page, title).click();
    await expect(parts.field(page, 'Title')).toHaveValue(title);
  }
  await parts.field(page, 'Title').fill('2. ぜんまい、未保存');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  const other = await Promise.all(
    (await readdir(join(root, '_posts'))).map(async (name) => [name, await textOf(root, `_posts/${name}`)] as const),
  );
  const more = Array.from({ length: 250 }, (_, index) => [`2025-01-01-x${index}.md`, other[0]?.[1] ?? ''] as const);
  // The other branch is made where nobody looks, then checked out in one go.
  const elsewhere = `${root}-elsewhere`;
  git('worktree', 'add', '-q', '-b', 'other', elsewhere);
  for (const [name, text] of [...other, ...more]) {
    await writeFile(join(elsewhere, '_posts', name), `${text}\nほかの枝で足した行。\n`);
  }
  execFileSync('git', ['add', '-A'], { cwd: elsewhere });
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'other'], {
    cwd: elsewhere,
  });
  git('worktree', 'remove', '--force', elsewhere);
  git('checkout', '-q', 'other');
  await conflictIn(page).getByRole('button', { name: 'Take theirs' }).click();
  await expect(conflictIn(page)).toBeHidden();
  await expect(parts.rendered(page)).toContainText('ほかの枝で足した行。');
  await expect(shown(page).filter({ hasText: '2 open episodes' })).toHaveCount(1);
  await expect(parts.saveState(page)).toHaveText('Saved');
});

test('a folder that goes away and comes back: the text stays, a save says why not, and all goes on by itself', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 抜けたディスク');
  await rename(root, `${root}-away`);
  await expect(parts.saveState(page)).toContainText('Not saved:');
  await parts.save(page).click();
  await expect(page.getByRole('alert').filter({ hasText: root })).toBeVisible();
  await rename(`${root}-away`, root);
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toContain('+title: 4. 抜けたディスク');
  // The folder that came back is watched as the one before was.
  await changeOutside((text) => text.replace('油は少しだけ', '油はたっぷり'));
  await expect(parts.rendered(page)).toContainText('油はたっぷり');
});

test('the app’s own save is nobody’s change, but what another program writes right after it is seen', async () => {
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. 自分で保存');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  await changeOutside((text) => text.replace('油は少しだけ', '油はたっぷり'));
  await expect(parts.rendered(page)).toContainText('油はたっぷり');
  expect(await readFile(join(root, file), 'utf8')).toContain('自分で保存');
});
