import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let server: Server;
let base: string;

test.beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/never') return;
    response.statusCode = request.url === '/gone' ? 410 : 200;
    response.end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  root = await copyOfShow();
  commitAll(root);
});
test.afterEach(async () => {
  await editor.close();
  server.closeAllConnections();
  server.close();
});

async function start(...args: string[]): Promise<void> {
  editor = await launchEditor({ args: [root, ...args] });
  await episodeIsOpen(editor.page);
}

async function typeNotes(text: string): Promise<void> {
  await goToEndOfNotes(editor.page);
  await editor.page.keyboard.insertText(text);
}

test('links are listed with their places and asked on demand', async () => {
  await start('--allow-local');
  const { page } = editor;
  await typeNotes(`\n- [fine](${base}/fine)\n- [gone](${base}/gone)\n`);
  await page.getByRole('button', { name: 'Check links' }).click();
  const links = page.getByRole('region', { name: 'Links' }).getByRole('listitem');
  await expect(links.filter({ hasText: `${base}/fine` })).toContainText('ok');
  await expect(links.filter({ hasText: `${base}/gone` })).toContainText('broken');
  await expect(links.filter({ hasText: `${base}/gone` })).toContainText('410');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('410');
});

test('a new broken link is asked about before a save, and "Save anyway" saves', async () => {
  await start('--allow-local');
  const { page } = editor;
  await typeNotes(`\n- [fine](${base}/fine)\n- [gone](${base}/gone)\n`);
  await parts.save(page).click();
  const dialog = page.getByRole('alertdialog', { name: 'Problems before saving' });
  await expect(dialog).toContainText('410');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  expect(changedLines(root)).toEqual([]);
  await parts.save(page).click();
  await dialog.getByRole('button', { name: 'Save anyway' }).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(changedLines(root).length).toBeGreaterThan(0);
});

test('what is certain without network is said at once', async () => {
  await start('--offline');
  const { page } = editor;
  await typeNotes('\n- [typo](ttps://typo.example.com/)\n- [fine](https://fine.example.com/)\n');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('ttps://typo.example.com/');
  await parts.save(page).click();
  const dialog = page.getByRole('alertdialog', { name: 'Problems before saving' });
  await dialog.getByRole('button', { name: 'Go to first problem' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.monaco-editor.focused, .monaco-editor .focused').first()).toBeVisible();
});

test('offline nothing is called broken', async () => {
  await start('--offline');
  const { page } = editor;
  await page.getByRole('button', { name: 'Check links' }).click();
  await parts.episode(page, '1. ねじを数える朝').click();
  await page.getByRole('button', { name: 'Check links' }).click();
  const links = page.getByRole('region', { name: 'Links' }).getByRole('listitem');
  await expect(links.filter({ hasText: 'https://desk.example.com/tidy' })).toContainText('unchecked');
  await expect(page.getByRole('region', { name: 'Links' })).not.toContainText('broken');
});

test('a server that never answers holds up no save, and is not called broken', async () => {
  await start('--allow-local');
  const { page } = editor;
  await typeNotes(`\n- [never](${base}/never)\n`);
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  await page.getByRole('tab', { name: 'Links' }).click();
  const never = page
    .getByRole('region', { name: 'Links' })
    .getByRole('listitem')
    .filter({ hasText: `${base}/never` });
  await expect(never).toContainText('unchecked');
});

test('a dead link that stood in the file is shown, not asked about', async () => {
  await start('--allow-local');
  const { page } = editor;
  await typeNotes(`\n- [gone](${base}/gone)\n`);
  await parts.save(page).click();
  const dialog = page.getByRole('alertdialog', { name: 'Problems before saving' });
  await dialog.getByRole('button', { name: 'Save anyway' }).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  await typeNotes('\nもう一行。\n');
  await expect(parts.saveState(page)).toHaveText('Unsaved changes');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('410');
});

test('what could not be asked offline is asked when the network is back', async () => {
  await start('--allow-local');
  const { page } = editor;
  await typeNotes(`\n- [fine](${base}/fine)\n- [gone](${base}/gone)\n`);
  const links = page.getByRole('region', { name: 'Links' });
  await page.context().setOffline(true);
  await expect(page.getByText('Offline', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Check links' }).click();
  await expect(links).toContainText('as soon as it is there');
  await expect(links).not.toContainText('broken');
  await page.context().setOffline(false);
  await expect(links.getByRole('listitem').filter({ hasText: `${base}/gone` })).toContainText('broken');
  await expect(links.getByRole('listitem').filter({ hasText: `${base}/fine` })).toContainText('ok');
  await expect(links).not.toContainText('as soon as it is there');
});
