import { applyFixes, fixesOfKind } from '#shared/check/fix-all.ts';
import { changeEpisode } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentWords } from '../words/use-words.ts';
import { problemsWithVerdicts } from './link-problems.ts';

/** Carries out every fix of one rule in an episode, as one step that undo takes back. */
export function fixAll(path: string, rule: string): void {
  const state = useFindings.getState();
  const findings = state.byPath[path];
  // After another key the places are others.
  if (findings === undefined || findings.version !== documentAt(path)?.version) return;
  const fixes = fixesOfKind(problemsWithVerdicts(findings, state.verdicts), rule);
  changeEpisode(path, applyFixes(fixes));
  notify('info', currentWords()('problems.fixed', { count: fixes.length }));
}
