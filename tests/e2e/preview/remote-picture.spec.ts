import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { copyOfShow } from '../support/show.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let editor: RunningEditor;
let server: Server;
let asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];

test.beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const head = { 'set-cookie': 'seen=1' };
    if (request.url === '/moved.png') response.writeHead(302, { ...head, location: '/a.png' }).end();
    else if (request.url === '/a.png') response.writeHead(200, { ...head, 'content-type': 'text/html' }).end(png);
    else response.writeHead(200, { ...head, 'content-type': 'image/png' }).end('<b>no picture</b>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

test.afterEach(async () => {
  await editor.close();
  server.closeAllConnections();
  server.close();
});

test('a picture of another site is fetched when the person presses its button, and not before', async () => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const notes = `![時計塔](${base}/moved.png){: width="40"}\n\nthe same: <img src="${base}/moved.png" alt="again" title="t">\n\n![偽物](${base}/fake.png)\n`;
  const root = await copyOfShow();
  const path = join(root, '_posts/2026-10-02-5.md');
  await writeFile(path, `---\ntitle: 5. 試し\nlayout: article\ndate: 2026-10-02 07:00:00 +0900\n---\n\n${notes}`);
  editor = await launchEditor({ args: [path, '--allow-local'] });
  const { page } = editor;
  await episodeIsOpen(page);
  const rendered = parts.rendered(page);
  const button = rendered.getByRole('button', { name: 'Show picture: 時計塔' });
  await expect(button).toBeVisible();
  // An event that no person made asks for nothing.
  await button.dispatchEvent('click');
  await expect(rendered.getByRole('img')).toHaveCount(0);

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(rendered.getByRole('img', { name: '時計塔' })).toHaveAttribute('src', /^blob:/);
  await expect(rendered.getByRole('img', { name: '時計塔' })).toHaveAttribute('width', '40');
  await expect(rendered.getByRole('img', { name: 'again' })).toHaveAttribute('src', /^blob:/);
  expect(asked.map((one) => one.path)).toEqual(['/moved.png', '/a.png']);
  for (const { headers } of asked) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);

  await rendered.getByRole('button', { name: 'Show picture: 偽物' }).click();
  await expect(rendered.getByRole('status')).toHaveText('Not shown: what the server sent is no picture.');

  // What was fetched is shown again when its block is made anew, without asking.
  await parts.notes(page).locator('.view-line').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' more');
  await expect(rendered).toContainText('more');
  await expect(rendered.getByRole('img', { name: '時計塔' })).toHaveAttribute('src', /^blob:/);
  expect(asked).toHaveLength(3);
});
