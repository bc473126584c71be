import type { Failure } from '#shared/ipc/answers.ts';
import { request } from '../../bridge.ts';
import { currentShow } from '../../store/show-store.ts';

/** A file on its way into the show's audio folder. */
export interface FileCopy {
  readonly from: string;
  /** Below the show's root. */
  readonly to: string;
}

/** How the copying of many files went. */
export interface CopyOutcome {
  readonly copied: readonly FileCopy[];
  /** Another file has the name: nothing was replaced. */
  readonly taken: readonly FileCopy[];
  readonly failed: readonly { readonly copy: FileCopy; readonly error: Failure }[];
  readonly stopped: boolean;
}

/** What the person does with a run of copies. */
export interface CopyControl {
  readonly run: string;
  readonly isStopped: () => boolean;
  readonly onDone: (done: number) => void;
}

/** Copies files one after the other, each whole or not at all. What was copied before a stop stays. */
export async function copyMany(
  copies: readonly FileCopy[],
  replace: boolean,
  { run, isStopped, onDone }: CopyControl,
): Promise<CopyOutcome> {
  const show = currentShow()?.id ?? '';
  const copied: FileCopy[] = [];
  const taken: FileCopy[] = [];
  const failed: { copy: FileCopy; error: Failure }[] = [];
  for (const [index, copy] of copies.entries()) {
    if (isStopped()) break;
    // Two sounds that would get one name: the second must not go over the first.
    if (copies.findIndex(({ to }) => to === copy.to) < index) {
      failed.push({ copy, error: { reason: 'exists', path: copy.to } });
      continue;
    }
    const done = await request('audio:copy', { run, show, from: copy.from, to: copy.to, replace });
    if (done.ok) copied.push(copy);
    else if (done.error.reason === 'exists') taken.push(copy);
    else if (done.error.reason !== 'cancelled') failed.push({ copy, error: done.error });
    onDone(index + 1);
  }
  return { copied, taken, failed, stopped: isStopped() };
}
