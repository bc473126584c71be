import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';

// What electron-updater takes for an update differs by system; these are the forms of Linux.
test.skip(process.platform !== 'linux', 'the other systems’ installers are tried by the release workflow');

let editor: RunningEditor;
let server: Server | undefined;
let asked: string[];
test.beforeEach(() => {
  asked = [];
});
test.afterEach(async () => {
  await editor.close();
  server?.close();
  server = undefined;
});

const installer = Buffer.from('#!/bin/sh\n# stands for the next version\n');
const hashOf = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64');

/** A place of new versions, as a release's `latest-linux.yml` describes it. Resolves to the data folder that names it. */
async function startWith(release: { readonly version: string; readonly hash?: string } | undefined): Promise<void> {
  const files: Readonly<Record<string, string | Buffer>> =
    release === undefined
      ? {}
      : {
          '/latest-linux.yml': `version: ${release.version}
path: next.AppImage
sha512: ${release.hash ?? hashOf(installer)}
releaseDate: '2026-11-01T00:00:00.000Z'
releaseNotes: '<p>Faster <b>lists</b></p><script>top.ran=1</script>'
files:
  - url: next.AppImage
    sha512: ${release.hash ?? hashOf(installer)}
    size: ${installer.length}
`,
          '/next.AppImage': installer,
        };
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const body = files[path];
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const data = await temporaryFolder('updates');
  await writeFile(
    join(data, 'dev-app-update.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: episode-editor-updater\n`,
  );
  const cache = join(data, 'cache');
  await mkdir(cache);
  await writeFile(join(data, 'present.AppImage'), 'the present version');
  editor = await launchEditor({
    args: [await copyOfShow()],
    data,
    env: { XDG_CACHE_HOME: cache, APPIMAGE: join(data, 'present.AppImage') },
  });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Updates' });

async function askForUpdates(): Promise<void> {
  await episodeIsOpen(editor.page);
  await editor.app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const menu of Menu.getApplicationMenu()?.items ?? [])
      for (const item of menu.submenu?.items ?? []) if (item.label === 'Check for Updates…') item.click({}, window);
  });
}

test('a new version is looked for when asked, offered, fetched, and not installed over unsaved text', async () => {
  await startWith({ version: '9.1.0' });
  const { page, app, data } = editor;
  await episodeIsOpen(page);
  expect(asked).toEqual([]);
  await askForUpdates();
  await expect(dialog(page)).toContainText('Version 9.1.0 is there.');
  await expect(dialog(page).getByRole('region', { name: 'What is new' })).toHaveText(/^Faster lists/);
  expect(asked).toEqual(['/latest-linux.yml']);
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  await expect(dialog(page)).toContainText('Version 9.1.0 is ready.');
  expect(await readdir(join(data, 'cache', 'episode-editor-updater', 'pending'))).toContain('next.AppImage');
  await dialog(page).getByRole('button', { name: 'Later' }).click();
  await parts.field(page, 'Title').fill('4. 書きかけ');
  await askForUpdates();
  await dialog(page).getByRole('button', { name: 'Restart and install' }).click();
  await page.getByRole('alertdialog', { name: 'Unsaved changes' }).getByRole('button', { name: 'Cancel' }).click();
  await expect(parts.field(page, 'Title')).toHaveValue('4. 書きかけ');
  expect(app.windows()).toHaveLength(1);
});

test('a file that is not what the release promises is thrown away, in words', async () => {
  await startWith({ version: '9.1.0', hash: hashOf(Buffer.from('something else')) });
  await askForUpdates();
  await dialog(editor.page).getByRole('button', { name: 'Download' }).click();
  await expect(dialog(editor.page).getByRole('alert')).toContainText('not what the release promises');
  const cache = join(editor.data, 'cache', 'episode-editor-updater');
  expect((await readdir(cache, { recursive: true })).filter((name) => name.endsWith('next.AppImage'))).toEqual([]);
});

test('the newest version, and a place without any, are said as such', async () => {
  await startWith({ version: '0.0.1' });
  await askForUpdates();
  await expect(dialog(editor.page)).toContainText('This is the newest version.');
  await editor.close();
  server?.close();
  await startWith(undefined);
  await askForUpdates();
  await expect(dialog(editor.page).getByRole('alert')).toContainText('No version has been published');
});

test('a copy that no installer made says so and asks nobody', async () => {
  editor = await launchEditor({ args: [await copyOfShow()] });
  await askForUpdates();
  await expect(dialog(editor.page)).toContainText('not installed by an installer');
});
