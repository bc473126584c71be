import { expect, test } from 'vitest';
import { archiveFolders, movedPath, pinnedOf } from '#shared/bulk/archive.ts';
import { comparedPage, fileNamesOf, filesMentioned, pathsMentioned } from '#shared/bulk/pages-linking.ts';
import { withPin } from '#shared/show/edit-show-file.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { ContentRules, Show } from '#shared/show/show.ts';
import { readSettings } from '#shared/show/site/read-settings.ts';
import { showFileFrom } from '#shared/show/site/show-file.ts';
import { showFileName } from '#shared/show/site/show-file-name.ts';

const jekyll: ContentRules = {
  kind: 'jekyll',
  folders: [],
  extensions: ['md'],
  excluded: [],
  archives: [],
  dateInName: true,
};

function show(extra: Partial<Show> = {}) {
  return { generator: 'jekyll', content: jekyll, ...extra } as Show;
}

const episode = (path: string, status: EpisodeSummary['status']) => ({ path, status }) as EpisodeSummary;

test('the archive is where the show already keeps retired episodes, by year as they are', () => {
  const episodes = [
    episode('_posts/2024/2024-01-02-9.md', 'published'),
    episode('_posts.bak/2019/2019-01-02-1.md', 'archive'),
  ];
  const folders = archiveFolders(show(), episodes);
  expect(folders).toEqual({ living: '_posts', archive: '_posts.bak' });
  expect(movedPath('_posts/2024/2024-01-02-9.md', 'archive', folders, show())).toBe('_posts.bak/2024/2024-01-02-9.md');
  expect(movedPath('_posts.bak/2019/2019-01-02-1.md', 'restore', folders, show())).toBe('_posts/2019/2019-01-02-1.md');
});

test('without one it is a folder that is no part of the site, or the one that the settings name', () => {
  const episodes = [episode('_posts/2024-01-02-9.md', 'published')];
  expect(archiveFolders(show(), episodes).archive).toBe('_posts.bak');
  const named = show({ settings: { archive: 'retired/' } });
  const folders = archiveFolders(named, episodes);
  expect(folders.archive).toBe('retired');
  expect(movedPath('_posts/2024-01-02-9.md', 'archive', folders, named)).toBe('retired/2024-01-02-9.md');
  const hugo = { ...jekyll, kind: 'folders', folders: ['content/episode'], dateInName: false } as const;
  const other = show({ generator: 'hugo', content: hugo });
  const outside = archiveFolders(other, [episode('content/episode/9.md', 'published')]);
  expect(movedPath('content/episode/9.md', 'archive', outside, other)).toBe('episodes.bak/9.md');
});

test('a move that would not retire an episode is none', () => {
  const folders = { living: '_posts', archive: '_drafts' };
  expect(
    movedPath('_posts.bak/notes.txt', 'restore', { living: '_posts', archive: '_posts.bak' }, show()),
  ).toBeUndefined();
  expect(movedPath('_posts/2024-01-02-9.txt', 'archive', folders, show())).toBeUndefined();
});

const file = `# ours
archive: _posts.bak
pinned:
  # the first one
  - _posts/2018-01-01-0.md
`;

test('a pin is written with its reason, comments kept, and taken back', () => {
  const pinned = withPin(file, '_posts/2019-01-01-1.md', 'linked from the "about" page');
  if (!pinned.ok) throw new Error(pinned.error.reason);
  expect(pinned.value.startsWith(file)).toBe(true);
  const read = (text: string) => {
    const settings = readSettings(showFileName, text, 'javascript');
    return pinnedOf(showFileFrom(settings.ok ? settings.value : null));
  };
  expect(read(pinned.value)).toEqual([
    { path: '_posts/2018-01-01-0.md' },
    { path: '_posts/2019-01-01-1.md', reason: 'linked from the "about" page' },
  ]);
  expect(withPin(pinned.value, '_posts/2019-01-01-1.md', null)).toEqual({ ok: true, value: file });
  const again = withPin(pinned.value, '_posts/2019-01-01-1.md', 'another');
  expect(again.ok && read(again.value)[1]?.reason).toBe('another');
  expect(withPin(file, '_posts/nobody.md', null)).toEqual({ ok: true, value: file });
  const first = withPin('', '_posts/2019-01-01-1.md', '');
  expect(first.ok && read(first.value)).toEqual([{ path: '_posts/2019-01-01-1.md' }]);
});

test('the pages that a text links to, however it writes them', () => {
  const site = { hosts: new Set(['example.com']), basePath: 'pod' };
  const text = `[a](/episode/84/#top) <a href="https://example.com/pod/episode/85.html">b</a>
see https://other.com/episode/86 and /episode/%E3%81%82, {{ site.url }}/x`;
  const found = pathsMentioned(text, site);
  for (const page of ['/episode/84', '/episode/85/', '/episode/あ.html'])
    expect(found.has(comparedPage(page))).toBe(true);
  expect(found.has(comparedPage('/episode/86'))).toBe(false);
});

test('a folder is an archive’s by a word of its name, not by letters that happen to be in one', () => {
  const living = episode('_posts/2024-01-02-9.md', 'published');
  const archived = (path: string) => archiveFolders(show(), [living, episode(path, 'archive')]).archive;
  expect(archived('_posts.bak/household/2019-01-02-1.md')).toBe('_posts.bak');
  expect(archived('household/_old_posts/2019/2019-01-02-1.md')).toBe('household/_old_posts');
  expect(archived('_household/2019/2019-01-02-1.md')).toBe('_household/2019');
});

test('tags that name an episode’s file link to it as addresses do', () => {
  const names = filesMentioned(
    '[a]({% post_url 2019-01-02-tea %}) {%- link _posts/old/2019-01-03-rain.md -%} {{< relref "../episode/7/index.md#notes" >}} [z](@/shows/8.md)',
  );
  expect([...names]).toEqual(['2019-01-02-tea', '_posts/old/2019-01-03-rain', 'episode/7', 'shows/8']);
  expect(fileNamesOf('_posts/old/2019-01-03-rain.md')).toContain('2019-01-03-rain');
  expect(fileNamesOf('content/episode/7/index.md')).toContain('episode/7');
});
