import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
let root: string;
let data: string;
const file = '_posts/2026-09-25-4.md';

test.beforeEach(async () => {
  root = await copyOfShow();
  commitAll(root);
  data = await temporaryFolder('data');
});
test.afterEach(() => editor.close());

async function start(folder = data): Promise<void> {
  editor = await launchEditor({ args: [root], data: folder });
  await episodeIsOpen(editor.page);
}

/** The system says that it shuts down; a moment later, since the app may be gone before it could answer. */
async function shutDown(): Promise<void> {
  await editor.app.evaluate(({ powerMonitor }) => {
    setTimeout(() => powerMonitor.emit('shutdown', { preventDefault: () => undefined }), 50);
  });
}

const recovered = () => editor.page.getByRole('dialog', { name: 'Recovered changes' });

test('at the end of the session nothing is asked: the text is offered at the next start, and only there', async () => {
  await start();
  await parts.field(editor.page, 'Title').fill('4. 帰りの電車まで');
  const gone = editor.app.waitForEvent('close');
  await shutDown();
  await gone;
  expect(changedLines(root)).toEqual([]);
  await start();
  await recovered().getByRole('button', { name: 'Restore' }).click();
  await expect(parts.field(editor.page, 'Title')).toHaveValue('4. 帰りの電車まで');
  await parts.save(editor.page).click();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
  await editor.close();
  await start();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
  await expect(recovered()).toBeHidden();
});

test('a backup that cannot be written is said, holds up the end of the session, and goes on when it can', async () => {
  await writeFile(join(data, 'journal'), 'in the way');
  await start();
  const { page } = editor;
  await parts.field(page, 'Title').fill('4. どこにも書けない');
  await expect(page.getByRole('alert').filter({ hasText: 'in this window alone' })).toBeVisible();
  await shutDown();
  const dialog = page.getByRole('alertdialog', { name: 'Your text could not be kept' });
  await expect(dialog).toContainText(file);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. どこにも書けない');
  await rm(join(data, 'journal'));
  await expect(page.locator('.notice')).toContainText(['backed up again']);
  const gone = editor.app.waitForEvent('close');
  await shutDown();
  await gone;
  await start();
  await expect(recovered()).toContainText(file);
});

test('a page that crashes comes back with its text', async () => {
  await start();
  const { app, page } = editor;
  await parts.field(page, 'Title').fill('4. 落ちたページ');
  // The journal has it within a second.
  await page.waitForTimeout(1000);
  const loaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', async () => {
          const title = `document.querySelector('[role="dialog"]')?.textContent`;
          for (let seen = ''; ; seen = await contents.executeJavaScript(`${title} ?? ''`)) {
            if (seen.includes('Recovered')) return resolve(seen);
          }
        });
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await loaded).toContain(file);
});

test('quitting asks like closing does', async () => {
  await start();
  const { app, page } = editor;
  await parts.field(page, 'Title').fill('4. 終了しますか');
  await app.evaluate(({ app: electron }) => {
    setTimeout(() => electron.quit(), 50);
  });
  const dialog = page.getByRole('alertdialog', { name: 'Unsaved changes' });
  await expect(dialog).toContainText('kept in the history');
  const gone = app.waitForEvent('close');
  await dialog.getByRole('button', { name: 'Don’t save' }).click({ noWaitAfter: true });
  await gone;
  expect(changedLines(root)).toEqual([]);
});

test('what another run left is offered in the show that is opened later, and put off it is in the history', async () => {
  await start();
  await parts.field(editor.page, 'Title').fill('4. 別の番組の間に');
  await editor.page.waitForTimeout(1000);
  await editor.close();
  const other = await copyOfShow();
  editor = await launchEditor({ args: [other], data });
  await episodeIsOpen(editor.page);
  await expect(recovered()).toBeHidden();
  await editor.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, root);
  await editor.page.getByRole('button', { name: 'Open folder…' }).click();
  await recovered().getByRole('button', { name: 'Decide later' }).click();
  await parts.field(editor.page, 'Title').fill('4. 新しく書いた');
  await parts.save(editor.page).click();
  await expect(parts.saveState(editor.page)).toHaveText('Saved');
  await editor.page.keyboard.press('ControlOrMeta+Shift+P');
  await editor.page.keyboard.type('History');
  await editor.page.getByRole('option', { name: 'History…' }).click();
  await expect(editor.page.getByRole('option', { name: /Recovered after/ })).toBeVisible();
});

test('two instances on one show do not overwrite each other', async () => {
  await start();
  const second = await launchEditor({ args: [root] });
  try {
    await episodeIsOpen(second.page);
    await parts.field(editor.page, 'Title').fill('4. 一つ目の窓');
    await parts.field(second.page, 'Duration').fill('00:09');
    await parts.save(editor.page).click();
    await expect(parts.saveState(editor.page)).toHaveText('Saved');
    const dialog = second.page.getByRole('alertdialog', { name: 'Changed on disk' });
    await dialog.getByRole('button', { name: 'Merge both' }).click();
    await parts.save(second.page).click();
    await expect(parts.saveState(second.page)).toHaveText('Saved');
    const text = await textOf(root, file);
    expect(text).toContain('title: 4. 一つ目の窓');
    expect(text).toContain('00:09');
    await expect(parts.field(editor.page, 'Duration')).toHaveValue('00:09');
  } finally {
    await second.close();
  }
});

test('files of the app’s own that cannot be read are kept, and told once', async () => {
  await mkdir(join(data, 'journal'), { recursive: true });
  await writeFile(join(data, 'settings.json'), '{"theme": ');
  await writeFile(join(data, 'journal/0.json'), '{"root": ');
  await writeFile(join(data, 'link-cache.json'), 'no cache');
  await start();
  const notices = editor.page.locator('.notice');
  await expect(notices.filter({ hasText: 'settings.json.broken' })).toBeVisible();
  await expect(notices.filter({ hasText: '0.json.broken' })).toBeVisible();
  await expect(notices.filter({ hasText: 'link-cache.json.damaged' })).toBeVisible();
  await editor.close();
  await start();
  await expect(editor.page.locator('.notice')).toHaveCount(0);
});
