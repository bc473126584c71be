import { useState } from 'react';
import type { BulkOutcome } from '#shared/bulk/change-set.ts';
import { BulkResult } from '../../bulk/bulk-result.tsx';
import { BulkRun, type RunState, startRun } from '../../bulk/bulk-run.tsx';
import { CheckList } from '../../bulk/check-list.tsx';
import { toggled } from '../../bulk/checks.tsx';
import { noticeDone } from '../../bulk/undo-change.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { notify } from '../../store/interface-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { useWords } from '../../words/use-words.ts';
import { applyMany, fillName } from './apply-many.ts';
import { CopyFiles } from './copy-files.tsx';
import type { FileCopy } from './copy-many.ts';
import { CopyRun, CopyTrouble } from './copy-run.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { EntryRow } from './entry-row.tsx';
import type { ManySource } from './many-source.ts';
import { useCopies } from './use-copies.ts';
import { type FillManyState, useFillMany } from './use-fill-many.ts';
import '../fill.css';
import './fill-many.css';

interface Props {
  readonly source: ManySource;
  readonly answer: () => void;
}

/** Sounds or items of a feed beside the episodes they are meant for: one look, one apply, one undo. */
export function FillMany({ source, answer }: Props) {
  const words = useWords();
  const many = useFillMany(source);
  const [run, setRun] = useState<RunState>();
  const [failed, setFailed] = useState<BulkOutcome>();
  const count = many.checked.size;
  const copies = useCopies();
  const apply = async () => {
    const wanted = many.copying.on ? filesToCopy(many) : [];
    const copied = wanted.length > 0 ? await copies.copy(wanted) : [];
    if (copied === null) return;
    // An episode whose file did not come along keeps what it says.
    const missing = new Set(wanted.filter((file) => !copied.includes(file)).map(({ from }) => from));
    const filled = { ...many, checked: new Set([...many.checked].filter((key) => !missing.has(key))) };
    if (copied.length > 0) notify('info', words('fill.many.copied', { count: copied.length, names: namesOf(copied) }));
    const begun = startRun();
    setRun(begun);
    const outcome = await applyMany(filled, begun.id);
    setRun(undefined);
    if (!outcome.ok) notify('error', failureWords(outcome.error));
    else if (outcome.value === null) answer();
    else if (outcome.value.failures.length > 0 || outcome.value.cancelled) setFailed(outcome.value);
    else {
      noticeDone(fillName(outcome.value.done.length), outcome.value);
      answer();
    }
  };
  if (copies.progress !== undefined) return <CopyRun {...copies.progress} />;
  if (copies.trouble !== undefined)
    return <CopyTrouble outcome={copies.trouble.outcome} onAnswer={copies.trouble.answer} />;
  if (run !== undefined) return <BulkRun run={run} title={words('fill.many.applying')} />;
  if (failed !== undefined) return <BulkResult outcome={failed} counted="changed" onClose={answer} />;
  return (
    <DialogFrame
      size="large"
      title={words(`fill.many.title.${source.kind}`)}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" autoFocus disabled={count === 0 || many.isReading} onPress={apply}>
            {words('fill.many.apply', { count })}
          </Action>
        </>
      }
    >
      <Summary many={many} />
      <Entries source={source} many={many} />
      <CopyFiles source={source} many={many} />
    </DialogFrame>
  );
}

function Summary({ many }: { readonly many: FillManyState }) {
  const words = useWords();
  const { views, checked, setChecked } = many;
  const counts = (['ready', 'right', 'unsure', 'unmatched', 'closed'] as const).flatMap((state) => {
    const count = views.filter((view) => view.state === state).length;
    return count === 0 ? [] : [words(`fill.many.count.${state}`, { count })];
  });
  const ready = views.filter((view) => view.state === 'ready').map(({ key }) => key);
  return (
    <div className="fill-many__head">
      <span>{counts.join(' · ')}</span>
      <button
        type="button"
        className="button button--link"
        disabled={ready.length === checked.size}
        onClick={() => setChecked(new Set(ready))}
      >
        {words('fill.many.allReady')}
      </button>
      <button
        type="button"
        className="button button--link"
        disabled={checked.size === 0}
        onClick={() => setChecked(new Set())}
      >
        {words('fill.many.none')}
      </button>
    </div>
  );
}

function Entries({ source, many }: { readonly source: ManySource; readonly many: FillManyState }) {
  const words = useWords();
  const { views, checked, setChecked } = many;
  const [active, setActive] = useState<string | null>(views[0]?.key ?? null);
  const view = views.find(({ key }) => key === active);
  return (
    <div className="fill-many">
      <CheckList
        label={words(`fill.many.list.${source.kind}`)}
        items={views}
        keyOf={({ key }) => key}
        active={active}
        onActive={setActive}
        checked={checked}
        onToggle={(key) => setChecked(toggled(checked, key))}
      >
        {(item) => <EntryRow view={item} name={source.named(item.key).name} />}
      </CheckList>
      {view !== undefined && <EntryDetail source={source} view={view} many={many} />}
    </div>
  );
}

function filesToCopy({ views, checked }: FillManyState): readonly FileCopy[] {
  return views.flatMap(({ key, copyTo }) =>
    checked.has(key) && copyTo !== undefined ? [{ from: key, to: copyTo }] : [],
  );
}

/** As many as a message holds. */
function namesOf(copied: readonly FileCopy[]): string {
  const names = copied.slice(0, 3).map(({ to }) => to);
  return copied.length > names.length ? `${names.join(', ')}, …` : names.join(', ');
}
