import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript without declarations
import { chart, short } from '../../scripts/growth/chart.mjs';
// @ts-expect-error plain JavaScript without declarations
import { growthPage, SUBJECTS } from '../../scripts/growth/page.mjs';

/** The places that a line of the chart goes through. */
function lineOf(svg: string, nth: number): readonly (readonly [number, number])[] {
  const line = [...svg.matchAll(/class="line"[^>]* d="M([^"]*)"/g)][nth]?.[1] ?? '';
  return line.split('L').map((place) => {
    const [x = 0, y = 0] = place.split(' ').map(Number);
    return [x, y] as const;
  });
}

describe('the chart of what grows', () => {
  const straight = [100, 1000, 10_000].map((at) => ({ at, value: at / 10 }));
  const level = [100, 1000, 10_000].map((at) => ({ at, value: 10 }));
  const svg = chart({ title: 'A show grows', unit: 'ms', sizes: 'episodes', curves: { read: straight, start: level } });

  it('draws what grows with the size as a straight line that rises, and what does not as a level one', () => {
    const [first, second, third] = lineOf(svg, 0);
    const step = (from = [0, 0] as readonly [number, number], to = [0, 0] as readonly [number, number]) =>
      (to[1] - from[1]) / (to[0] - from[0]);
    expect(step(first, second)).toBeLessThan(0);
    expect(step(second, third)).toBeCloseTo(step(first, second), 2);
    expect(new Set(lineOf(svg, 1).map(([, y]) => y)).size).toBe(1);
  });

  it('keeps the names of curves that end together apart', () => {
    const same = chart({ title: 'A show grows', unit: 'ms', sizes: 'bytes', curves: { one: level, other: level } });
    const heights = [...same.matchAll(/y="([\d.]+)" dy="4" style/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(2);
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15);
  });

  it('has its name for who cannot see it', () => {
    expect(svg).toContain('<title>A show grows</title>');
  });

  it('writes sizes short', () => {
    expect([100, 50_000, 5_000_000].map(short)).toEqual(['100', '50,000', '5 M']);
  });
});

describe('the page about growth', () => {
  it('holds every measured figure in its place, and no other', () => {
    const points = [
      { curve: 'list.cold', at: 100, value: 12.3456, unit: 'ms' },
      { curve: 'list.cold', at: 1000, value: 123.4, unit: 'ms' },
      { curve: 'save', at: 1000, value: 2, unit: 'ms' },
    ];
    const page = growthPage(points, 'Measured here.');
    expect(page).toContain('| list.cold | 12.3 ms | 123 ms |');
    expect(page).toContain('| save | 2 ms |');
    expect(page).toContain('| search |  |  |');
    expect(page.match(/\d ms/g)).toHaveLength(3);
  });

  it('says of every curve what bounds it', () => {
    const page = growthPage([], '');
    for (const curve of SUBJECTS.flatMap(({ curves }: { curves: object }) => Object.keys(curves)))
      expect(page).toContain(`**${curve}**: `);
  });
});
