import { expect, test } from 'vitest';
import { contentBytes, contentOf, openedShow, type ShowContent } from '#shared/ipc/handed-show.ts';
import { episodeOf, showOf } from '../audio/shows.ts';

const content: ShowContent = {
  show: showOf(),
  episodes: [
    episodeOf({ path: '_posts/2.md', status: 'published', instant: 2000 }),
    episodeOf({ path: '_posts/1.md', status: 'published', instant: 1000 }),
    episodeOf({ path: '_drafts/3.md', status: 'draft' }),
  ],
  site: { files: ['_posts/1.md'] } as unknown as ShowContent['site'],
  addresses: [
    { path: '_posts/2.md', isOut: false },
    { path: '_posts/1.md', isOut: true },
    { path: '_drafts/3.md', isOut: false },
  ] as unknown as ShowContent['addresses'],
};
const handed = { id: 'tea', isSample: false, reading: 3, content: contentBytes(content) };
const isOutAt = (now: number) => openedShow(handed, now).addresses.map(({ isOut }) => isOut);

test('a show arrives as it was sent', () => {
  expect(openedShow(handed, 1500)).toEqual({ id: 'tea', isSample: false, reading: 3, ...content });
});

test('only what the window needs is sent', () => {
  const more = { ...content, siteFiles: ['a very long list'] };
  expect(contentOf(contentBytes(more))).toEqual(content);
});

test('of a show that was read a while ago the episodes are out that came out since', () => {
  expect(isOutAt(999)).toEqual([false, false, false]);
  expect(isOutAt(1000)).toEqual([false, true, false]);
  expect(isOutAt(2000)).toEqual([true, true, false]);
});
