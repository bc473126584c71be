import { useRef, useState } from 'react';
import { request } from '../../bridge.ts';
import { type CopyOutcome, copyMany, type FileCopy } from './copy-many.ts';

type Answer = 'replace' | 'leave' | 'cancel';

/** The copying of many files as the window shows it: under way, or waiting for a word about those in the way. */
export interface Copies {
  readonly progress: { readonly done: number; readonly total: number; readonly stop: () => void } | undefined;
  readonly trouble: { readonly outcome: CopyOutcome; readonly answer: (answer: Answer) => void } | undefined;
  /** What was copied; null where the person thought better of it. */
  readonly copy: (copies: readonly FileCopy[]) => Promise<readonly FileCopy[] | null>;
}

export function useCopies(): Copies {
  const [progress, setProgress] = useState<Copies['progress']>();
  const [trouble, setTrouble] = useState<Copies['trouble']>();
  const stopped = useRef(false);
  const run = async (copies: readonly FileCopy[], replace: boolean): Promise<CopyOutcome> => {
    const id = crypto.randomUUID();
    stopped.current = false;
    const stop = () => {
      stopped.current = true;
      request('audio:stop', { run: id });
    };
    const onDone = (done: number) => setProgress({ done, total: copies.length, stop });
    onDone(0);
    const outcome = await copyMany(copies, replace, { run: id, isStopped: () => stopped.current, onDone });
    setProgress(undefined);
    return outcome;
  };
  const copy = async (copies: readonly FileCopy[]): Promise<readonly FileCopy[] | null> => {
    const outcome = await run(copies, false);
    if (outcome.stopped) return null;
    if (outcome.taken.length + outcome.failed.length === 0) return outcome.copied;
    const answer = await new Promise<Answer>((resolve) => setTrouble({ outcome, answer: resolve }));
    setTrouble(undefined);
    if (answer === 'cancel') return null;
    if (answer === 'leave') return outcome.copied;
    const again = await run(outcome.taken, true);
    return again.stopped ? null : [...outcome.copied, ...again.copied];
  };
  return { progress, trouble, copy };
}
