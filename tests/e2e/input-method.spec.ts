import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { compose, episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

test('Japanese is composed in the notes without a stray letter', async () => {
  const { page } = editor;
  await goToEndOfNotes(page);
  await compose(page, ['a', 'あ', 'あb', 'あぶ', 'あぶr', 'あぶら', '油'], '油');
  await compose(page, ['ｓ', 'さ', 'さし', '差し'], '差し');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual(['+油差し']);
  await expect(parts.rendered(page)).toContainText('油差し');
});

test('Japanese is composed in a field of the form', async () => {
  const { page } = editor;
  const title = parts.field(page, 'Title');
  await title.click();
  await page.keyboard.press('End');
  await compose(page, ['n', 'ぬ', 'ぬる', '塗る'], '塗る');
  await expect(title).toHaveValue('4. 歯車に油を塗る');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root)).toEqual(['-title: 4. 歯車に油を', '+title: 4. 歯車に油を塗る']);
});
