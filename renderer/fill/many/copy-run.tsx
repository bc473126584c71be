import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { failureWords } from '../../words/failure-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { CopyOutcome } from './copy-many.ts';

/** How far the copying is, in files, and the way to end it. */
export function CopyRun({
  done,
  total,
  stop,
}: {
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}) {
  const words = useWords();
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={words('fill.copying')}
      onCancel={stop}
      actions={
        <Action autoFocus onPress={stop}>
          {words('fill.stop')}
        </Action>
      }
    >
      <progress className="working__bar" aria-label={words('fill.copying')} max={Math.max(1, total)} value={done} />
    </DialogFrame>
  );
}

interface TroubleProps {
  readonly outcome: CopyOutcome;
  /** Replace the files that are in the way, or leave those sounds out and fill in the others. */
  readonly onAnswer: (answer: 'replace' | 'leave' | 'cancel') => void;
}

/** Files that could not be copied: another has the name, or the disk refused. Nothing is replaced unasked. */
export function CopyTrouble({ outcome: { taken, failed }, onAnswer }: TroubleProps) {
  const words = useWords();
  return (
    <DialogFrame
      role="alertdialog"
      title={words('fill.many.notCopied', { count: taken.length + failed.length })}
      onCancel={() => onAnswer('cancel')}
      actions={
        <>
          <Action autoFocus onPress={() => onAnswer('cancel')}>
            {words('app.dialog.cancel')}
          </Action>
          <Action onPress={() => onAnswer('leave')}>{words('fill.many.leaveOut')}</Action>
          {taken.length > 0 && (
            <Action tone="danger" onPress={() => onAnswer('replace')}>
              {words('fill.many.replace', { count: taken.length })}
            </Action>
          )}
        </>
      }
    >
      <ul className="bulk-failures">
        {taken.map(({ to }) => (
          <li key={to}>
            <span>{to}</span>
            <small>{words('fill.many.taken')}</small>
          </li>
        ))}
        {failed.map(({ copy: { to }, error }) => (
          <li key={to}>
            <span>{to}</span>
            <small>{failureWords({ ...error, path: to })}</small>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
