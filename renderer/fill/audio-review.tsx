import { useRef, useState } from 'react';
import { fillEdits } from '#shared/audio/fill-plan.ts';
import { ownAudio } from '../actions/episode-audio.ts';
import { request } from '../bridge.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { CopyChoice } from './copy-choice.tsx';
import { fillIn } from './fill-in.ts';
import type { FillQuestion } from './fill-questions.ts';
import { type FillSource, ReviewTable } from './review-table.tsx';
import { useAudioReview } from './use-audio-review.ts';
import { useRun } from './use-run.ts';
import './fill.css';

const sources: Readonly<Record<string, FillSource>> = { audio: 'pattern', title: 'tags', chapters: 'tags' };

/** What an audio file would fill in, beside what stands there; the person takes what they want. */
export function AudioReview({ path, audio, answer }: Extract<FillQuestion, { type: 'audio' }>) {
  const words = useWords();
  const review = useAudioReview(path, audio);
  const { plan, chapters, chosen, copies } = review;
  const run = useRun();
  const [trouble, setTrouble] = useState<{ readonly reason: string; readonly words: string }>();
  const isOver = useRef(false);
  const isBusy = run.part !== null;
  const isClash = trouble?.reason === 'exists';
  const wanted = plan.rows.filter((row) => chosen.has(row.role) && row.reason !== 'same');
  const wantsChapters = chapters !== undefined && chosen.has('chapters') && chapters.row.reason !== 'same';
  const cancel = () => {
    isOver.current = true;
    run.stop();
    answer();
  };
  /** False: the copy failed or another file is in its place, and the person is asked. */
  const copied = async (): Promise<boolean> => {
    const show = currentShow();
    const to = plan.copyTo;
    if (!copies || to === undefined || show === undefined) return true;
    const from = audio.path;
    const done = await run.follow((id) =>
      request('audio:copy', { run: id, show: show.id, from, to, replace: isClash }),
    );
    if (!done.ok) setTrouble({ reason: done.error.reason, words: copyTrouble(words, done.error, to) });
    return done.ok;
  };
  const apply = async () => {
    if (!(await copied()) || isOver.current) return;
    const refusal = fillIn(path, fillEdits(wanted), wantsChapters ? chapters : undefined);
    if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: refusal.key ?? '' }));
    answer();
    ownAudio(path);
  };
  return (
    <DialogFrame
      title={words('app.audioReview.title')}
      onCancel={cancel}
      actions={
        <>
          <Action onPress={cancel}>{words('app.dialog.cancel')}</Action>
          <Action
            tone="primary"
            autoFocus
            disabled={isBusy || (wanted.length === 0 && !copies && !wantsChapters)}
            onPress={apply}
          >
            {words(isClash ? 'fill.replace' : 'app.audioReview.apply')}
          </Action>
        </>
      }
    >
      <p className="audio-review__file">{audio.path}</p>
      <ReviewTable
        rows={chapters === undefined ? plan.rows : [...plan.rows, chapters.row]}
        sourceOf={(role) => sources[role] ?? 'file'}
        chosen={chosen}
        onChoose={review.choose}
      />
      <CopyChoice
        isBusy={isBusy}
        review={{
          ...review,
          rename: (name) => {
            setTrouble(undefined);
            review.rename(name);
          },
        }}
      />
      {isBusy && (
        <p className="fill-progress">
          <span>{words('fill.copying')}</span>
          <progress aria-label={words('fill.copying')} value={run.part ?? 0} />
        </p>
      )}
      {trouble !== undefined && (
        <p className="dialog__trouble" role="alert">
          {trouble.words}
        </p>
      )}
    </DialogFrame>
  );
}

function copyTrouble(
  words: ReturnType<typeof useWords>,
  { reason, detail }: { readonly reason: string; readonly detail?: string },
  path: string,
): string {
  if (reason === 'exists' || reason === 'cancelled') return words(`fill.copyTrouble.${reason}`, { path });
  if (reason === 'no-space') return words('fill.copyTrouble.no-space', { path });
  return failureWords({ reason, path, ...(detail === undefined ? {} : { detail }) });
}
