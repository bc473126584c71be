import type { Problem, Severity } from '../problem.ts';
import type { Span } from '../text/splice.ts';
import type { EpisodeContext } from './context.ts';

/** One family of findings. */
export interface Rule {
  /** The names of the findings it may give. */
  readonly names: readonly string[];
  /**
   * What it looks at. `keys`: front matter that could be read, without which it is silent; `notes`: the rendered notes,
   * without which it is silent; `source`: the text however it is. All but `notes` are judged over a whole show in no time.
   */
  readonly reads: 'keys' | 'notes' | 'source';
  readonly check: (context: EpisodeContext) => readonly Problem[];
}

/** The place of a finding about something that is not there. */
export const nowhere: Span = { start: 0, end: 0 };

/** A finding; absent details are left out of the object. */
export function finding(
  rule: string,
  severity: Severity,
  span: Span,
  details: { readonly [Name in 'variant' | 'params' | 'key' | 'fix' | 'otherFixes']?: Problem[Name] | undefined } = {},
): Problem {
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  return { rule, severity, start: span.start, end: span.end, ...Object.fromEntries(given) };
}
