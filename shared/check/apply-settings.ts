import type { Problem, Severity } from '../problem.ts';

/** What a show's own file says of the rules. */
export interface RuleSettings {
  /** By the rule's name; `off` silences it. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** Rules that the show breaks on purpose. */
  readonly habits?: readonly string[] | undefined;
}

/** The findings as the show wants them: silenced ones left out, severities changed, in order of their place. */
export function applySettings(problems: readonly Problem[], settings: RuleSettings | undefined): readonly Problem[] {
  const accepted = new Set(settings?.habits ?? []);
  return problems
    .flatMap((problem) => {
      const severity = settings?.rules?.[problem.rule] ?? problem.severity;
      return severity === 'off' || accepted.has(problem.rule) ? [] : [{ ...problem, severity }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || rank[a.severity] - rank[b.severity]);
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
