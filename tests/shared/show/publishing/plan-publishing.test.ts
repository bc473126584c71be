import { expect, test } from 'vitest';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { renamingOf } from '#shared/show/address/renamed-address.ts';
import {
  momentOf,
  type PublishingFacts,
  planMoveTo,
  planPublishingNow,
  planReady,
} from '#shared/show/publishing/plan-publishing.ts';
import { episodeOf, showOf } from '../../audio/shows.ts';

const show = showOf({ timezone: 'Asia/Tokyo', permalink: '/episode/:title' });
const now = Date.parse('2026-11-23T09:41:30+09:00');
const episodes = ['2026-11-20', '2026-11-13', '2026-11-06'].map((day, index) =>
  episodeOf({
    path: `_posts/${day}-${9 - index}.md`,
    dateText: `${day} 05:00:00 +0900`,
    instant: Date.parse(`${day}T05:00:00+09:00`),
  }),
);

function planned(plan: typeof planReady, path: string, head: string, more: Partial<PublishingFacts> = {}) {
  const text = `---\n${head}\n---\n\nWords.\n`;
  const made = plan({ show, path, text, episodes, now, ...more });
  const edited = editFrontMatter(text, made.edits, { reader: 'psych' });
  return { path: made.path, head: edited.ok ? edited.value.text.split('\n---\n')[0]?.slice(4) : edited.error };
}

test('a date that lies minutes ahead becomes now, its file’s day with it; the slug and the address stay', () => {
  const path = '_posts/2026-11-24-10.md';
  const made = planned(planPublishingNow, path, 'title: x\ndate: 2026-11-24 05:00:00 +0900');
  expect(made).toEqual({ path: '_posts/2026-11-23-10.md', head: 'title: x\ndate: 2026-11-23 09:41:00 +0900' });
  expect(renamingOf(show, path, made.path, '---\ntitle: x\n---\n').address).toBeUndefined();
});

test('a draft goes where the site publishes, with a date in the show’s layout and without its flag', () => {
  expect(planned(planPublishingNow, '_drafts/radiator.md', 'title: x\npublished: false')).toEqual({
    path: '_posts/2026-11-23-radiator.md',
    head: 'title: x\npublished: true\ndate: 2026-11-23 09:41:00 +0900',
  });
  expect(planned(planReady, '_posts/2026-1x-xx-10.md', 'title: x\ndate:')).toEqual({
    path: '_posts/2026-11-27-10.md',
    head: 'title: x\ndate: 2026-11-27 05:00:00 +0900',
  });
});

test('"Ready to publish" keeps the date that the episode has', () => {
  expect(planned(planReady, '_drafts/10.md', 'title: x\ndate: 2026-12-24 20:00:00 +0900')).toEqual({
    path: '_posts/2026-12-24-10.md',
    head: 'title: x\ndate: 2026-12-24 20:00:00 +0900',
  });
});

test('where names have no day, the name stays; a slug that was held free takes the title', () => {
  const hugo = showOf({ generator: 'hugo', reader: 'go' });
  const more = { show: hugo, episodes: [] };
  expect(planned(planPublishingNow, 'content/10.md', 'title: x\ndraft: true', more)).toEqual({
    path: 'content/10.md',
    head: 'title: x\ndraft: false',
  });
  expect(planned(planReady, 'content/100-new-episode.md', 'title: Tea and Trains', more).path).toBe(
    'content/100-tea-and-trains.md',
  );
});

test.each<readonly [string, string, Partial<PublishingFacts>]>([
  // 09:41 in Tokyo; Ruby reads a time with seconds and no offset as UTC, so that clock time there would lie ahead.
  ['date: 2026-11-24 05:00:00', 'date: 2026-11-23 00:41:00', {}],
  ['date: 2026-11-24 05:00', 'date: 2026-11-23 09:41', {}],
  ['date: "2026-11-24 05:00:00"', 'date: "2026-11-23 09:41:00"', {}],
  ['date: 2026-11-24T05:00:00', 'date: 2026-11-23T09:41:00', { show: { ...show, generator: 'hugo', reader: 'go' } }],
])('"Publish now" where dates have no offset: %s', (before, after, more) => {
  expect(planned(planPublishingNow, '_posts/2026-11-24-10.md', before, more).head).toBe(after);
});

test('every flag that makes a draft is one that publishing takes away', () => {
  const flags = [
    ['draft: true', 'draft: false'],
    ['draft: "yes"', 'draft: false'],
    ['isDraft: true', 'isDraft: false'],
    ['published: false', 'published: true'],
    ['published:', 'published: true'],
    ['status: draft', 'status: published'],
    ['status: Pending', 'status: published'],
    ['status: published', 'status: published'],
  ] as const;
  for (const [before, after] of flags) {
    const made = planned(planReady, '_posts/2026-11-24-10.md', `title: x\ndate: 2026-11-24 05:00:00 +0900\n${before}`);
    expect(made.head).toBe(`title: x\ndate: 2026-11-24 05:00:00 +0900\n${after}`);
  }
});

test.each<readonly [string, string, Partial<PublishingFacts>]>([
  ['date: 2026-11-24 05:00:00 +0900', 'date: 2026-12-01 20:30:00 +0900', {}],
  ['date: 2026-11-24 05:00:00', 'date: 2026-12-01 11:30:00', {}],
  ['date: 2026-11-24 05:00', 'date: 2026-12-01 20:30', {}],
  [
    'date: 2026-07-24 05:00:00 +0200',
    'date: 2026-12-01 20:30:00 +0100',
    { show: { ...show, timezone: 'Europe/Berlin' } },
  ],
])('"Move to…" another moment of the show’s clocks: %s', (before, after, more) => {
  const moment = { year: 2026, month: 12, day: 1, hour: 20, minute: 30, second: 0 };
  const made = planned((facts) => planMoveTo(facts, moment), '_posts/2026-11-24-10.md', before, more);
  expect(made).toEqual({ path: '_posts/2026-12-01-10.md', head: after });
});

test('"Move to…" with the moment that the episode has brings its file’s name to that day, and nothing else', () => {
  const text = '---\ndate: 2026-11-24 05:00:00 +0900\n---\n';
  const facts = { show, path: '_posts/2026-11-20-10.md', text, episodes, now };
  expect(planMoveTo(facts, momentOf(facts))).toEqual({ edits: [], path: '_posts/2026-11-24-10.md' });
});
