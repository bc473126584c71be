import { problemsAt, stepProblem } from '#shared/check/step-problem.ts';
import type { Problem } from '#shared/problem.ts';
import { useFindings } from '../store/findings-store.ts';
import { notify } from '../store/interface-store.ts';
import { useQuickFix } from '../store/quick-fix-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { currentWords } from '../words/use-words.ts';
import { type Caret, caretNow } from './caret.ts';
import { goToProblem } from './go-to-problem.ts';
import { problemsWithVerdicts } from './link-problems.ts';

/** The stop that F8 came to last: the way goes on from there where the focus tells no place. */
let last: { readonly path: string; readonly start: number } | undefined;

/** F8 and Shift+F8: to the next or previous problem of the episode in front, in the form and in the notes. */
export function walkProblems(direction: 1 | -1): void {
  const caret = caretNow();
  if (caret === undefined) return;
  const { path } = caret;
  const from = caret.offset === -1 && last?.path === path ? last.start : caret.offset;
  const step = stepProblem(problemsOf(path), from, direction);
  if (step === undefined) {
    notify('info', currentWords()('problems.none'));
    return;
  }
  last = { path, start: step.problem.start };
  goToProblem(path, step.problem);
  const { at, count } = step;
  useQuickFix.setState({ said: currentWords()('problems.here', { what: problemWords(step.problem), at, count }) });
}

/** Ctrl+.: what mends the problem at the caret, in a menu beside it; of a row in a panel, its own menu. */
export function openQuickFixes(): void {
  const row = document.activeElement?.closest('.row')?.querySelector<HTMLElement>('.row__menu');
  if (row) {
    row.click();
    return;
  }
  const caret = caretNow();
  if (caret === undefined) return;
  const problems = hereOf(caret);
  if (problems.length === 0) notify('info', currentWords()('problems.noFix'));
  else useQuickFix.setState({ menu: { path: caret.path, problems, box: caret.box } });
}

/** A field's problems are all of its key's; those of the notes are at the caret, else on its line. */
function hereOf({ path, offset, key }: Caret): readonly Problem[] {
  const problems = problemsOf(path);
  if (key !== undefined) return problems.filter((problem) => problem.key === key && !problem.habit);
  return offset === -1 ? [] : problemsAt(problems, offset);
}

function problemsOf(path: string): readonly Problem[] {
  const { byPath, verdicts } = useFindings.getState();
  const findings = byPath[path];
  return findings === undefined ? [] : problemsWithVerdicts(findings, verdicts);
}
