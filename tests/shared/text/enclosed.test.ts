import { expect, test } from 'vitest';
import { enclosedIn } from '#shared/text/enclosed.ts';

test('finds spans one after the other, and none that is never closed', () => {
  expect(enclosedIn('a {{b}} {{ {{c}} {{d', '{{', '}}')).toEqual([
    { start: 2, end: 7 },
    { start: 8, end: 16 },
  ]);
  expect(enclosedIn('<!-->', '<!--', '-->')).toEqual([]);
});
