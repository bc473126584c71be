import { useEffect, useState } from 'react';
import type { BulkOutcome } from '#shared/bulk/change-set.ts';
import { request } from '../bridge.ts';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import type { BulkQuestion } from './bulk-questions.ts';
import { BulkResult } from './bulk-result.tsx';
import { BulkRun, startRun } from './bulk-run.tsx';

/** Takes a change back, or carries an interrupted one to its end, and says what could not be. */
export function SettleChange({ record, how, answer }: Extract<BulkQuestion, { type: 'bulk-settle' }>) {
  const words = useWords();
  const [run] = useState(startRun);
  const [over, setOver] = useState<BulkOutcome>();
  useEffect(() => {
    settle(record, how, run.id).then((outcome) => {
      if (outcome !== null && (outcome.failures.length > 0 || outcome.cancelled)) setOver(outcome);
      else answer(outcome);
    });
  }, [record, how, run, answer]);
  if (over === undefined)
    return <BulkRun run={run} title={words(`bulk.run.${how === 'undo' ? 'undoing' : 'applying'}`)} />;
  return <BulkResult outcome={over} counted={how === 'undo' ? 'restored' : 'changed'} onClose={() => answer(over)} />;
}

async function settle(record: string, how: 'undo' | 'finish', run: string): Promise<BulkOutcome | null> {
  const answer = await request('bulk:settle', { record, run, how });
  if (answer.ok) return answer.value;
  notify('error', failureWords(answer.error));
  return null;
}
