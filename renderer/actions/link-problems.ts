import type { LinkVerdict } from '#shared/links/link.ts';
import { onlineProblems } from '#shared/links/online-problems.ts';
import type { Problem } from '#shared/problem.ts';
import { linkWith } from '../panels/link-rows.ts';
import type { Findings } from '../store/findings-store.ts';

let last: { findings: Findings; verdicts: unknown; problems: readonly Problem[] } | undefined;

/** What the rules found at once, and what the network's answers add, in order of their place. */
export function problemsWithVerdicts(
  findings: Findings,
  verdicts: Readonly<Record<string, LinkVerdict>>,
): readonly Problem[] {
  if (last?.findings === findings && last.verdicts === verdicts) return last.problems;
  const online = findings.links.flatMap((link) => onlineProblems(linkWith(link, verdicts), findings.audioBytes));
  const problems =
    online.length === 0 ? findings.problems : [...findings.problems, ...online].sort((a, b) => a.start - b.start);
  last = { findings, verdicts, problems };
  return problems;
}
