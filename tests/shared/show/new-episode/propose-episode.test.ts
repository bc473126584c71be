import { expect, test } from 'vitest';
import { proposeEpisode } from '#shared/show/new-episode/propose-episode.ts';
import { summarise } from '#shared/show/summarise.ts';
import { episodeOf, showOf } from '../../audio/shows.ts';

const plain = showOf({ timezone: 'Asia/Tokyo' });
const show = { ...plain, profile: { ...plain.profile, keys: { ...plain.profile.keys, layout: 'layout' } } };

function model(number: number, day: string, title: string, notes: string) {
  const path = `_posts/${day}-${number}.md`;
  const text = `---\nactor_ids:\n  - hane\naudio_file_path: /audio/${number}.mp3\naudio_file_size: 123456\ndate: ${day} 07:00:00 +0900\ndescription: '${title}の話'\nduration: "12:34"\nlayout: article\ntitle: ${number}. ${title}\n---\n\n${notes}`;
  return { summary: summarise(path, text, show), text };
}

const models = [
  model(3, '2026-09-18', '秋', '## お便り\n\n一通。\n\n## 今回だけ\n\n話。\n'),
  model(2, '2026-09-11', '夏の夜', '## お便り\n\n二通。\n'),
  model(1, '2026-09-04', '春', '## 関連リンク\n\n## お便り\n'),
];
const episodes = models.map(({ summary }) => summary);
const now = Date.UTC(2026, 8, 20);

test('number, day, file name, audio and keys follow the show; what belongs to one episode is left out', () => {
  const { path, text } = proposeEpisode({ show, episodes, models, members: episodes, taken: [], now });
  expect(path).toBe('_posts/2026-09-25-4.md');
  expect(text).toBe(
    `---\nactor_ids:\n  - hane\naudio_file_path: /audio/4.mp3\naudio_file_size: 0\ndate: 2026-09-25 07:00:00 +0900\ndescription: ''\nduration: "00:00"\nlayout: article\ntitle: "4."\n---\n\n## お便り\n\n`,
  );
});

test('weeks of silence move the date on to the next usual day', () => {
  const { path } = proposeEpisode({ show, episodes, models, members: episodes, taken: [], now: Date.UTC(2026, 9, 14) });
  expect(path).toBe('_posts/2026-10-16-4.md');
});

test('a name that is in use is not used again', () => {
  const { path } = proposeEpisode({
    show,
    episodes,
    models,
    members: episodes,
    taken: ['_posts/2026-09-25-4.md'],
    now,
  });
  expect(path).toBe('_posts/2026-09-25-4-2.md');
});

test('drafts and archived ones count for no number', () => {
  const draft = episodeOf({ status: 'draft', number: 90, path: '_drafts/90.md' });
  expect(proposeEpisode({ show, episodes: [draft, ...episodes], models, members: episodes, taken: [], now }).path).toBe(
    '_posts/2026-09-25-4.md',
  );
});

test('an empty show begins with the profile’s keys', () => {
  const { path, text } = proposeEpisode({ show, episodes: [], models: [], members: [], taken: [], now });
  expect(path).toBe('_posts/2026-09-20-1.md');
  expect(text).toMatch(/^---\ntitle:\n/);
  expect(text).toContain('duration: "00:00"\n');
});
