import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow, textOf } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';
import { type SoundServer, soundServer } from './support/sound-server.ts';

const sound = silentMp3(95);
const feed = (base: string) => `<?xml version="1.0"?>
<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>歯車</title>
${[1, 2, 3]
  .map(
    (number) => `<item><title>${number}. 歯車</title><itunes:episode>${number}</itunes:episode>
<enclosure url="${base}/${number}.mp3" length="${1_000_000 + number}" type="audio/mpeg"/>
<itunes:duration>0:0${number}:05</itunes:duration></item>`,
  )
  .join('\n')}
</channel></rss>`;

let editor: RunningEditor;
let root: string;
let server: SoundServer;
const episode = '_posts/2026-09-11-2.md';
const review = () => editor.page.getByRole('dialog', { name: 'Audio for this episode' });

test.beforeEach(async () => {
  const files = new Map<string, Uint8Array>([['/remote/2.mp3', sound]]);
  server = await soundServer(files);
  files.set('/feed.xml', new TextEncoder().encode(feed(server.base)));
  root = await copyOfShow();
  const text = await textOf(root, episode);
  await writeFile(join(root, episode), text.replace('/audio/2.mp3', `${server.base}/remote/2.mp3`));
  commitAll(root);
  editor = await launchEditor({ args: [join(root, episode), '--allow-local'] });
  await episodeIsOpen(editor.page);
});
test.afterEach(async () => {
  await editor.close();
  server.close();
});

async function command(name: string): Promise<void> {
  const { page } = editor;
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

test('a server is asked for size and length when the person says so, and plays on a click', async () => {
  const { page } = editor;
  await page.getByRole('tab', { name: 'Audio', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Audio', exact: true });
  await expect(panel).toContainText('127.0.0.1');
  expect(server.asked).toEqual([]);
  await panel.getByRole('button', { name: 'Ask the server for size and duration' }).click();
  await expect(review().getByRole('row', { name: /File size/ })).toContainText(`${sound.length}`);
  await expect(review().getByRole('row', { name: /File size/ })).toContainText('from the server');
  await expect(review().getByRole('row', { name: /Duration/ })).toContainText('01:35');
  await review().getByRole('button', { name: 'Apply' }).click();
  await expect(parts.field(page, 'Duration')).toHaveValue('01:35');
  await panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('the host’s feed fills in one episode, then all; its address is kept beside them', async () => {
  const { page } = editor;
  await command('Fill In from the Host’s Feed');
  const address = page.getByRole('dialog', { name: 'The host’s feed' });
  await address.getByRole('textbox').fill(`${server.base}/nothing`);
  await page.keyboard.press('Enter');
  await expect(address.getByRole('alert')).toContainText('404');
  await address.getByRole('textbox').fill(`${server.base}/feed.xml`);
  await page.keyboard.press('Enter');
  await expect(review().getByRole('row', { name: /File size/ })).toContainText('1000002');
  await review().getByRole('button', { name: 'Apply' }).click();
  await expect(parts.field(page, 'File size (bytes)')).toHaveValue('1000002');
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await readFile(join(root, '.episode-editor.yml'), 'utf8')).toContain(`feed: ${server.base}/feed.xml`);
  await command('Fill In All from the Host’s Feed');
  const many = page.getByRole('dialog', { name: 'Episodes of the host’s feed' });
  await expect(many.getByRole('option', { name: /^1\. 歯車/ })).toBeVisible();
  await many.getByRole('button', { name: 'Cancel' }).click();
  expect(changedLines(root).filter((line) => line.startsWith('+'))).toHaveLength(2);
});
