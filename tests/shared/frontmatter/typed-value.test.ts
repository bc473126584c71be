import { describe, expect, it } from 'vitest';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonTypedValue, presentValue, typedValue } from '#shared/frontmatter/typed-value.ts';
import type { Json } from '#shared/frontmatter/value.ts';
import type { Role } from '#shared/show/show.ts';

function present(line: string, reader: Reader) {
  const text = `---\n${line}\n---\n`;
  return presentValue(text, parseFrontMatter(text, reader), 'k');
}

/** `'…'` for text, the source for a literal. */
function shown(value: ReturnType<typeof typedValue>): string {
  if (value.type === 'text') return `'${value.text}'`;
  return value.type === 'literal' ? value.source : value.type;
}

describe('what a written value means', () => {
  it.each<[string, Role | undefined, string, string]>([
    ['k: 0', undefined, '12', '12'],
    ['k: 0', undefined, '12 MB', "'12 MB'"],
    ['k: 0', undefined, '1_000', "'1_000'"],
    ['k: true', undefined, 'false', 'false'],
    ['k: true', undefined, 'maybe', "'maybe'"],
    ['k: yes', undefined, 'no', 'no'],
    ['k: 2024-09-19 05:00:00 +0900', undefined, '2024-10-01 05:00:00 +0900', '2024-10-01 05:00:00 +0900'],
    ['k: 2024-09-19', undefined, 'soon', "'soon'"],
    ['k: x', undefined, '12', "'12'"],
    ['k: "12"', 'bytes', '13', "'13'"],
    ['k: 54.6 MB', 'bytes', '13', '13'],
    ['k:', 'bytes', '13', '13'],
    ['k:', undefined, '13', "'13'"],
    ['other: 1', 'date', '2024-10-01', '2024-10-01'],
    ['other: 1', 'draft', 'true', 'true'],
    ['other: 1', undefined, 'true', "'true'"],
    ['k: 3717', 'duration', '3718', "'3718'"],
    ['k: 45:10', 'duration', '45:11', "'45:11'"],
    ['k: x', undefined, '', 'empty'],
  ])('%s (%s): %s', (line, role, written, meant) => {
    expect(shown(typedValue(written, present(line, 'psych'), role, 'psych'))).toBe(meant);
  });

  it('stays a date where the reader takes it for text', () => {
    const date = '2024-10-01 05:00:00 +0900';
    expect(
      shown(typedValue(date, present('k: 2024-09-19 05:00:00 +0900', 'javascript'), undefined, 'javascript')),
    ).toBe(date);
  });

  it.each<[string, Json, string]>([
    ['k: x', '12', "'12'"],
    ['k: x', 12, '12'],
    ['k: 0', '12', "'12'"],
    ['k: x', true, 'true'],
    ['k: x', null, 'empty'],
    ['k: x', ['a'], 'list'],
    ['k: x', { a: 1 }, 'map'],
    ['k: 2024-09-19 05:00:00 +0900', '2024-10-01T21:00:00+09:00', '2024-10-01 21:00:00 +0900'],
    ['k: 2024-09-19 05:00:00', '2024-10-01T21:00:00+00:00', '2024-10-01 21:00:00'],
    ['k: 2024-09-19', '2024-10-01', '2024-10-01'],
    ['k: 2024-09-19', '2024-10-01T21:00:00+09:00', '2024-10-01T21:00:00+09:00'],
    ['k: 2024-09-19 05:00:00 +0900', 'soon', "'soon'"],
    ['k: "2024-09-19"', '2024-10-01', "'2024-10-01'"],
  ])('is told by JSON: %s, %j', (line, json, meant) => {
    expect(shown(jsonTypedValue(json, present(line, 'psych'), undefined, 'psych'))).toBe(meant);
  });
});
