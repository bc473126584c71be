import { expect, test } from 'vitest';
import { type HealthFinding, healthFinding, healthSections } from '#shared/bulk/health.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

const now = 1000;
const episodes = [
  { path: 'draft.md', status: 'draft' },
  { path: 'soon.md', status: 'published', instant: 2000 },
  { path: 'last.md', status: 'published', instant: 900 },
  { path: 'old.md', status: 'published', instant: 100 },
] as EpisodeSummary[];

const finding = (
  rule: string,
  severity: HealthFinding['severity'],
  extra: Partial<HealthFinding> = {},
): HealthFinding => ({
  rule,
  severity,
  start: 0,
  end: 0,
  ...extra,
});

test('what can still be mended in time comes first, habits once, the most severe and frequent before the others', () => {
  const health = {
    episodes: [
      { path: 'soon.md', findings: [finding('link-empty', 'error')] },
      { path: 'last.md', findings: [finding('date-filename', 'warning', { canFix: true })] },
      {
        path: 'old.md',
        findings: [
          finding('date-filename', 'warning'),
          finding('description-missing', 'warning'),
          finding('title-number', 'info', { habit: true }),
        ],
      },
    ],
  };
  const { fresh, all, habits } = healthSections(health, episodes, now);
  expect(fresh.map(({ rule }) => rule)).toEqual(['link-empty', 'date-filename']);
  expect(all.map(({ rule, episodes: found }) => [rule, found.length])).toEqual([
    ['link-empty', 1],
    ['date-filename', 2],
    ['description-missing', 1],
  ]);
  expect(all[1]?.fixable).toEqual(['last.md']);
  expect(habits.map(({ rule }) => rule)).toEqual(['title-number']);
});

test('a finding with several ways to mend it names them, and carries none of their edits', () => {
  const fix = (title: string) => ({ title, edits: [{ start: 0, end: 1, text: title }] });
  const problem = { rule: 'date-no-offset', severity: 'warning', start: 0, end: 1 } as const;
  const offsets = { ...problem, fix: fix('offset-same'), otherFixes: [fix('offset-show')] };
  expect(healthFinding(offsets)).toEqual({ ...problem, canFix: true, ways: ['offset-same', 'offset-show'] });
  expect(healthFinding({ ...problem, fix: fix('offset-show') })).toEqual({ ...problem, canFix: true });
  expect(healthFinding(problem)).toEqual(problem);
});
