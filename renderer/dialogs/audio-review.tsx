import { useId, useMemo, useState } from 'react';
import { fillEdits, planFill } from '#shared/audio/fill-plan.ts';
import { proposeAudioPath } from '#shared/audio/propose-audio-path.ts';
import { ownAudio } from '../actions/audio.ts';
import { editFields } from '../actions/edit-fields.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** What an audio file would fill in, beside what stands there; the person takes what they want. */
export function AudioReview({ path, audio, answer }: Extract<DialogRequest, { type: 'audio' }>) {
  const words = useWords();
  const id = useId();
  const rows = useMemo(() => rowsFor(path, audio), [path, audio]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.preselected).map((row) => row.role)),
  );
  const apply = () => {
    const refusal = editFields(path, [...fillEdits(rows.filter((row) => chosen.has(row.role)))]);
    if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: refusal.key ?? '' }));
    answer();
    ownAudio(path);
  };
  return (
    <DialogFrame
      title={words('app.audioReview.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" autoFocus disabled={chosen.size === 0} onPress={apply}>
            {words('app.audioReview.apply')}
          </Action>
        </>
      }
    >
      <p className="audio-review__file">{audio.path}</p>
      <table className="audio-review">
        <thead>
          <tr>
            <th scope="col">{words('app.audioReview.field')}</th>
            <th scope="col">{words('app.audioReview.current')}</th>
            <th scope="col">{words('app.audioReview.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const label = words(`app.form.${row.role}`);
            return (
              <tr key={row.role} className={`audio-review__row audio-review__row--${row.reason}`}>
                <th scope="row">
                  <label htmlFor={`${id}-${row.role}`}>
                    <input
                      id={`${id}-${row.role}`}
                      type="checkbox"
                      aria-label={label}
                      checked={chosen.has(row.role)}
                      disabled={row.reason === 'same'}
                      onChange={(event) => {
                        const next = new Set(chosen);
                        if (event.target.checked) next.add(row.role);
                        else next.delete(row.role);
                        setChosen(next);
                      }}
                    />
                    {label}
                  </label>
                </th>
                <td>{row.current === '' ? <em>{words('app.audioReview.nothing')}</em> : row.current}</td>
                <td className="audio-review__proposed">
                  {row.proposed}
                  <small>{words(`audio.why.${row.reason}`)}</small>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </DialogFrame>
  );
}

function rowsFor(path: string, audio: Extract<DialogRequest, { type: 'audio' }>['audio']) {
  const opened = currentShow();
  const document = documentAt(path);
  if (opened === undefined || document === undefined || !audio.facts.ok) return [];
  const { bytes, seconds, title } = audio.facts.value;
  const target = { text: document.text, frontMatter: frontMatterOf(document) };
  const proposal = proposeAudioPath(audio.path, opened.show, opened.episodes);
  return planFill(target, opened.show, {
    audio: { path: proposal.path, presentIsGone: false },
    bytes,
    seconds,
    ...(title === undefined ? {} : { title }),
  });
}
