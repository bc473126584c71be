import { expect, test } from 'vitest';
import { frontMatterDefaults } from '#shared/show/site/front-matter-defaults.ts';

const jekyll = {
  collectionsFolder: '',
  collections: {},
  defaults: [
    { path: '', type: 'posts', values: { layout: 'article', audio: { prefix: '/a/', kind: 'mp3' } } },
    { path: '', values: { layout: 'page', lang: 'ja' } },
    { path: '_posts/radio', values: { audio: { prefix: '/radio/' } } },
    { path: '_posts', type: 'drafts', values: { layout: 'none' } },
  ],
};

test('the longest path counts, of equals the one with a type; maps are merged', () => {
  expect(frontMatterDefaults(jekyll, '_posts/2026-09-04-1.md', 'posts')).toEqual({
    layout: 'article',
    lang: 'ja',
    audio: { prefix: '/a/', kind: 'mp3' },
  });
  expect(frontMatterDefaults(jekyll, '_posts/radio/2026-09-04-1.md', 'posts')['audio']).toEqual({
    prefix: '/radio/',
    kind: 'mp3',
  });
  expect(frontMatterDefaults(jekyll, '_episodes/1.md', 'episodes')['layout']).toBe('page');
  expect(frontMatterDefaults(undefined, '_posts/1.md', 'posts')).toEqual({});
});
