import { describe, expect, it } from 'vitest';
import { contentFoldersOf } from '#shared/show/content/content-folders.ts';

const episodes = (...paths: readonly string[]) => paths.map((path) => ({ path, isEpisode: true }));
const pages = (...paths: readonly string[]) => paths.map((path) => ({ path, isEpisode: false }));

describe('contentFoldersOf', () => {
  it('finds the folder of episodes among other pages', () => {
    const files = [
      ...episodes('src/content/podcast/1.md', 'src/content/podcast/2.md', 'src/content/podcast/3.md'),
      ...pages('src/content/blog/a.md', 'src/content/blog/b.md', 'src/pages/about.md'),
    ];
    expect(contentFoldersOf(files)).toEqual(['src/content/podcast']);
  });

  it('takes the common parent of several series', () => {
    const files = [
      ...episodes('content/show/a/1.md', 'content/show/a/2.md', 'content/show/b/1.md', 'content/show/b/2.md'),
      ...pages('content/people/x.md', 'content/people/y.md'),
    ];
    expect(contentFoldersOf(files)).toEqual(['content/show']);
  });

  it('takes a folder with an episode that is still bare, and page bundles', () => {
    const files = [
      ...episodes('content/podcasts/001/index.md', 'content/podcasts/002/index.md', 'content/podcasts/003/index.md'),
      ...pages('content/podcasts/004/index.md', 'content/about.md', 'content/imprint.md'),
    ];
    expect(contentFoldersOf(files)).toEqual(['content/podcasts']);
  });

  it('leaves out a folder of other pages inside one of episodes', () => {
    const files = [
      ...episodes(...Array.from({ length: 20 }, (_, index) => `site/episodes/${index}.md`)),
      ...pages('site/hosts/a.md', 'site/hosts/b.md'),
    ];
    expect(contentFoldersOf(files)).toEqual(['site/episodes']);
  });

  it('finds nothing where nothing is an episode', () => {
    expect(contentFoldersOf(pages('a/1.md', 'b.md'))).toEqual([]);
    expect(contentFoldersOf([])).toEqual([]);
  });
});
