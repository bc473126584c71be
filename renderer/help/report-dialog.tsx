import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { saveReport } from './help-actions.ts';
import './help.css';

/** The whole report before it is a file: the person sees what others would. */
export function ReportDialog({ text, answer }: Extract<DialogRequest, { type: 'report' }>) {
  const words = useWords();
  return (
    <DialogFrame
      title={words('help.report.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action
            tone="primary"
            autoFocus
            onPress={() => {
              answer();
              saveReport(text);
            }}
          >
            {words('help.report.save')}
          </Action>
        </>
      }
    >
      <p>{words('help.report.text')}</p>
      <textarea className="input report__text" aria-label={words('help.report.content')} readOnly value={text} />
    </DialogFrame>
  );
}
