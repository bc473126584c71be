import { lineIndex } from '#shared/text/position.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** What listeners would suffer if this were saved and published as it is. Saving is always one of the answers. */
export function ProblemsBeforeSaving({ path, problems, answer }: Extract<DialogRequest, { type: 'problems' }>) {
  const words = useWords();
  const lines = lineIndex(documentAt(path)?.text ?? '');
  return (
    <DialogFrame
      role="alertdialog"
      title={words('app.problems.title')}
      onCancel={() => answer('cancel')}
      actions={
        <>
          <Action onPress={() => answer('cancel')}>{words('app.dialog.cancel')}</Action>
          <Action onPress={() => answer('save')}>{words('app.problems.saveAnyway')}</Action>
          <Action tone="primary" autoFocus onPress={() => answer('first')}>
            {words('app.problems.goToFirst')}
          </Action>
        </>
      }
    >
      <p>{words('app.problems.text', { count: problems.length })}</p>
      <ul className="dialog__list">
        {problems.map((problem) => (
          <li key={`${problem.rule}-${problem.start}-${problem.end}`}>
            <span className="mark mark--error">{lines.positionOf(problem.start).line}</span>
            <span>{problemWords(problem)}</span>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
