import { expect, test } from 'vitest';
import { foretellFrame, foretellText } from '#shared/show/new-episode/foretell.ts';
import { foretellPath } from '#shared/show/new-episode/foretell-path.ts';
import { proposeEpisode } from '#shared/show/new-episode/propose-episode.ts';
import { summarise } from '#shared/show/summarise.ts';
import { showOf } from '../../audio/shows.ts';

const own = { number: 100, days: [{ year: 2026, month: 10, day: 2 }] };

function seen(...texts: readonly (readonly [number, string, string])[]) {
  return texts.map(([number, day, content]) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return { content, marks: { number, days: [{ year, month, day: date }] } };
  });
}

test('number and day are set in the width and layout that the last ones have', () => {
  const audio = seen([99, '2026-09-25', '/a/talk_099_20260925.mp3'], [98, '2026-09-18', '/a/talk_098_20260918.mp3']);
  expect(foretellText(audio, own)).toBe('/a/talk_100_20261002.mp3');
  const folder = seen([9, '2026-09-25', '/2026/09/9.mp3'], [8, '2026-08-18', '/2026/08/8.mp3']);
  expect(foretellText(folder, own)).toBe('/2026/10/100.mp3');
});

test('values that differ foretell nothing; the manner of the last two beats that of the years before', () => {
  expect(foretellText(seen([9, '2026-09-25', 'a.mp3'], [8, '2026-09-18', 'b.mp3']), own)).toBeUndefined();
  const moved = seen(
    [9, '2026-09-25', 'new'],
    [8, '2026-09-18', 'new'],
    [7, '2026-09-11', 'old'],
    [6, '2026-09-04', 'old'],
  );
  expect(foretellText(moved, own)).toBe('new');
});

test('a title keeps what all begin and end with', () => {
  const titles = seen(
    [47, '2026-09-25', '第47回「京都の塔」'],
    [46, '2026-09-18', '第46回「海」'],
    [45, '2026-09-11', '第45回「京」'],
  );
  expect(foretellFrame(titles, own, 4)).toEqual({ head: '第100回「', tail: '」' });
});

test('names that are made of titles keep number, folder and ending', () => {
  const names = seen([82, '2026-09-25', 'content/082-a-word.md'], [81, '2026-09-18', 'content/081-more-words.md']);
  expect(foretellPath(names, own)).toBe('content/100-new-episode.md');
  const bundles = seen([82, '2026-09-25', 'c/082.a/index.md'], [81, '2026-09-18', 'c/081.bb/index.md']);
  expect(foretellPath(bundles, own)).toBe('c/100.new-episode/index.md');
});

const now = Date.UTC(2026, 8, 26);

function proposal(show: ReturnType<typeof showOf>, files: readonly (readonly [string, string])[]) {
  const models = files.map(([path, text]) => ({ summary: summarise(path, text, show), text }));
  const episodes = models.map(({ summary }) => summary);
  return proposeEpisode({ show, episodes, models, members: episodes, taken: [], now });
}

test('TOML keeps its layout and comments', () => {
  const show = showOf({
    generator: 'hugo',
    reader: 'go',
    profile: {
      name: 'castanet',
      keys: { title: 'title', date: 'Date', number: 'episode', audio: 'podcast_file', people: 'hosts' },
    },
  });
  const file = (n: number, day: string, title: string): readonly [string, string] => [
    `content/episode/${n}.md`,
    `+++\ntitle = "${title}"\nDate = ${day}T05:00:00+09:00\nepisode = "${n}"\npodcast_file = "talk-${n}.mp3" # behind the prefix\nhosts = ["hane"]\naliases = ["/${n}"]\n+++\n\n${title} words.\n`,
  ];
  const { path, text } = proposal(show, [file(9, '2026-09-25', 'Nine'), file(8, '2026-09-18', 'Eight')]);
  expect(path).toBe('content/episode/10.md');
  expect(text).toBe(
    '+++\ntitle = ""\nDate = 2026-10-02T05:00:00+09:00\nepisode = "10"\npodcast_file = "talk-10.mp3" # behind the prefix\nhosts = ["hane"]\naliases = ["/10"]\n+++\n\n',
  );
});

test('JSON is written as its writers do', () => {
  const show = showOf({
    generator: 'hugo',
    reader: 'go',
    profile: { name: 'own', keys: { title: 'title', date: 'date', number: 'episode', people: 'hosts' } },
  });
  const file = (n: number, day: string): readonly [string, string] => [
    `content/show/00${n}.md`,
    `${JSON.stringify({ title: `Talk ${n}`, episode: n, padded: `00${n}`, date: day, hosts: ['hane'], tags: [day] }, null, 2)}\n\nSaid on the ${day.slice(8)}th.\n`,
  ];
  const { path, text } = proposal(show, [file(98, '2026-09-25'), file(97, '2026-09-18')]);
  expect(path).toBe('content/show/0099.md');
  expect(JSON.parse(text)).toEqual({
    title: 'Talk 99',
    episode: 99,
    padded: '0099',
    date: '2026-10-02',
    hosts: ['hane'],
    tags: ['2026-10-02'],
  });
});

test('a paragraph that the episodes share comes along, what one alone has does not', () => {
  const show = showOf();
  const file = (n: number, day: string, notes: string, extra = ''): readonly [string, string] => [
    `_posts/${day}-${n}.md`,
    `---\ntitle: ${n}. x\ndate: ${day} 05:00:00 +0900\n${extra}---\n\n${notes}`,
  ];
  const letters = 'Write to us at <a href="/letters">our form</a>.\n';
  const { text } = proposal(show, [
    file(3, '2026-09-25', `## Links\n\n- a\n\n${letters}`, 'correction: 13:10 was wrong\n'),
    file(2, '2026-09-18', `## Links\n\n- b\n\n${letters}`),
    file(1, '2026-09-11', `## Links\n\n${letters}`),
  ]);
  expect(text).toBe(`---\ntitle: 4. x\ndate: 2026-10-02 05:00:00 +0900\n---\n\n## Links\n\n${letters}\n`);
});
