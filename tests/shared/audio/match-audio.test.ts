import { describe, expect, test } from 'vitest';
import { matchAudio } from '#shared/audio/match-audio.ts';
import { numberInName } from '#shared/audio/name-signs.ts';
import { episodeOf } from './shows.ts';

describe('matchAudio', () => {
  test('by the file name in the audio value, however it is encoded or composed', () => {
    const episodes = [
      episodeOf({ path: 'a.md', audio: 'https://bucket.example.net/x/%E3%81%8C1.mp3?v=2' }),
      episodeOf({ path: 'b.md', audio: '/audio/EP2.mp3' }),
    ];
    const files = [{ path: 'D:\\rec\\ep2.mp3' }, { path: `/rec/${'が1.mp3'.normalize('NFD')}` }];
    expect(matchAudio(files, episodes)).toMatchObject([
      { episode: 'b.md', reason: 'path', confidence: 1 },
      { episode: 'a.md', reason: 'path', confidence: 1 },
    ]);
  });

  test('by the number in the name, or in the tags', () => {
    const episodes = [1, 2, 12].map((number) => episodeOf({ path: `${number}.md`, number }));
    const files = [{ path: 'ep012_up.mp3' }, { path: 'tea and trains 2.mp3' }, { path: 'final.mp3', number: 1 }];
    expect(matchAudio(files, episodes).map(({ episode, reason }) => [episode, reason])).toEqual([
      ['12.md', 'number'],
      ['2.md', 'number'],
      ['1.md', 'number'],
    ]);
  });

  test('by the day', () => {
    const episodes = [
      episodeOf({ path: '_posts/2026-07-21-tea.md', dateText: '2026-07-21 05:00:00 +0900' }),
      episodeOf({ path: '_posts/2026-07-28-trains.md' }),
    ];
    const files = [{ path: 'rec_2026-07-28.mp3' }, { path: '20260721.mp3' }];
    expect(matchAudio(files, episodes).map(({ episode, reason }) => [episode, reason])).toEqual([
      ['_posts/2026-07-28-trains.md', 'date'],
      ['_posts/2026-07-21-tea.md', 'date'],
    ]);
  });

  test('by the title in the tags or the name', () => {
    const episodes = [
      episodeOf({ path: 'a.md', title: '夜行列車とお茶の話' }),
      episodeOf({ path: 'b.md', title: 'Small computers' }),
    ];
    const files = [
      { path: 'x.mp3', title: '夜行列車とお茶の話。' },
      { path: 'small-computers.mp3' },
      { path: 'other.mp3' },
    ];
    expect(matchAudio(files, episodes)).toMatchObject([
      { episode: 'a.md', reason: 'title' },
      { episode: 'b.md', reason: 'title' },
      { confidence: 0 },
    ]);
  });

  test('what several share decides nothing', () => {
    const episodes = [episodeOf({ path: 'a.md', number: 5 }), episodeOf({ path: 'b.md', number: 5 })];
    expect(matchAudio([{ path: '5.mp3' }], episodes)).toEqual([{ file: { path: '5.mp3' }, confidence: 0 }]);
    const two = [{ path: 'one/6.mp3' }, { path: 'two/6.mp3' }];
    expect(
      matchAudio(two, [episodeOf({ path: 'c.md', number: 6 })]).every(({ episode }) => episode === undefined),
    ).toBe(true);
  });

  test('sixty files find their sixty episodes', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const episodes = numbers.map((number) =>
      episodeOf({ path: `_posts/${number}.md`, number, audio: `/audio/${number}.mp3` }),
    );
    const files = numbers.toReversed().map((number) => ({ path: `/rec/${number}.mp3` }));
    const matches = matchAudio(files, episodes);
    expect(matches.map(({ episode }) => episode)).toEqual(numbers.toReversed().map((number) => `_posts/${number}.md`));
  });
});

describe('numberInName', () => {
  test.each([
    ['ep011_up', 11],
    ['第67回', 67],
    ['S01_E008', 8],
    ['2026-11-21-67', 67],
    ['20261121_67', 67],
    ['tea #5 with 3 guests', 5],
    ['radio 7 v1.2', 7],
    ['20261121', undefined],
    ['tea', undefined],
  ])('%s', (name, number) => {
    expect(numberInName(name)).toBe(number);
  });
});
