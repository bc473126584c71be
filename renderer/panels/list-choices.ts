import { create } from 'zustand';
import type { LinkState } from '#shared/links/link.ts';
import type { Severity } from '#shared/problem.ts';

export type ProblemGrouping = 'severity' | 'rule' | 'file';
export type LinkGrouping = 'state' | 'host' | 'file';

interface ListChoices {
  readonly problemText: string;
  /** Severities that are left out. */
  readonly hiddenSeverities: readonly Severity[];
  readonly problemGrouping: ProblemGrouping;
  readonly linkText: string;
  readonly hiddenStates: readonly LinkState[];
  readonly linkGrouping: LinkGrouping;
}

export const noChoices: ListChoices = {
  problemText: '',
  hiddenSeverities: [],
  problemGrouping: 'severity',
  linkText: '',
  hiddenStates: [],
  linkGrouping: 'state',
};

/** What the person wants to see of the two lists; it stays while they go from episode to episode. */
export const useListChoices = create<ListChoices>(() => noChoices);
