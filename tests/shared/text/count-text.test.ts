import { expect, test } from 'vitest';
import { countText } from '#shared/text/count-text.ts';

test('Japanese is counted by characters, addresses apart', () => {
  const counts = countText('こんばんは。\n- [夜の話](https://night.example.com/very/long/path)');
  expect(counts.isCountedByWords).toBe(false);
  expect(counts.characters).toBe('こんばんは。-[夜の話]()'.length);
  expect(counts.minutes).toBe(1);
});

test('English is counted by words', () => {
  const counts = countText('Don’t count the gears twice. '.repeat(100));
  expect(counts).toMatchObject({ isCountedByWords: true, words: 500, minutes: 2 });
});

test('nothing takes no time', () => {
  expect(countText('  \n')).toMatchObject({ characters: 0, words: 0, minutes: 0 });
});
