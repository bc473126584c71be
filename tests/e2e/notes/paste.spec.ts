import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { copy, expectNotes, writeNotes } from '../support/notes.ts';
import { copyOfShow } from '../support/show.ts';

/** 時計塔 in Shift_JIS and in EUC-JP. */
const shiftJis = Buffer.from('8e9e8c7693 83'.replace(' ', ''), 'hex');
const eucJp = Buffer.from('bbfeb7d7c5e3', 'hex');

let server: Server;
let base: string;
let editor: RunningEditor;

test.beforeAll(async () => {
  const pages: Readonly<Record<string, readonly [string, Buffer]>> = {
    '/one': ['text/html; charset=utf-8', Buffer.from('<title>One &amp; [only] | Site</title>')],
    '/sjis': [
      'text/html; charset=Shift_JIS',
      Buffer.concat([Buffer.from('<title>'), shiftJis, Buffer.from('</title>')]),
    ],
    '/euc': [
      'text/html',
      Buffer.concat([Buffer.from('<meta charset="euc-jp"><title>'), eucJp, Buffer.from('</title>')]),
    ],
  };
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (request.url === '/moved') response.writeHead(302, { location: '/one' }).end();
    else if (page === undefined) response.writeHead(404).end('<title>404</title>');
    else response.writeHead(200, { 'content-type': page[0] }).end(page[1]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const root = await copyOfShow();
  const first = join(root, '_posts/2026-09-04-1.md');
  await writeFile(
    first,
    `${await readFile(first, 'utf8')}\n<div class="film">\n<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>\n</div>\n`,
  );
  editor = await launchEditor({ args: ['--allow-local', root] });
  await episodeIsOpen(editor.page);
});
test.afterAll(async () => {
  await editor.close();
  server.close();
});

async function paste(data: { readonly text: string; readonly html?: string }): Promise<void> {
  await copy(editor, data);
  await editor.page.keyboard.press('ControlOrMeta+v');
}

test('an address over words makes a link, without what tracks; one undo takes it back', async () => {
  const { page } = editor;
  await writeNotes(page, 'words');
  await page.keyboard.press('Shift+Home');
  await paste({ text: 'https://example.jp/a?utm_source=mail&id=1' });
  await expectNotes(page, '[words](https://example.jp/a?id=1)');
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, 'words');
});

test('copied HTML comes as markdown, or as plain words where they are wanted', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  const copied = {
    text: 'Title\none',
    html: '<h2>Title</h2><ul><li><a href="https://example.jp/">one</a><script>alert(1)</script></li></ul>',
  };
  await paste(copied);
  await expectNotes(page, '## Title\n\n- [one](https://example.jp/)');
  await writeNotes(page, '');
  await copy(editor, copied);
  await page.keyboard.press('ControlOrMeta+Shift+v');
  await expectNotes(page, 'Title\none');
});

test('addresses in groups become a nested list, their titles come together, one undo each', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  await paste({ text: `Links\n${base}/one\n${base}/sjis\n\nMore\n${base}/euc\n${base}/moved\n${base}/gone` });
  const titled = [
    '- Links',
    `  - [One & \\[only\\] \\| Site](${base}/one)`,
    `  - [時計塔](${base}/sjis)`,
    '- More',
    `  - [時計塔](${base}/euc)`,
    `  - [One & \\[only\\] \\| Site](${base}/moved)`,
    `  - [${base}/gone](${base}/gone)`,
  ].join('\n');
  await expectNotes(page, titled);
  await expect(parts.notes(page).getByText(/Fetching/)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, titled.replace(/\[[^[\]]*(?:\\\[only\\\] \\\| Site|時計塔)\]\(([^)]*)\)/g, '[$1]($1)'));
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, '');
});

test('the address of a video can become the show’s own embed, or a link with its title', async () => {
  const { page } = editor;
  await writeNotes(page, '');
  await paste({ text: 'https://youtu.be/bbbbbbbbbbb?si=tracked' });
  await expectNotes(page, 'https://youtu.be/bbbbbbbbbbb');
  const offer = page.getByRole('group', { name: 'What was pasted' });
  await offer.getByRole('button', { name: 'Embed the Video as the Show Does' }).click();
  const embed = '<div class="film">\n<iframe src="https://www.youtube.com/embed/bbbbbbbbbbb"></iframe>\n</div>';
  await expectNotes(page, embed);
  await expect(offer).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, 'https://youtu.be/bbbbbbbbbbb');
  await writeNotes(page, '');
  await paste({ text: `${base}/one` });
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await expectNotes(page, `[One & \\[only\\] \\| Site](${base}/one)`);
});

test('inside a list of HTML, what is pasted and typed looks like its neighbours', async () => {
  const { page } = editor;
  await writeNotes(page, '<ul>\n<li><a href="https://a.jp/" target="_blank">A</a></li>');
  await page.keyboard.press('Enter');
  await page.keyboard.type('word');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await paste({ text: 'https://b.jp/?a=1&b=2' });
  await expectNotes(
    page,
    '<ul>\n<li><a href="https://a.jp/" target="_blank">A</a></li>\n' +
      '<li><a href="https://b.jp/?a=1&amp;b=2" target="_blank">word</a></li>',
  );
});

test('without network titles wait with a mark', async () => {
  const offline = await launchEditor({ args: ['--offline', await copyOfShow()] });
  try {
    await episodeIsOpen(offline.page);
    await writeNotes(offline.page, '');
    await copy(offline, { text: `${base}/one\n${base}/euc` });
    await offline.page.keyboard.press('ControlOrMeta+v');
    await expectNotes(offline.page, `- [${base}/one](${base}/one)\n- [${base}/euc](${base}/euc)`);
    await expect(offline.page.getByText('2 titles wait until you are online.')).toBeVisible();
    await expect(parts.notes(offline.page).locator('.notes__waiting').first()).toBeVisible();
  } finally {
    await offline.close();
  }
});
