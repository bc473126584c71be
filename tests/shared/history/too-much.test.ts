import { expect, test } from 'vitest';
import { tooMuch } from '#shared/history/too-much.ts';

const limits = { ageMs: 100, bytes: 10 };
const version = (at: number, hash: string, bytes: number) => ({ at, hash, bytes });

test('what is older than the limit goes, the limit itself stays', () => {
  const old = version(99, 'a', 1);
  expect(tooMuch([old, version(100, 'b', 1)], limits, 200)).toEqual([old]);
});

test('the oldest go until the rest fits; a text that stands twice counts once', () => {
  const versions = [version(101, 'a', 6), version(102, 'b', 5), version(103, 'c', 5), version(104, 'c', 5)];
  expect(tooMuch(versions, limits, 200)).toEqual([versions[0]]);
});

test('a newest text that is larger than the limit stays alone', () => {
  const versions = [version(101, 'a', 1), version(102, 'b', 11)];
  expect(tooMuch(versions, limits, 200)).toEqual([versions[0]]);
});
