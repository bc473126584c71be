import { applySettings } from '#shared/check/apply-settings.ts';
import { markHabits } from '#shared/check/habits.ts';
import type { LinkVerdict } from '#shared/links/link.ts';
import { onlineProblems } from '#shared/links/online-problems.ts';
import type { Problem } from '#shared/problem.ts';
import { linkWith } from '../panels/link-rows.ts';
import { type TextFindings, useFindings } from '../store/findings-store.ts';
import { currentShow } from '../store/show-store.ts';

interface Known {
  readonly verdicts: unknown;
  /** The verdicts about its own links, in their order. */
  readonly own: readonly (LinkVerdict | undefined)[];
  readonly judged: unknown;
  readonly problems: readonly Problem[];
}

/** Of each episode's findings, what was made of them last: list, marks and panels ask for the same. */
const made = new WeakMap<TextFindings, Known>();

/**
 * What the rules found at once, and what the network's answers add, in order of their place. What most episodes of the
 * show have is marked as its habit. The same array until something is another: a verdict about a link of other episodes
 * draws nothing anew.
 */
export function problemsWithVerdicts(
  findings: TextFindings,
  verdicts: Readonly<Record<string, LinkVerdict>>,
): readonly Problem[] {
  const { judged } = useFindings.getState();
  const last = made.get(findings);
  if (last?.verdicts === verdicts && last.judged === judged) return last.problems;
  const own = findings.links.map(({ url }) => verdicts[url]);
  if (last?.judged === judged && own.every((verdict, index) => verdict === last.own[index])) {
    made.set(findings, { ...last, verdicts });
    return last.problems;
  }
  const online = findings.links.flatMap((link) => onlineProblems(linkWith(link, verdicts), findings.audioSize));
  // The rules over the text have heard the show's settings already; to hear them twice changes nothing.
  const all = applySettings([...findings.problems, ...online], currentShow()?.show.settings);
  const problems = markHabits(all, new Set(judged?.habits));
  made.set(findings, { verdicts, own, judged, problems });
  return problems;
}
