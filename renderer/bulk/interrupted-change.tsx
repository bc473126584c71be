import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import type { BulkQuestion } from './bulk-questions.ts';
import { changeName } from './change-name.ts';

/** A change of many files that ended in the middle, at an earlier run: taken back, carried on, or left. */
export function InterruptedChange({ record, answer }: Extract<BulkQuestion, { type: 'bulk-interrupted' }>) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(record.at);
  return (
    <DialogFrame
      role="alertdialog"
      title={words('bulk.interrupted.title')}
      onCancel={() => answer('later')}
      actions={
        <>
          <Action onPress={() => answer('leave')}>{words('bulk.interrupted.leave')}</Action>
          <Action onPress={() => answer('finish')}>{words('bulk.interrupted.finish')}</Action>
          <Action tone="primary" autoFocus onPress={() => answer('undo')}>
            {words('bulk.interrupted.undo')}
          </Action>
        </>
      }
    >
      <p>{words('bulk.interrupted.text', { count: record.files, what: changeName(record.name), when })}</p>
    </DialogFrame>
  );
}
