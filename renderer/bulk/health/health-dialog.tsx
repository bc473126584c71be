import { useEffect, useState } from 'react';
import type { HealthEntry } from '#shared/bulk/health.ts';
import { request } from '../../bridge.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { BulkQuestion } from '../bulk-questions.ts';
import { RunProgress, startRun } from '../bulk-run.tsx';
import { unsavedTexts } from '../review.ts';
import { HealthGroupView } from './health-group-view.tsx';
import { HealthRules } from './health-rules.tsx';
import './health.css';

/** What every rule says of the whole show, by rule: what is fresh first, what most episodes have once. */
export function HealthDialog({ answer }: Extract<BulkQuestion, { type: 'bulk-health' }>) {
  const words = useWords();
  const [round, setRound] = useState(0);
  const { groups, run } = useHealth(round, answer);
  const [chosen, setChosen] = useState<string>();
  const group = groups?.find(({ id }) => id === chosen) ?? groups?.[0];
  const again = () => setRound(round + 1);
  // One frame for looking and for what was found: to take one away and open another would hold up the window.
  return (
    <DialogFrame
      size="large"
      title={words('health.title')}
      onCancel={answer}
      actions={
        groups === undefined ? (
          <Action key="stop" autoFocus onPress={answer}>
            {words('bulk.run.stop')}
          </Action>
        ) : (
          <>
            <Action onPress={again}>{words('health.again')}</Action>
            <Action autoFocus={group === undefined} tone={group === undefined ? 'primary' : 'plain'} onPress={answer}>
              {words('bulk.result.close')}
            </Action>
          </>
        )
      }
    >
      {groups === undefined && (
        <div className="health health--looking">
          <p>{words('health.judging')}</p>
          <RunProgress key={run.id} run={run} title={words('health.judging')} />
        </div>
      )}
      {groups?.length === 0 && <p>{words('health.good')}</p>}
      {groups !== undefined && group !== undefined && (
        <div className="health">
          <HealthRules groups={groups} chosen={group.id} onChoose={setChosen} />
          <HealthGroupView key={`${round}${group.id}`} group={group} onChanged={again} onLeave={answer} />
        </div>
      )}
    </DialogFrame>
  );
}

/** Asks for all findings anew in each round; a stop, and a folder that cannot be read, end the dialog. */
function useHealth(round: number, onEnd: () => void) {
  const [state, setState] = useState<{ readonly round: number; readonly groups: readonly HealthEntry[] }>();
  const [run, setRun] = useState(startRun);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way out is the same whenever it is made anew
  useEffect(() => {
    const show = currentShow()?.id;
    if (show === undefined) return;
    let isWanted = true;
    const next = startRun();
    setRun(next);
    request('bulk:health', { show, run: next.id, unsaved: Object.fromEntries(unsavedTexts()) }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) {
        setState({ round, groups: answer.value });
        return;
      }
      if (answer.error.reason !== 'stopped') notify('error', failureWords(answer.error));
      onEnd();
    });
    return () => {
      isWanted = false;
      request('bulk:cancel', { run: next.id });
    };
  }, [round]);
  return { groups: state?.round === round ? state.groups : undefined, run };
}
