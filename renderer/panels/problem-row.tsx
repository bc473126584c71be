import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem } from '#shared/problem.ts';
import type { Position } from '#shared/text/position.ts';
import { applyFix } from '../actions/apply-fix.ts';
import { goToProblem } from '../actions/go-to-problem.ts';
import { notify } from '../store/interface-store.ts';
import { fixWords, problemWords } from '../words/problem-words.ts';
import { currentWords, useWords } from '../words/use-words.ts';
import { problemActions } from './problem-actions.ts';
import { type RowAction, RowMenu } from './row-menu.tsx';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

interface Props {
  readonly path: string;
  readonly problem: Problem;
  readonly place: Position;
  /** The findings around it, for what can be fixed together. */
  readonly around: readonly Problem[];
  /** Tab comes to one row of the list; arrows go on from there. */
  readonly isReachable: boolean;
  readonly onReach: () => void;
}

/** A finding: what listeners would suffer, where it is, and the way to mend it. */
export function ProblemRow({ path, problem, place, around, isReachable, onReach }: Props) {
  const words = useWords();
  const { severity, fix } = problem;
  const Icon = icons[severity];
  const what = problemWords(problem);
  const tabIndex = isReachable ? 0 : -1;
  const actions = (): readonly RowAction[] => [
    { id: 'go', words: words('problems.goTo'), act: () => goToProblem(path, problem) },
    ...problemActions(path, problem, around),
    { id: 'copy', words: words('problems.copy'), act: () => copy(`${place.line}:${place.column} ${what}`) },
  ];
  return (
    <li className={`row row--${severity}`} onFocus={onReach} onContextMenu={openRowMenu}>
      <button type="button" className="row__main" tabIndex={tabIndex} onClick={() => goToProblem(path, problem)}>
        <Icon size={16} aria-label={words(`app.panel.severity.${severity}`)} />
        <span className="row__words">{what}</span>
        <span className="row__place">
          {place.line} : {place.column}
        </span>
      </button>
      <span className="row__acts">
        {fix !== undefined && (
          <button type="button" className="button button--link" tabIndex={tabIndex} onClick={() => applyFix(path, fix)}>
            {fixWords(fix)}
          </button>
        )}
        <RowMenu what={what} actions={actions} isReachable={isReachable} />
      </span>
    </li>
  );
}

/** A right click is the row's menu button. */
export function openRowMenu(event: React.MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('.row__menu')?.click();
}

export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  notify('info', currentWords()('problems.copied'));
}
