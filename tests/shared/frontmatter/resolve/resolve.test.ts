import { describe, expect, it } from 'vitest';
import { isCoreText } from '#shared/frontmatter/resolve/core.ts';
import { go } from '#shared/frontmatter/resolve/go.ts';
import { javascript } from '#shared/frontmatter/resolve/javascript.ts';
import { psych } from '#shared/frontmatter/resolve/psych.ts';
import type { Resolver } from '#shared/frontmatter/resolve/resolver.ts';
import { jsonOf } from '#shared/frontmatter/values.ts';

function value(resolver: Resolver, text: string): unknown {
  const read = resolver.plain(text);
  return read.ok ? jsonOf(read.value) : new Error(read.error);
}

const same = Symbol('the text itself');

// text, Ruby, js-yaml 3, Go
const TABLE: readonly (readonly [string, unknown, unknown, unknown])[] = [
  ['', null, null, null],
  ['~', null, null, null],
  ['null', null, null, null],
  ['nULL', null, same, same],
  ['true', true, true, true],
  ['yes', true, same, same],
  ['No', false, same, same],
  ['OFF', false, same, same],
  ['y', same, same, same],
  ['12', 12, 12, 12],
  ['-12', -12, -12, -12],
  ['+12', 12, 12, 12],
  ['010', 8, 8, 8],
  ['08', same, same, 8],
  ['0x1F', 31, 31, 31],
  ['0b101', 5, 5, 5],
  ['0o17', same, same, 15],
  ['1_000', 1000, 1000, 1000],
  ['10,150,137', 10150137, same, same],
  ['9007199254740993', '9007199254740993', '9007199254740993', '9007199254740993'],
  ['1.50', 1.5, 1.5, 1.5],
  ['.5', 0.5, 0.5, 0.5],
  ['1e3', same, 1000, 1000],
  ['1.0e+3', 1000, 1000, 1000],
  ['.inf', 'Infinity', 'Infinity', 'Infinity'],
  ['.nan', 'NaN', 'NaN', 'NaN'],
  ['45:10', 162600, 2710, same],
  ['12:34', 45240, 754, same],
  ['1:02:03', 3723, 3723, same],
  ['00:10', 600, same, same],
  ['12:34.5', 45270, 754.5, same],
  [':name', 'name', same, same],
  ['2024-09-19', '2024-09-19', '2024-09-19', '2024-09-19'],
  ['2024-9-1', '2024-09-01', same, '2024-09-01'],
  ['2024-02-30', same, '2024-03-01', same],
  ['2024-09-19 05:00:00 +0900', '2024-09-19T05:00:00+09:00', same, '2024-09-19T05:00:00+09:00'],
  ['2024-09-19T05:00:00+09:00', '2024-09-19T05:00:00+09:00', '2024-09-19T05:00:00+09:00', '2024-09-19T05:00:00+09:00'],
  ['2024-09-19 05:00:00', '2024-09-19T05:00:00+00:00', '2024-09-19T05:00:00+00:00', '2024-09-19T05:00:00+00:00'],
  ['2024-09-19 05:00', same, same, same],
  ['2024-09-19T05:00:00.750Z', '2024-09-19T05:00:00+00:00', '2024-09-19T05:00:00+00:00', '2024-09-19T05:00:00+00:00'],
  ['2024-09-19 24:00:00', '2024-09-20T00:00:00+00:00', '2024-09-20T00:00:00+00:00', same],
  ['2024-09-19 05:00:00 -0330', '2024-09-19T05:00:00-03:30', same, '2024-09-19T05:00:00-03:30'],
  ['Fri, 18 Oct 2024 22:55:00 +0900', same, same, same],
  ['54.6 MB', same, same, same],
  ['日本', same, same, same],
];

describe('a plain scalar', () => {
  it.each(TABLE)('%j', (text, ruby, js, inGo) => {
    const expected = (wanted: unknown): unknown => (wanted === same ? text : wanted);
    expect(value(psych, text)).toEqual(expected(ruby));
    expect(value(javascript, text)).toEqual(expected(js));
    expect(value(go, text)).toEqual(expected(inGo));
  });

  it('is text to YAML 1.2 where it is none of its words and numbers', () => {
    expect(['yes', '12:34', '1_000', '0b1', '2024-09-19', '=', ''].map(isCoreText)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(['true', '~', '012', '0o7', '0xF', '1.', '.5', '1e3', '.INF', '-.inf', '.NaN'].some(isCoreText)).toBe(false);
  });
});
