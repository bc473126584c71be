import type { BulkOutcome } from '#shared/bulk/change-set.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { undoChange } from './undo-change.ts';

interface Props {
  readonly outcome: BulkOutcome;
  /** What happened to the files that are done. */
  readonly counted: 'changed' | 'restored';
  readonly onClose: () => void;
}

/** How a change went that did not go through in full: every file that was left as it is, and why. */
export function BulkResult({ outcome, counted, onClose }: Props) {
  const words = useWords();
  const { done, failures, cancelled, record } = outcome;
  const undo = () => {
    onClose();
    if (record !== null) undoChange(record);
  };
  return (
    <DialogFrame
      role="alertdialog"
      title={done.length === 0 ? words('bulk.result.nothing') : words(`bulk.result.${counted}`, { count: done.length })}
      onCancel={onClose}
      actions={
        <>
          {counted === 'changed' && record !== null && done.length > 0 && (
            <Action onPress={undo}>{words('bulk.result.undo')}</Action>
          )}
          <Action tone="primary" autoFocus onPress={onClose}>
            {words('bulk.result.close')}
          </Action>
        </>
      }
    >
      {cancelled && <p>{words('bulk.result.stopped')}</p>}
      {failures.length > 0 && (
        <>
          <p>{words('bulk.result.failed', { count: failures.length })}</p>
          <ul className="bulk-failures">
            {failures.map((failure) => (
              <li key={failure.path}>
                <span>{failure.path}</span>
                <small>{failureWords(failure)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </DialogFrame>
  );
}
