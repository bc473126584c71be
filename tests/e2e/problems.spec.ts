import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { commitAll, copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  await writeFile(join(root, '.episode-editor.yml'), '# ours\nname: ねじ # kept\n');
  editor = await launchEditor({ args: [root, '--offline'] });
  await episodeIsOpen(editor.page);
});
test.afterEach(() => editor.close());

const region = () => editor.page.getByRole('region', { name: 'Problems' });
const rows = () => region().getByRole('listitem');

async function typeNotes(text: string): Promise<void> {
  await goToEndOfNotes(editor.page);
  await editor.page.keyboard.insertText(text);
}

test('problems are filtered, grouped and walked by keys, and mended together', async () => {
  const { page } = editor;
  await typeNotes('\n- [one](ttps://one.example.com/)\n- [two](htps://two.example.com/)\n- [nowhere]()\n');
  await expect(rows().filter({ hasText: 'ttps://one.example.com/' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter problems' }).fill('ONE.example');
  await expect(rows()).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter problems' }).press('Escape');
  await region().getByLabel('Group by').selectOption('rule');
  await expect(region().getByRole('heading', { name: /Address begins wrongly/ })).toBeVisible();
  await region().getByLabel('Group by').selectOption('severity');

  await rows().first().getByRole('button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(rows().first().getByRole('button').first()).toBeFocused();

  const typo = rows().filter({ hasText: 'htps://two.example.com/' });
  await typo.getByRole('button').first().focus();
  await page.keyboard.press('ControlOrMeta+.');
  await page.getByRole('menuitem', { name: /Fix all of this kind here \(2\)/ }).click();
  await expect(region()).not.toContainText('ttps://one.example.com/');
  await expect(region()).not.toContainText('htps://two.example.com/');
  await expect(parts.notes(page)).toContainText('https://one.example.com/');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows().filter({ hasText: 'htps://two.example.com/' })).toBeVisible();
});

test('F8 goes through form and notes, and Ctrl+. mends at the caret', async () => {
  const { page } = editor;
  await parts.field(page, 'Duration').fill('31:99');
  await typeNotes('\n- [one](ttps://one.example.com/)\n');
  await expect(rows().filter({ hasText: 'ttps://one.example.com/' })).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('ControlOrMeta+.');
  await page
    .getByRole('menu', { name: 'Quick fixes' })
    .getByRole('menuitem', { name: 'Change to https://one.example.com/' })
    .click();
  await expect(region()).not.toContainText('ttps://one.example.com/');
  await page.keyboard.press('F8');
  await expect(parts.field(page, 'Duration')).toBeFocused();
});

test('a rule is switched off for the show and comes back; the settings keep everything else', async () => {
  const { page } = editor;
  await typeNotes('\n- [one](ttps://one.example.com/)\n');
  const row = rows().filter({ hasText: 'ttps://one.example.com/' });
  await row.hover();
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Switch off for this show' }).click();
  await expect(row).toHaveCount(0);
  const settings = () => readFile(join(root, '.episode-editor.yml'), 'utf8');
  expect(await settings()).toMatch(/^# ours\nname: ねじ # kept\nrules:\n +link-scheme: ["']?off["']?\n$/);
  await region().getByText('Switched off for this show').click();
  await region().getByRole('button', { name: 'Switch on again' }).click();
  await expect(row).toBeVisible();
  expect(await settings()).not.toContain('link-scheme: ');
});
