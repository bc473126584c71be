import { fixWords, problemWords } from '#shared/check/problem-words.ts';
import type { CheckedLink, LinkState } from '#shared/links/link.ts';
import type { Problem, Severity } from '#shared/problem.ts';
import type { Show } from '#shared/show/show.ts';
import { type LineIndex, lineIndex } from '#shared/text/position.ts';
import type { Translator } from '#shared/words/translator.ts';

/** One episode with all that was found, links with their final states. */
export interface FoundInEpisode {
  readonly shown: string;
  readonly text: string;
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
  readonly links: readonly CheckedLink[];
}

/** The object that `check --format json` prints; the other formats are made of it. */
export interface CheckReport {
  readonly version: 1;
  readonly show: {
    readonly root: string;
    readonly generator: string;
    readonly profile: string;
    readonly markdown: string;
  };
  readonly episodes: readonly ReportedEpisode[];
  readonly summary: {
    readonly episodes: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly links: Readonly<Record<LinkState, number>>;
  };
}

export interface ReportedEpisode {
  readonly path: string;
  readonly draft?: true;
  readonly problems: readonly ReportedProblem[];
  readonly links: readonly ReportedLink[];
}

export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly key?: string;
  readonly habit?: true;
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  };
}

export interface ReportedLink {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly state: LinkState;
  readonly status?: number;
  readonly reason?: string;
  readonly redirect?: string;
}

/** Puts findings into words and places into lines and columns. */
export function checkReport(show: Show, episodes: readonly FoundInEpisode[], words: Translator): CheckReport {
  const reported = episodes.map((episode) => reportEpisode(episode, show, words));
  const problems = reported.flatMap((episode) => episode.problems);
  const links = reported.flatMap((episode) => episode.links);
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const inState = (state: LinkState): number => links.filter((link) => link.state === state).length;
  return {
    version: 1,
    show: { root: show.root, generator: show.generator, profile: show.profile.name, markdown: show.markdown },
    episodes: reported,
    summary: {
      episodes: reported.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      links: {
        ok: inState('ok'),
        broken: inState('broken'),
        blocked: inState('blocked'),
        unchecked: inState('unchecked'),
      },
    },
  };
}

function reportEpisode(
  { shown, text, isDraft, problems, links }: FoundInEpisode,
  show: Show,
  words: Translator,
): ReportedEpisode {
  const lines = lineIndex(text);
  return {
    path: shown,
    ...(isDraft ? { draft: true } : {}),
    problems: problems.map((problem) => reportProblem(problem, lines, show, words)),
    links: links.map(({ url, start, verdict: { state, status, reason, redirect } }) => ({
      url,
      ...lines.positionOf(start),
      state,
      ...(status === undefined ? {} : { status }),
      ...(reason === undefined ? {} : { reason }),
      ...(redirect === undefined ? {} : { redirect }),
    })),
  };
}

function reportProblem(problem: Problem, lines: LineIndex, show: Show, words: Translator): ReportedProblem {
  const { rule, severity, start, key, habit, fix } = problem;
  return {
    rule,
    severity,
    message: problemWords(problem, words, show.timezone),
    ...lines.positionOf(start),
    ...(key === undefined ? {} : { key }),
    ...(habit ? { habit } : {}),
    ...(fix
      ? {
          fix: {
            title: fixWords(fix, words),
            edits: fix.edits.map(({ start: from, end, text }) => ({ start: from, end, text })),
          },
        }
      : {}),
  };
}
