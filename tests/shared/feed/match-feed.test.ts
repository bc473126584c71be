import { describe, expect, test } from 'vitest';
import { readFeedItems } from '#shared/feed/feed-items.ts';
import { matchFeed } from '#shared/feed/match-feed.ts';
import { planFeedFill } from '#shared/feed/plan-feed-fill.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { episodeOf, showOf } from '#tests/shared/audio/shows.ts';
import { feed } from './feed.ts';

const items = readFeedItems(feed);

describe('matchFeed', () => {
  test('by the address of the audio', () => {
    const episode = episodeOf({ path: 'a.md', audio: 'http://host.example.net/ep/68.mp3' });
    expect(matchFeed([episode], items)).toMatchObject([{ item: { number: 68 }, reason: 'path', confidence: 1 }]);
  });

  test('by the number, which may stand in the title alone', () => {
    const episodes = [
      episodeOf({ path: 'a.md', number: 67 }),
      episodeOf({ path: 'b.md', title: '68. Something else' }),
    ];
    expect(matchFeed(episodes, items).map(({ item, reason }) => [item?.durationText, reason])).toEqual([
      ['1888', 'number'],
      ['00:31:28', 'number'],
    ]);
  });

  test('by the moment, in whatever zone it is written', () => {
    const instant = Date.UTC(2026, 10, 13, 20, 0, 0);
    const episode = episodeOf({ path: '_posts/2026-11-14-tea.md', dateText: '2026-11-14 05:00:00 +0900', instant });
    expect(matchFeed([episode], items)).toMatchObject([{ item: { durationText: '1888' }, reason: 'date' }]);
  });

  test('by the title, sure only where it is nearly the same', () => {
    const sure = episodeOf({ path: 'a.md', title: 'お茶&電車 第67回 ' });
    const alike = episodeOf({ path: 'tea.md', title: 'Kettles and whistles and mugs' });
    const [first] = matchFeed([sure], items);
    expect(first).toMatchObject({ item: { durationText: '1888' } });
    const [second] = matchFeed([alike], [{ title: 'Kettles and whistles', url: 'https://host.example.net/k.mp3' }]);
    expect(second).toMatchObject({ reason: 'title' });
    expect(second?.confidence).toBeLessThan(0.8);
  });

  test('an episode that the feed does not have', () => {
    expect(matchFeed([episodeOf({ path: 'x.md', title: 'Other' })], items)).toEqual([
      { episode: 'x.md', confidence: 0 },
    ]);
  });
});

describe('planFeedFill', () => {
  const [item] = items;
  const rowsFor = (frontMatter: string) => {
    const text = `---\n${frontMatter}\n---\n`;
    if (!item) throw new Error('the feed has no item');
    const rows = planFeedFill({ text, frontMatter: parseFrontMatter(text) }, showOf(), item);
    return rows.map(({ role, reason, preselected }) => `${role} ${reason}${preselected ? ' *' : ''}`);
  };

  test('fills in address, size and duration', () => {
    expect(rowsFor('audio_file_path:\naudio_file_size: 0\nduration: "00:00"')).toEqual([
      'audio placeholder *',
      'bytes placeholder *',
      'duration placeholder *',
    ]);
  });

  test('corrects what belongs to the same file, behind whatever counts its downloads', () => {
    const own = 'audio_file_path: https://count.example.com/r/host.example.net/ep/68.mp3';
    expect(rowsFor(`${own}\naudio_file_size: 1000000\nduration: "10:00"`)).toEqual([
      'audio mismatch',
      'bytes mismatch *',
      'duration mismatch *',
    ]);
  });

  test('leaves alone what may belong to another file', () => {
    expect(rowsFor('audio_file_path: /audio/sixty-eight.mp3\naudio_file_size: 1000000\nduration: ""')).toEqual([
      'audio mismatch',
      'bytes mismatch',
      'duration placeholder *',
    ]);
  });
});
