import { useState } from 'react';
import { fillEdits } from '#shared/audio/fill-plan.ts';
import { editFields } from '../actions/edit-fields.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import type { FillQuestion } from './fill-questions.ts';
import { ReviewTable } from './review-table.tsx';
import './fill.css';

/** What a server or a feed knows of one episode, beside what stands there. */
export function RowsReview({ path, place, rows, sourceOf, note, answer }: Extract<FillQuestion, { type: 'rows' }>) {
  const words = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.preselected).map((row) => row.role)),
  );
  const wanted = rows.filter((row) => chosen.has(row.role) && row.reason !== 'same');
  const apply = () => {
    const refusal = editFields(path, [...fillEdits(wanted)]);
    if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: refusal.key ?? '' }));
    answer();
  };
  return (
    <DialogFrame
      title={words('app.audioReview.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" autoFocus disabled={wanted.length === 0} onPress={apply}>
            {words('app.audioReview.apply')}
          </Action>
        </>
      }
    >
      <p className="audio-review__file">{place}</p>
      <ReviewTable
        rows={rows}
        sourceOf={sourceOf}
        chosen={chosen}
        onChoose={(role, isChosen) =>
          setChosen((before) => new Set([...before].filter((other) => other !== role).concat(isChosen ? [role] : [])))
        }
      />
      {note !== undefined && <p className="audio-review__file">{note}</p>}
    </DialogFrame>
  );
}
