import { test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { expectNotes, writeNotes } from '../support/notes.ts';
import { copyOfShow } from '../support/show.ts';

let editor: RunningEditor;

test.beforeAll(async () => {
  editor = await launchEditor({ args: ['--offline', await copyOfShow()] });
  await episodeIsOpen(editor.page);
});
test.afterAll(() => editor.close());

test('a list goes on with Enter, goes in and out with Tab, and ends with an empty item', async () => {
  const { page } = editor;
  const { keyboard } = page;
  await writeNotes(page, '1. one');
  await keyboard.press('Enter');
  await keyboard.type('two');
  await expectNotes(page, '1. one\n2. two');
  await keyboard.press('Tab');
  await expectNotes(page, '1. one\n   1. two');
  await keyboard.press('Shift+Tab');
  await expectNotes(page, '1. one\n2. two');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('end');
  await expectNotes(page, '1. one\n2. two\nend');
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expectNotes(page, '1. one\n2. \n3. two\nend');
});

test('a quote goes on and ends; a plain line only breaks', async () => {
  const { page } = editor;
  const { keyboard } = page;
  await writeNotes(page, '> quoted');
  await keyboard.press('Enter');
  await expectNotes(page, '> quoted\n> ');
  await keyboard.press('Enter');
  await keyboard.type('plain');
  await keyboard.press('Enter');
  await keyboard.type('next');
  await expectNotes(page, '> quoted\nplain\nnext');
});

test('keys format what is selected and take it back, over several lines too', async () => {
  const { page } = editor;
  const { keyboard } = page;
  await writeNotes(page, 'one\ntwo');
  await keyboard.press('ControlOrMeta+a');
  for (const [key, text] of [
    ['ControlOrMeta+b', '**one**\n**two**'],
    ['ControlOrMeta+i', '***one***\n***two***'],
    ['ControlOrMeta+Shift+8', '- ***one***\n- ***two***'],
    ['ControlOrMeta+Shift+7', '1. ***one***\n2. ***two***'],
    ['ControlOrMeta+Shift+9', '> 1. ***one***\n> 2. ***two***'],
  ] as const) {
    await keyboard.press(key);
    await expectNotes(page, text);
  }
  for (const [key, text] of [
    ['ControlOrMeta+Shift+9', '1. ***one***\n2. ***two***'],
    ['ControlOrMeta+Shift+7', '***one***\n***two***'],
    ['ControlOrMeta+b', '*one*\n*two*'],
    ['ControlOrMeta+i', 'one\ntwo'],
    ['ControlOrMeta+e', '```\none\ntwo\n```'],
    ['ControlOrMeta+e', 'one\ntwo'],
    ['ControlOrMeta+z', '```\none\ntwo\n```'],
    ['ControlOrMeta+z', 'one\ntwo'],
  ] as const) {
    await keyboard.press(key);
    await expectNotes(page, text);
  }
});

test('a button, the palette and a key make the same heading', async () => {
  const { page } = editor;
  await writeNotes(page, '見出し');
  await parts.notes(page).getByRole('button', { name: 'Heading', exact: true }).click();
  await expectNotes(page, '## 見出し');
  await page.keyboard.press('ControlOrMeta+Shift+2');
  await expectNotes(page, '見出し');
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.keyboard.type('Subheading');
  await page.keyboard.press('Enter');
  await expectNotes(page, '### 見出し');
});

test('Ctrl+K makes a link, and takes it away again', async () => {
  const { page } = editor;
  await writeNotes(page, 'words');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('https://example.jp/');
  await expectNotes(page, '[words](https://example.jp/)');
  await page.keyboard.press('ControlOrMeta+k');
  await expectNotes(page, 'words');
});
