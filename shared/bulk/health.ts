import type { Problem } from '../problem.ts';
import { isOut } from '../show/content/is-out.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';

/** A finding without its edits: those are worked out again when they are asked for. */
export interface HealthFinding extends Omit<Problem, 'fix' | 'otherFixes'> {
  readonly canFix?: true;
  /** Titles of its fixes, the safest first, where there are several to choose from. */
  readonly ways?: readonly string[];
}

/** A finding as show health lists it. */
export function healthFinding({ fix, otherFixes, ...finding }: Problem): HealthFinding {
  if (fix === undefined) return finding;
  const ways = otherFixes && [fix, ...otherFixes].map(({ title }) => title);
  return { ...finding, canFix: true, ...(ways && { ways }) };
}

/** All rules' findings over a whole show. */
export interface ShowHealth {
  readonly episodes: readonly { readonly path: string; readonly findings: readonly HealthFinding[] }[];
}

/** What one rule finds in some episodes. */
export interface HealthGroup {
  readonly rule: string;
  readonly severity: HealthFinding['severity'];
  readonly episodes: readonly { readonly path: string; readonly findings: readonly HealthFinding[] }[];
  /** Paths of the episodes where the rule has a fix. */
  readonly fixable: readonly string[];
}

/** The findings by what the person does about them. */
export interface HealthSections {
  /** Of the last published episode and those that are not out yet: they can still be mended in time. */
  readonly fresh: readonly HealthGroup[];
  readonly all: readonly HealthGroup[];
  /** What most episodes have: said once, to be mended everywhere or accepted. */
  readonly habits: readonly HealthGroup[];
}

/** Groups the findings by rule, the most severe and then the most frequent first. */
export function healthSections(health: ShowHealth, episodes: readonly EpisodeSummary[], now: number): HealthSections {
  const fresh = freshPaths(episodes, now);
  const own = (isHabit: boolean) => (finding: HealthFinding) => (finding.habit ?? false) === isHabit;
  const ofFresh = { episodes: health.episodes.filter(({ path }) => fresh.has(path)) };
  return {
    fresh: groupsOf(ofFresh, own(false)),
    all: groupsOf(health, own(false)),
    habits: groupsOf(health, own(true)),
  };
}

/** The newest episode that is out, and all that come after it. */
function freshPaths(episodes: readonly EpisodeSummary[], now: number): ReadonlySet<string> {
  const last = Math.max(...episodes.filter((one) => isOut(one, now)).map(({ instant }) => instant ?? 0));
  const living = episodes.filter(({ status }) => status !== 'archive');
  return new Set(living.filter((one) => !isOut(one, now) || one.instant === last).map(({ path }) => path));
}

const sectionNames = ['fresh', 'all', 'habits'] as const;

/** A group as the list of rules shows it: its episodes are asked for when it is chosen. */
export interface HealthEntry {
  /** Names the group. */
  readonly id: string;
  readonly section: (typeof sectionNames)[number];
  readonly rule: string;
  readonly severity: HealthFinding['severity'];
  /** How many episodes have it. */
  readonly count: number;
  /** Titles of its fixes, where there are several to choose from. */
  readonly ways: readonly string[];
}

/** An episode of a group: its first finding, and how many more there are. */
export interface HealthRow {
  readonly path: string;
  readonly finding: HealthFinding;
  readonly more: number;
  readonly canFix?: true;
}

/** The groups in the order of the list, each with its rows. */
export function healthEntries(sections: HealthSections): readonly { entry: HealthEntry; rows: readonly HealthRow[] }[] {
  return sectionNames.flatMap((section) =>
    sections[section].map(({ rule, severity, episodes, fixable }) => {
      const mendable = new Set(fixable);
      const rows = episodes.flatMap(({ path, findings: [finding, ...others] }): readonly HealthRow[] =>
        finding === undefined
          ? []
          : [{ path, finding, more: others.length, ...(mendable.has(path) && { canFix: true }) }],
      );
      const ways = [...new Set(rows.flatMap(({ finding }) => finding.ways ?? []))];
      return { entry: { id: `${section}:${rule}`, section, rule, severity, count: rows.length, ways }, rows };
    }),
  );
}

const rank = { error: 0, warning: 1, info: 2 } as const;

function groupsOf(health: ShowHealth, isWanted: (finding: HealthFinding) => boolean): readonly HealthGroup[] {
  const groups = new Map<string, Map<string, HealthFinding[]>>();
  for (const { path, findings } of health.episodes) {
    for (const finding of findings.filter(isWanted)) {
      const group = groups.get(finding.rule) ?? new Map<string, HealthFinding[]>();
      groups.set(finding.rule, group);
      group.set(path, [...(group.get(path) ?? []), finding]);
    }
  }
  return [...groups]
    .map(([rule, byPath]): HealthGroup => {
      const episodes = [...byPath].map(([path, findings]) => ({ path, findings }));
      const all = episodes.flatMap(({ findings }) => findings);
      const [severity = 'info'] = all.map((finding) => finding.severity).sort((a, b) => rank[a] - rank[b]);
      const fixable = episodes.filter(({ findings }) => findings.some(({ canFix }) => canFix)).map(({ path }) => path);
      return { rule, severity, episodes, fixable };
    })
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.episodes.length - a.episodes.length);
}
