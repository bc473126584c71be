import { useMemo, useState } from 'react';
import type { BulkOutcome, ChangePlan } from '#shared/bulk/change-set.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { applyPlan } from './apply-plan.ts';
import type { BulkQuestion } from './bulk-questions.ts';
import { BulkResult } from './bulk-result.tsx';
import { BulkRun, type RunState, startRun } from './bulk-run.tsx';
import { changeName } from './change-name.ts';
import { ChangeView } from './change-view.tsx';
import { CheckList } from './check-list.tsx';
import { AllOrNone, toggled } from './checks.tsx';
import { FileRow } from './file-row.tsx';
import { noticeDone } from './undo-change.ts';
import './bulk.css';

type Phase =
  | { readonly type: 'review' }
  | { readonly type: 'running'; readonly run: RunState }
  | { readonly type: 'over'; readonly outcome: BulkOutcome };

/** Every file that would change, with its change; nothing is written before "Change N files". */
export function ReviewChanges({ plan, unsaved, answer }: Extract<BulkQuestion, { type: 'bulk-review' }>) {
  const words = useWords();
  const [phase, setPhase] = useState<Phase>({ type: 'review' });
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set(plan.files.map(({ path }) => path)));
  const apply = async () => {
    const run = startRun();
    setPhase({ type: 'running', run });
    const paths = plan.files.flatMap(({ path }) => (checked.has(path) ? [path] : []));
    const outcome = await applyPlan(plan, paths, unsaved, run.id);
    if (!outcome.ok) {
      notify('error', failureWords(outcome.error));
      setPhase({ type: 'review' });
    } else if (outcome.value.failures.length > 0 || outcome.value.cancelled) {
      setPhase({ type: 'over', outcome: outcome.value });
    } else {
      noticeDone(plan.name, outcome.value);
      answer(outcome.value);
    }
  };
  if (phase.type === 'running') return <BulkRun run={phase.run} title={words('bulk.run.applying')} />;
  if (phase.type === 'over') {
    return <BulkResult outcome={phase.outcome} counted="changed" onClose={() => answer(phase.outcome)} />;
  }
  return (
    <DialogFrame
      size="large"
      title={words('bulk.review.title')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={checked.size === 0} onPress={apply}>
            {words('bulk.review.apply', { count: checked.size })}
          </Action>
        </>
      }
    >
      <Files plan={plan} unsaved={unsaved} checked={checked} onCheck={setChecked} />
    </DialogFrame>
  );
}

interface FilesProps {
  readonly plan: ChangePlan;
  readonly unsaved: ReadonlyMap<string, string>;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
}

function Files({ plan, unsaved, checked, onCheck }: FilesProps) {
  const words = useWords();
  const [active, setActive] = useState(plan.files[0]?.path ?? null);
  const file = plan.files.find(({ path }) => path === active);
  const lines = useMemo(
    () =>
      plan.files.reduce((sum, { path, added, removed }) => sum + (checked.has(path) ? Math.max(added, removed) : 0), 0),
    [plan, checked],
  );
  return (
    <>
      <div className="review__head">
        <strong>{changeName(plan.name)}</strong>
        <span>
          {lines === 0
            ? words('bulk.review.fileCount', { count: checked.size })
            : words('bulk.review.changing', {
                files: words('bulk.review.fileCount', { count: checked.size }),
                lines: words('bulk.review.lineCount', { count: lines }),
              })}
        </span>
        <span className="review__space" />
        <AllOrNone all={() => plan.files.map(({ path }) => path)} onCheck={onCheck} />
      </div>
      {plan.refused.length > 0 && <Refused plan={plan} />}
      {plan.files.length === 0 ? (
        <p>{words('bulk.review.nothing')}</p>
      ) : (
        <div className="review">
          <CheckList
            label={words('bulk.review.files')}
            items={plan.files}
            keyOf={({ path }) => path}
            active={active}
            onActive={setActive}
            checked={checked}
            onToggle={(key) => onCheck(toggled(checked, key))}
          >
            {(item) => <FileRow file={item} />}
          </CheckList>
          {file !== undefined && <ChangeView plan={plan} file={file} unsaved={unsaved.get(file.path)} />}
        </div>
      )}
      <small className="review__hint">{words('bulk.review.hint')}</small>
    </>
  );
}

function Refused({ plan }: { readonly plan: ChangePlan }) {
  const words = useWords();
  return (
    <details className="review__refused">
      <summary>{words('bulk.review.refused', { count: plan.refused.length })}</summary>
      <ul>
        {plan.refused.map((refusal) => (
          <li key={refusal.path}>
            {refusal.path} — {failureWords({ ...refusal, path: refusal.key ?? refusal.path })}
          </li>
        ))}
      </ul>
    </details>
  );
}
