import { describe, expect, test } from 'vitest';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { planReview } from '#shared/audio/plan-review.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { episodeOf, showOf } from './shows.ts';

const facts: AudioFacts = {
  bytes: 30_245_678,
  seconds: 1888.4,
  codec: 'mp3',
  container: 'mp3',
  mime: 'audio/mpeg',
  method: 'header',
};
const path = '_posts/2026-11-21-67.md';
const neighbour = episodeOf({ path: '_posts/2026-11-14-66.md', audio: '/audio/66.mp3' });

function review(audio: string, file: string, files: readonly string[], name?: string) {
  const show = showOf();
  const text = `---\naudio_file_path: ${audio}\naudio_file_size: 0\n---\n`;
  const target = { path, text, frontMatter: parseFrontMatter(text, show.reader) };
  const plan = planReview(target, { show, episodes: [neighbour], files }, { path: file, facts }, name);
  return { ...plan, audio: plan.rows.find((row) => row.role === 'audio') };
}

describe('a path that names nothing', () => {
  test('is wrong where the show has other sounds in that folder', () => {
    const plan = review('/audio/67.mp3', '/home/me/take 3.mp3', ['audio/66.mp3']);
    expect(plan.audio).toMatchObject({ reason: 'invalid', preselected: true, proposed: '/audio/take 3.mp3' });
    expect(plan.isCopyLikely).toBe(true);
    expect(plan.names.map(({ name, why }) => `${why} ${name}`)).toEqual([
      'own take 3.mp3',
      'ascii take-3.mp3',
      'present 67.mp3',
    ]);
  });

  test('may be right where the show keeps its sounds elsewhere', () => {
    const plan = review('/audio/67.mp3', '/home/me/take 3.mp3', ['_config.yml']);
    expect(plan.audio).toMatchObject({ reason: 'mismatch', preselected: false });
    expect(plan.isCopyLikely).toBe(false);
    expect(plan.copyTo).toBe('audio/take 3.mp3');
  });
});

test('the name that the person takes makes path and copy', () => {
  const plan = review('', '/home/me/第67回.mp3', ['audio/66.mp3'], '67.mp3');
  expect(plan.audio).toMatchObject({ proposed: '/audio/67.mp3', reason: 'placeholder' });
  expect(plan.copyTo).toBe('audio/67.mp3');
});

test('a sound that lies in its place is not copied', () => {
  const plan = review('/audio/67.mp3', '/shows/tea/audio/67.mp3', ['audio/66.mp3', 'audio/67.mp3']);
  expect(plan.audio).toMatchObject({ reason: 'same' });
  expect(plan.copyTo).toBeUndefined();
});

test('another recording of the name that is there is copied only when the person says so', () => {
  const plan = review('/audio/67.mp3', '/home/me/67.mp3', ['audio/67.mp3']);
  expect(plan).toMatchObject({ copyTo: 'audio/67.mp3', isCopyLikely: false });
});
