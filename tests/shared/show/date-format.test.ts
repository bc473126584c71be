import { expect, test } from 'vitest';
import { dateFormat } from '#shared/show/dates/date-format.ts';

const instant = Date.UTC(2026, 10, 20, 20, 30);
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

test.each([
  ['Asia/Tokyo', '05:30'],
  ['UTC', '20:30'],
  // Typing errors, and what somebody wrote who wished no good.
  ['Asia/Tokio', '20:30'],
  ['../../../etc/passwd', '20:30'],
  ['', '20:30'],
])('in %j it is %s', (zone, time) => {
  expect(dateFormat('en-CA', clock, zone).format(instant)).toBe(time);
});

test('without a zone it is the time of the computer', () => {
  expect(dateFormat('en-CA', clock, undefined).format(instant)).toBe(
    new Intl.DateTimeFormat('en-CA', clock).format(instant),
  );
});
