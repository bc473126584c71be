import { expect, test } from 'vitest';
import { withAnswers } from '#shared/links/with-answers.ts';

const ok = { state: 'ok', status: 200 } as const;
const broken = { state: 'broken', status: 404 } as const;
const offline = { state: 'unchecked', reason: 'offline' } as const;

test('an address that could not be asked again stays what it was found to be', () => {
  expect(withAnswers({ a: ok, b: broken }, { a: offline, b: offline, c: offline })).toEqual({
    a: ok,
    b: broken,
    c: offline,
  });
});

test('every answer of the network counts, and a newer cause of silence too', () => {
  expect(withAnswers({ a: ok, b: offline }, { a: broken, b: { state: 'unchecked', reason: 'timeout' } })).toEqual({
    a: broken,
    b: { state: 'unchecked', reason: 'timeout' },
  });
});

test('nothing new is nothing to draw', () => {
  const known = { a: ok, b: broken };
  expect(withAnswers(known, { a: offline, b: broken })).toBe(known);
});
