import { describe, expect, it } from 'vitest';
import { classifyPath } from '#shared/show/content/classify-path.ts';
import type { ContentRules } from '#shared/show/show.ts';

const jekyll: ContentRules = {
  kind: 'jekyll',
  folders: ['_episodes'],
  extensions: ['md', 'markdown', 'mkd'],
  excluded: ['README.md', 'vendor', 'docs', '_posts/old*', '*.tmp.md'],
  archives: ['retired'],
  dateInName: true,
};
const folders: ContentRules = {
  ...jekyll,
  kind: 'folders',
  folders: ['content/episode', 'content/special'],
  extensions: ['md', 'markdown', 'mdx'],
  excluded: [],
};
const titled: ContentRules = { ...folders, kind: 'titled', folders: [] };

describe('classifyPath in Jekyll', () => {
  it.each([
    ['_posts/2024-09-19-84.md', 'published'],
    ['_posts/2024/2024-09-19-84.markdown', 'published'],
    ['_posts/24-9-1-a.mkd', 'published'],
    ['blog/_posts/2024-09-19-84.md', 'published'],
    ['_episodes/talks/someone.md', 'published'],
    ['_posts/2021-0x-xx-sp97.md', 'draft'],
    ['_posts/84.md', 'draft'],
    ['_posts/_2024-09-19-84.md', 'draft'],
    ['_drafts/next.md', 'draft'],
    ['blog/_drafts/2024-09-19-84.md', 'draft'],
    ['_episodes/_half.md', 'draft'],
    ['_posts.bak/2024-09-19-84.md', 'archive'],
    ['_posts.bak/84.md', 'archive'],
    ['_posts_old/84.md', 'archive'],
    ['old-episodes/84.md', 'archive'],
    ['_retired/2024-09-19-84.md', 'archive'],
    ['retired/84.md', 'archive'],
    ['docs/2024-09-19-84.md', 'archive'],
    ['docs/_posts/2024-09-19-84.md', 'archive'],
    ['_posts/old-2024/2024-09-19-84.md', 'archive'],
    ['_posts/2024-09-19-84.tmp.md', 'archive'],
  ])('%s is %s', (path, status) => {
    expect(classifyPath(jekyll, path)).toBe(status);
  });

  it.each([
    'README.md',
    '_posts/README.md',
    '_posts/Readme.markdown',
    '_posts/.2024-09-19-84.md.swp',
    '_posts/.hidden/2024-09-19-84.md',
    '_posts/2024-09-19-84.html',
    '_posts/2024-09-19-84',
    '_site/_posts/2024-09-19-84.md',
    'node_modules/x/_posts/2024-09-19-84.md',
    'vendor/bundle/gems/site/_posts/2024-09-19-84.md',
    'about.md',
    'posts/2024-09-19-84.md',
    '_includes/2024-09-19-84.md',
    '_actors/alice.md',
    '_other/notes.md',
    'docs/guide.md',
  ])('%s is no episode', (path) => {
    expect(classifyPath(jekyll, path)).toBeUndefined();
  });
});

describe('classifyPath in folders of content', () => {
  it.each([
    ['content/episode/1.md', 'published'],
    ['content/episode/one/index.md', 'published'],
    ['content/special/2.mdx', 'published'],
    ['content/episode/old-shows/1.md', 'published'],
    ['content/episode/drafts/3.md', 'draft'],
    ['content/episode/_3.md', 'draft'],
    ['content/episodes.bak/1.md', 'archive'],
    ['episodes-archive/1.md', 'archive'],
    ['retired/1.md', 'archive'],
  ])('%s is %s', (path, status) => {
    expect(classifyPath(folders, path)).toBe(status);
  });

  it.each([
    'content/episode/_index.md',
    'content/about.md',
    'content/episode2/1.md',
    'content/episode/README.md',
    'content/episode/1.txt',
  ])('%s is no episode', (path) => {
    expect(classifyPath(folders, path)).toBeUndefined();
  });
});

describe('classifyPath where nothing is known', () => {
  it('takes any markdown file, for its title to decide', () => {
    expect(classifyPath(titled, 'notes/1.md')).toBe('published');
    expect(classifyPath(titled, '1.MD')).toBe('published');
    expect(classifyPath(titled, 'episodes.bak/1.md')).toBe('archive');
    expect(classifyPath(titled, 'node_modules/a/1.md')).toBeUndefined();
    expect(classifyPath(titled, 'readme.md')).toBeUndefined();
  });
});
