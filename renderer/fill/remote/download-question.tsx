import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { useInterface } from '../../store/interface-store.ts';
import { useWords } from '../../words/use-words.ts';
import type { FillQuestion } from '../fill-questions.ts';

/** No header tells the length: the whole file is read only when the person says so, knowing its size. */
export function DownloadQuestion({ url, bytes, answer }: Extract<FillQuestion, { type: 'download' }>) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1e6);
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={words('fill.remote.wholeTitle')}
      onCancel={() => answer('cancel')}
      actions={
        <>
          <Action onPress={() => answer('cancel')}>{words('app.dialog.cancel')}</Action>
          <Action onPress={() => answer('size')}>{words('fill.remote.sizeOnly')}</Action>
          <Action tone="primary" autoFocus onPress={() => answer('whole')}>
            {words('fill.remote.download', { size })}
          </Action>
        </>
      }
    >
      <p>{words('fill.remote.wholeText', { size })}</p>
      <p className="audio-review__file">{url}</p>
    </DialogFrame>
  );
}
