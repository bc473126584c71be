import { useId, useState } from 'react';
import type { Operation } from '#shared/bulk/operation.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import type { BulkQuestion } from './bulk-questions.ts';
import { ChangeFields } from './change-fields.tsx';
import { planAndReview } from './plan-and-review.ts';
import './bulk.css';

const kinds = ['replace-in-key', 'set-key', 'remove-key', 'rename-key', 'rename-person', 'rename-tag'] as const;

export type ChangeKind = (typeof kinds)[number];

/** What the person has filled in; each kind uses its part. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly find: string;
  readonly replacement: string;
  readonly atStart: boolean;
  readonly value: string;
  readonly missingOnly: boolean;
  readonly to: string;
  readonly from: string;
}

/** One change of a field, a person or a tag, for all episodes or the chosen ones. */
export function ChangeDialog({ paths, answer }: Extract<BulkQuestion, { type: 'bulk-change' }>) {
  const words = useWords();
  const id = useId();
  const opened = useShow(({ state }) => (state.type === 'open' ? state.opened : undefined));
  const [draft, setDraft] = useState<ChangeDraft>(() =>
    firstDraft(opened?.show.profile.keys.audio, opened?.show.habits.audioPrefix),
  );
  const count = paths?.length ?? opened?.episodes.filter(({ status }) => status !== 'archive').length ?? 0;
  const operation = operationOf(draft);
  const preview = () => {
    if (operation === undefined) return;
    planAndReview(operation, paths).then((outcome) => outcome !== null && answer());
  };
  return (
    <DialogFrame
      title={words('bulk.change.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <button type="submit" form={id} className="button button--primary" disabled={operation === undefined}>
            {words('bulk.change.preview')}
          </button>
        </>
      }
    >
      <form
        id={id}
        className="change-form"
        onSubmit={(event) => {
          event.preventDefault();
          preview();
        }}
      >
        <label className="change-form__row">
          <span>{words('bulk.change.kind')}</span>
          <select
            className="input"
            value={draft.kind}
            onChange={(event) => setDraft({ ...draft, kind: event.target.value as ChangeKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words(`bulk.change.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <ChangeFields draft={draft} onChange={setDraft} />
        <p className="change-form__scope">
          {words(paths === null ? 'bulk.change.scope' : 'bulk.change.scopeChosen', { count })}
        </p>
      </form>
    </DialogFrame>
  );
}

/** Moving the audio elsewhere is what shows do most. */
function firstDraft(key = '', prefix = ''): ChangeDraft {
  return {
    kind: 'replace-in-key',
    key,
    find: prefix,
    replacement: '',
    atStart: true,
    value: '',
    missingOnly: false,
    to: '',
    from: '',
  };
}

/** The change that is asked for; undefined while something is missing. */
function operationOf(draft: ChangeDraft): Operation | undefined {
  const { kind, key, find, replacement, atStart, value, missingOnly, to, from } = draft;
  switch (kind) {
    case 'replace-in-key':
      if (key === '' || find === '') return undefined;
      return { type: kind, key, find, replacement, atStart, isRegex: false, matchCase: true, wholeWord: false };
    case 'set-key':
      return key === '' ? undefined : { type: kind, key, value, missingOnly };
    case 'remove-key':
      return key === '' ? undefined : { type: kind, key };
    case 'rename-key':
      return key === '' || to.trim() === '' ? undefined : { type: kind, key, to: to.trim() };
    case 'rename-person':
    case 'rename-tag':
      return from === '' || to.trim() === '' ? undefined : { type: kind, from, to: to.trim() };
  }
}
