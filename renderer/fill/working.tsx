import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { useWords } from '../words/use-words.ts';
import type { FillQuestion } from './fill-questions.ts';
import { useWork } from './work.ts';
import './fill.css';

/** Reading that the person waits for: how far it is, and the way to end it. */
export function Working({ name, stop }: Extract<FillQuestion, { type: 'working' }>) {
  const words = useWords();
  const { done, total } = useWork();
  const title = words('fill.reading', { name });
  return (
    <DialogFrame
      title={title}
      size="small"
      role="alertdialog"
      onCancel={stop}
      actions={
        <Action autoFocus onPress={stop}>
          {words('fill.stop')}
        </Action>
      }
    >
      <progress className="working__bar" aria-label={title} value={total > 0 ? done / total : undefined} />
    </DialogFrame>
  );
}
