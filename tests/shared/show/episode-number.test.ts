import { describe, expect, it } from 'vitest';
import { episodeNumberOf } from '#shared/show/episode-number.ts';

describe('episodeNumberOf', () => {
  it.each([
    [7, '7', '_posts/2024-01-01-84.md', '84. A'],
    [0, '0', 'a.md', 'A'],
    [12.5, '12.5', 'a.md', 'A'],
    [84, '', '_posts/2024-09-19-84.md', 'Without'],
    [1, '', '_posts/2018-01-12-001.md', ''],
    [52, '', '_posts/2023-08-26-ep52.md', ''],
    [140, '', 'src/content/140-leading-people.md', ''],
    [106, '', 'src/episodes/106/index.md', ''],
    [824, '', 'shows/824 - Someone.md', ''],
    [36, '', '_posts/2021-06-07-36-36. Title.md', ''],
    [9, '', '_posts/2024-01-01-words.md', '9. A'],
    [9, '', '_posts/2024-01-01-words.md', '第9回「A」'],
    [8, '', '_posts/2024-01-01-words.md', '８. A'],
    [51, '', '_posts/2024-01-01-words.md', '51缶目: A'],
    [3, '', '_posts/2024-01-01-words.md', 'ep.3 A'],
    [243, '', 'a.md', '#243 A'],
    [100, '', 'a.md', 'Episódio 100: A'],
    [253, '', 'a.md', 'Our Talk #253: A'],
    [14, '', 'a.md', '【14】A'],
  ])('is %s for %j, %j, %j', (number, value, path, title) => {
    expect(episodeNumberOf(value, path, title)).toBe(number);
  });

  it.each([
    ['', '_posts/2019-09-04-sp009.md', 'Special'],
    ['', '_posts/2024-09-19-someone.md', '10 things we like'],
    ['', 'a.md', 'Since #2 of them left'],
    ['', 'a.md', '2024 in review'],
    ['seven', 'a.md', 'A'],
    ['', '2024-09-19.md', ''],
  ])('is unknown for %j, %j, %j', (value, path, title) => {
    expect(episodeNumberOf(value, path, title)).toBeUndefined();
  });
});
