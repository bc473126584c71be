import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { commitAll, copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let zip: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  zip = join(await temporaryFolder('zip'), 'show.zip');
});
test.afterEach(() => editor.close());

async function answerDialogs(): Promise<void> {
  await editor.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, zip);
}

test('what is on this computer only is said in the status line, listed, and handed over in a zip', async () => {
  commitAll(root);
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  const status = page.getByRole('button', { name: /^Not published yet/ });
  await expect(status).toBeHidden();
  await parts.field(page, 'Description').fill('渡す前の一行');
  await parts.save(page).click();
  await expect(status).toHaveText('Not published yet: 1 file');
  await status.click();
  const dialog = page.getByRole('dialog', { name: 'Not published yet' });
  await expect(dialog.getByRole('checkbox', { name: /_posts\/2026-09-25-4\.md\s*changed/ })).toBeChecked();
  await answerDialogs();
  await dialog.getByRole('button', { name: 'Zip for a co-host…' }).click();
  await expect(page.getByText(`The zip is at ${zip}.`)).toBeVisible();
  expect((await readFile(zip)).subarray(0, 2).toString()).toBe('PK');
});

test('a co-host’s zip is looked at before it is taken in, and one undo takes it back', async () => {
  editor = await launchEditor({ args: [root] });
  const { page } = editor;
  await episodeIsOpen(page);
  await answerDialogs();
  const before = await textOf(root, '_posts/2026-09-18-3.md');
  const theirs = `${before}\n共同制作者の一行\n`;
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = {
    '_posts/2026-09-18-3.md': encode(theirs),
    'images/new.png': encode('png'),
    '../out.md': encode('no'),
  };
  await writeFile(zip, zipSync(files));
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('Take In a Zip');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'From a co-host' });
  await expect(dialog.getByText('../out.md')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'images/new.png' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Look at the changes…' }).click();
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review).toContainText('共同制作者の一行');
  await review.getByRole('button', { name: 'Change 1 file' }).click();
  await expect.poll(() => textOf(root, '_posts/2026-09-18-3.md')).toBe(theirs);
  expect(await textOf(root, 'images/new.png')).toBe('png');
  await parts.takeBack(page).click();
  await expect.poll(() => textOf(root, '_posts/2026-09-18-3.md')).toBe(before);
});
