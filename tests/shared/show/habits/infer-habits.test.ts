import { describe, expect, it } from 'vitest';
import { inferHabits, noHabits } from '#shared/show/habits/infer-habits.ts';
import { countOrders } from '#shared/show/habits/key-order.ts';
import type { KeyHabit, Profile } from '#shared/show/show.ts';
import { samplesOf } from '../samples.ts';

const profile: Profile = {
  name: 'x',
  keys: { title: 'title', date: 'date', bytes: 'size', duration: 'duration', audio: 'audio', people: 'hosts' },
};

const habits = (...frontMatters: readonly string[]) => inferHabits(samplesOf(frontMatters), profile, 'psych');
const keyOf = (frontMatters: readonly string[], key: string): KeyHabit | undefined =>
  habits(...frontMatters).keys.find((habit) => habit.key === key);

describe('inferHabits', () => {
  it('has nothing to say of a show without episodes', () => {
    expect(habits()).toEqual(noHabits);
  });

  it('learns keys in order, with how many episodes have them', () => {
    const keys = habits('title: A\nsize: 1', 'title: B\nextra: 1\nsize: 1', 'title: C\nsize: 1').keys;
    expect(keys.map(({ key, count }) => [key, count])).toEqual([
      ['title', 3],
      ['extra', 1],
      ['size', 3],
    ]);
  });

  it.each([
    ['text', ['k: word']],
    ['text', ['k: 45:10']],
    ['text', ['k: "12"']],
    ['text', ['k:']],
    ['integer', ['k: 12', 'k:', 'k: 13']],
    ['integer', ['k: 123456789012345678901']],
    ['number', ['k: 960.104875']],
    ['boolean', ['k: true', 'k: no']],
    ['date', ['k: 2024-01-01', 'k: 2024-01-01 05:00:00 +0900']],
    ['list', ['k: [a, b]', 'k:\n- a']],
    ['map', ['k:\n  a: 1']],
    ['multiline', ['k: |\n  a\n  b', 'k: word', 'k: word']],
    ['multiline', ['k: >-\n  a\n  b']],
    ['multiline', ['k: "a\n\n  b"']],
    ['text', ['k: word', 'k: word', 'k: 12']],
  ] as const)('sees that a key is %s in %j', (type, frontMatters) => {
    expect(keyOf(frontMatters, 'k')?.type).toBe(type);
  });

  it('gives an empty key the type of its role', () => {
    expect(keyOf(['size:'], 'size')?.type).toBe('integer');
    expect(keyOf(['hosts:'], 'hosts')?.type).toBe('list');
    expect(keyOf(['date: soon'], 'date')?.type).toBe('date');
  });

  it('offers the values of a key that has few', () => {
    expect(keyOf(['layout: post', 'layout: article', 'layout: article', 'layout: article'], 'layout')?.choices).toEqual(
      ['article', 'post'],
    );
    expect(keyOf(['flag: true', 'flag: false', 'flag: true', 'flag: false'], 'flag')?.choices).toEqual([
      'true',
      'false',
    ]);
    expect(keyOf(['k: a', 'k: b', 'k: c'], 'k')?.choices).toBeUndefined();
    expect(keyOf(['title: same', 'title: same'], 'title')?.choices).toBeUndefined();
    expect(keyOf(['k: word'], 'k')?.choices).toBeUndefined();
  });

  it.each([
    [0, 'hosts:\n- a\n- b'],
    [1, 'hosts:\n - a'],
    [2, 'hosts:\n  - a'],
    [4, 'hosts:\n    - a'],
    [2, 'hosts: [a]'],
  ])('sees lists indented by %i', (indent, frontMatter) => {
    expect(habits(frontMatter).listIndent).toBe(indent);
  });

  it('learns durations and audio from their roles', () => {
    const learned = habits('audio: /a/2.mp3\nduration: "97:10"', 'audio: /a/1.mp3\nduration: "31:28"');
    expect(learned).toMatchObject({ durationLayout: 'mm:ss', audioPrefix: '/a/', audioEncoded: false });
  });

  it('takes audio from living episodes and counts from all', () => {
    const samples = samplesOf(['audio: /new/3.mp3', 'audio: /old/2.mp3', 'audio: /old/1.mp3']);
    const orders = countOrders(Array.from({ length: 500 }, () => ['title', 'audio']));
    const learned = inferHabits(samples, profile, 'psych', samples.slice(0, 1), orders);
    expect(learned.audioPrefix).toBe('/new/');
    expect(learned.keys).toMatchObject([
      { key: 'title', count: 500 },
      { key: 'audio', count: 500 },
    ]);
  });
});
