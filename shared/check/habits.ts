import type { Problem } from '../problem.ts';
import type { EpisodeStatus } from '../show/episode-summary.ts';

/** Fewer published episodes than these are no habit. */
const fewest = 3;

/** What is wrong with one link or one line says nothing about the show's way of doing things. */
const neverHabits =
  /^link-(?!insecure$|duplicate$|redirect$)|^(?:yaml-invalid|slug-duplicate|guid-changed|date-future|draft-todo|audio-duplicate|actor-unknown)$/;

/** One episode's findings, for looking at the show as a whole. */
export interface JudgedEpisode {
  readonly path: string;
  readonly status: EpisodeStatus;
  readonly problems: readonly Problem[];
}

/** Rules that fire on more than half of the published episodes: said once for the show, not at each episode. */
export function habitsOf(episodes: readonly JudgedEpisode[]): ReadonlySet<string> {
  const published = episodes.filter(({ status }) => status === 'published');
  if (published.length < fewest) return new Set();
  const counts = new Map<string, number>();
  for (const { problems } of published) {
    for (const rule of new Set(problems.map((problem) => problem.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([rule, count]) => count * 2 > published.length && !neverHabits.test(rule))
      .map(([rule]) => rule),
  );
}

/** Marks the findings that are habits. */
export function markHabits(problems: readonly Problem[], habits: ReadonlySet<string>): readonly Problem[] {
  return problems.map((problem) => (habits.has(problem.rule) ? { ...problem, habit: true } : problem));
}
