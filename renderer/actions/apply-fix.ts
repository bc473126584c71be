import type { Fix } from '#shared/problem.ts';
import { changeEpisode } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';

/** Carries a problem's fix out. It is an edit of the text that it was found in: after another key it would hit other words. */
export function applyFix(path: string, fix: Fix): void {
  const findings = useFindings.getState().byPath[path];
  if (findings?.version !== documentAt(path)?.version) return;
  changeEpisode(path, fix.edits);
}
