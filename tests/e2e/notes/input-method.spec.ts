import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { expectNotes, writeNotes } from '../support/notes.ts';
import { copyOfShow } from '../support/show.ts';

let editor: RunningEditor;
let session: CDPSession;

test.beforeAll(async () => {
  editor = await launchEditor({ args: ['--offline', await copyOfShow()] });
  await episodeIsOpen(editor.page);
  session = await editor.page.context().newCDPSession(editor.page);
});
test.afterAll(() => editor.close());

/** The composition as it stands now; '' takes it away, as an input method does that was cancelled. */
function composing(text: string): Promise<unknown> {
  return session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** The input method gives the words over. */
function commit(text: string): Promise<unknown> {
  return session.send('Input.insertText', { text });
}

/** A key that the input method takes for itself: systems report it with the code 229. */
async function imeKey(key: string, modifiers = 0): Promise<void> {
  const event = {
    key,
    code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    windowsVirtualKeyCode: 229,
    modifiers,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

/** A word as it is typed, converted, and converted again. */
async function convert(): Promise<void> {
  for (const step of ['ｋ', 'か', 'かｎ', 'かん', 'かんｊ', 'かんじ', '漢字', '感じ', '幹事']) await composing(step);
}

test('the notes take a word that was converted twice, and Enter that ends it does nothing else', async () => {
  const { page } = editor;
  await writeNotes(page, '- 一つ\n- ');
  await convert();
  await imeKey('Enter');
  await commit('幹事');
  await expectNotes(page, '- 一つ\n- 幹事');
  await page.keyboard.press('Enter');
  await convert();
  await imeKey('Tab');
  await imeKey('Enter');
  await commit('感じ');
  await expectNotes(page, '- 一つ\n- 幹事\n- 感じ');
});

test('Escape takes the composition away and nothing else', async () => {
  const { page } = editor;
  await writeNotes(page, '前');
  await convert();
  await imeKey('Escape');
  await composing('');
  await expectNotes(page, '前');
  await page.keyboard.type('a');
  await expectNotes(page, '前a');
});

test('punctuation ends a composition and the next one begins', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  await convert();
  await commit('漢字。');
  await composing('つ');
  await composing('次');
  await commit('次');
  await expectNotes(page, '漢字。次');
});

test('a letter with Ctrl inside a composition is no command', async () => {
  const { page } = editor;
  await writeNotes(page, '太');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ArrowRight');
  await composing('字');
  await imeKey('b', 2);
  await imeKey('s', 2);
  await commit('字');
  await expectNotes(page, '太字');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
});

test('what comes from elsewhere waits until the composition has ended', async () => {
  const { page } = editor;
  await writeNotes(page, '語');
  await composing('ご');
  await parts.notes(page).getByRole('button', { name: 'Bold', exact: true }).dispatchEvent('click');
  await commit('後');
  await expectNotes(page, '語後');
});

test('lists of proposals keep out of a composition', async () => {
  const { page } = editor;
  await writeNotes(page, '[言葉]');
  await page.keyboard.type('(');
  await page.keyboard.press('Escape');
  await convert();
  await expect(page.locator('.suggest-widget.visible')).toHaveCount(0);
  await imeKey('Enter');
  await commit('漢字');
  await expectNotes(page, '[言葉](漢字');
});

async function composeInto(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await convert();
  await imeKey('Enter');
  await commit('漢字');
  await expect(field).toHaveValue('漢字');
  await convert();
  await imeKey('Escape');
  await composing('');
  await expect(field).toHaveValue('漢字');
}

test('every kind of field in the form is composed in', async () => {
  const { page } = editor;
  for (const name of ['Title', 'Description', 'Layout']) await composeInto(page, parts.field(page, name));
  const people = parts.form(page).getByRole('button', { name: /^Remove / });
  const before = await people.count();
  await composeInto(page, page.getByRole('combobox', { name: 'Add person' }));
  // The open list of names hides the rest of the window from screen readers.
  await page.keyboard.press('Escape');
  await expect(people).toHaveCount(before);
});

test('search, palette and find are composed in without closing or running anything', async () => {
  const { page } = editor;
  await composeInto(page, page.getByRole('searchbox', { name: 'Search episodes' }));
  await page.getByRole('searchbox', { name: 'Search episodes' }).fill('');
  await page.keyboard.press('ControlOrMeta+Shift+p');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await composeInto(page, palette.getByRole('combobox'));
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await writeNotes(page, '漢字と感じ');
  await page.keyboard.press('ControlOrMeta+f');
  const find = parts.notes(page).locator('.find-widget textarea').first();
  await composeInto(page, find);
  await page.keyboard.press('Escape');
  await expectNotes(page, '漢字と感じ');
});

test('dialogs are composed in: the key that ends a composition neither answers nor closes them', async () => {
  const { page } = editor;
  await parts.episode(page, '1. ').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Rename…' }).press('Enter');
  const rename = page.getByRole('dialog', { name: 'Rename the file' });
  await composeInto(page, rename.getByRole('textbox', { name: 'File name' }));
  await expect(rename).toBeVisible();
  await rename.getByRole('button', { name: 'Cancel' }).click();

  await parts.form(page).getByRole('button', { name: 'Add person to the site…' }).click();
  const person = page.getByRole('dialog', { name: 'Add person' });
  for (const field of await person.getByRole('textbox').all()) await composeInto(page, field);
  await expect(person).toBeVisible();
  await person.getByRole('button', { name: 'Cancel' }).click();

  await page.keyboard.press('ControlOrMeta+Shift+H');
  const find = page.getByRole('dialog', { name: 'Find and replace in the show' });
  await composeInto(page, find.getByRole('searchbox', { name: 'Find in show' }));
  await composeInto(page, find.getByLabel('Replace in show with'));
  await expect(find).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
});
