import { describe, expect, it } from 'vitest';
import { audioHabitOf } from '#shared/show/habits/audio-prefix.ts';
import { durationLayoutOf } from '#shared/show/habits/duration-layout.ts';
import { countOrders, keyOrder } from '#shared/show/habits/key-order.ts';

describe('keyOrder', () => {
  const order = (...episodes: readonly (readonly string[])[]) => keyOrder(countOrders(episodes));

  it('does not take the square of thousands of keys: the frequent ones have an order', () => {
    const thousands = Array.from({ length: 20_000 }, (_, index) => `key${index}`);
    const keys = order(['title', 'date'], ['title', 'date'], thousands);
    expect(keys.slice(0, 2)).toEqual(['title', 'date']);
    expect(keys.length).toBeLessThan(1000);
  });

  it('is the order that all episodes have', () => {
    expect(order(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(order()).toEqual([]);
  });

  it('puts a rare key among its neighbours', () => {
    expect(order(['a', 'b', 'c'], ['a', 'b', 'c'], ['a', 'b', 'x', 'c'])).toEqual(['a', 'b', 'x', 'c']);
    expect(order(['a', 'c'], ['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  });

  it('goes with most episodes where they disagree', () => {
    expect(order(['a', 'b'], ['b', 'a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(order(['b', 'a'], ['b', 'a'], ['a', 'b'])).toEqual(['b', 'a']);
    // A circle of majorities still has every key once.
    expect([...order(['a', 'b'], ['b', 'c'], ['c', 'a'])].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('durationLayoutOf', () => {
  it.each([
    ['h:mm:ss', []],
    ['h:mm:ss', ['00:00', '00:00', '']],
    ['h:mm:ss', ['31:28', '45:10']],
    ['h:mm:ss', ['31:28', '1:02:03', '2:07:38']],
    ['h:mm:ss', ['44:28', '01:13:39', '38:49']],
    ['hh:mm:ss', ['00:31:28', '01:02:03', '00:54:56']],
    ['hh:mm:ss', ['01:38:02', '01:32:47', '00:00:00']],
    ['mm:ss', ['31:28', '97:59', '102:03']],
    ['seconds', ['1613', '3140', '960.104875']],
    ['h:mm:ss', ['31:28', '1613', '45:10']],
  ] as const)('is %s for %j', (layout, durations) => {
    expect(durationLayoutOf(durations)).toBe(layout);
  });
});

describe('audioHabitOf', () => {
  it('is the folder that the newest paths share', () => {
    expect(audioHabitOf(['/audio/3.mp3', '/audio/2.mp3', '/audio/1.mp3']).audioPrefix).toBe('/audio/');
    expect(audioHabitOf(['https://c.example/a/2024/2.mp3', 'https://c.example/a/2023/1.mp3']).audioPrefix).toBe(
      'https://c.example/a/',
    );
  });

  it('follows a move of the archive', () => {
    const moved = ['https://new.example/9.mp3', ...Array.from({ length: 7 }, (_, n) => `https://new.example/${n}.mp3`)];
    const old = Array.from({ length: 100 }, (_, n) => `/audio/${n}.mp3`);
    expect(audioHabitOf([...moved, ...old]).audioPrefix).toBe('https://new.example/');
  });

  it('is that of the newest where there is nothing in common, and none for bare names', () => {
    expect(audioHabitOf(['/b/2.mp3', 'https://a.example/1.mp3']).audioPrefix).toBe('/b/');
    expect(audioHabitOf(['2.mp3', '1.mp3'])).toEqual({ audioEncoded: false });
    expect(audioHabitOf(['https://a.example/1.mp3', 'https://b.example/2.mp3']).audioPrefix).toBe('https://a.example/');
    expect(audioHabitOf([])).toEqual({ audioEncoded: false });
  });

  it('knows whether names are percent-encoded', () => {
    expect(audioHabitOf(['/a/%E5%9B%9E1.mp3', '/a/2.mp3']).audioEncoded).toBe(true);
    expect(audioHabitOf(['/a/回1.mp3', '/a/回2.mp3']).audioEncoded).toBe(false);
  });
});
