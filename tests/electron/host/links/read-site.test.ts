import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAddresses } from '#host/links/read-addresses.ts';
import { readSite } from '#host/links/read-site.ts';
import { openShow } from '#host/show-folder.ts';
import { episodeText } from '#tests/shared/check/yattecast-show.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-site-'));
  await write('_config.yml', 'timezone: Asia/Tokyo\npermalink: /:year/:month/:day/:title\n');
  await write('_posts/2024-01-01-1.md', episodeText({ date: '2024-01-01 05:00:00 +0900' }));
  await write('_posts/2027-01-01-2.md', episodeText({ date: '2027-01-01 05:00:00 +0900' }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function addresses(): Promise<readonly unknown[]> {
  const opened = await openShow(root);
  if (!opened.ok) throw new Error(opened.error.reason);
  const found = await readAddresses(opened.value.show, opened.value.episodes, Date.UTC(2026, 0, 1));
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ address, isOut }) => [address, isOut]);
}

describe('addresses of episodes', () => {
  it('follow the show’s permalink in its own zone', async () => {
    expect(await addresses()).toEqual([
      ['/2024/01/01/1', true],
      ['/2027/01/01/2', false],
    ]);
  });

  it('are an episode’s own where it sets one', async () => {
    await write('_posts/2024-01-01-1.md', episodeText({ date: '2024-01-01 05:00:00 +0900', permalink: '/はじめ' }));
    expect(await addresses()).toEqual([
      ['/はじめ', true],
      ['/2027/01/01/2', false],
    ]);
  });
});

describe('a site’s facts', () => {
  it('come from its own files', async () => {
    await write('about.md', '---\npermalink: /about-us/\n---\n');
    await write('_layouts/article.html', '<div id="player"></div>');
    await write('CNAME', 'radio.example\n');
    expect(await readSite({ root, generator: 'jekyll' })).toEqual({
      files: [
        'CNAME',
        '_config.yml',
        '_layouts/article.html',
        '_posts/2024-01-01-1.md',
        '_posts/2027-01-01-2.md',
        'about.md',
      ],
      complete: true,
      pages: ['/about-us/'],
      layoutIds: ['player'],
      cname: 'radio.example',
    });
  });
});
