import { useEffect, useState } from 'react';
import { listen, request } from '../bridge.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import { useWords } from '../words/use-words.ts';

/** Work over many files that is under way. */
export interface RunState {
  readonly id: string;
}

let last = 0;

/** A name for a run that its progress and its end are told by. */
export function startRun(): RunState {
  return { id: `bulk-${++last}` };
}

interface Props {
  readonly run: RunState;
  readonly title: string;
}

/** How far a run is. */
export function RunProgress({ run, title }: Props) {
  const words = useWords();
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 });
  useEffect(
    () => listen('bulk:progress', ({ run: id, done, total }) => id === run.id && setProgress({ done, total })),
    [run],
  );
  return (
    <>
      <progress className="bulk-progress" max={Math.max(1, total)} value={done} aria-label={title} />
      <p>{total > 0 && words('bulk.run.progress', { done, total })}</p>
    </>
  );
}

/** How far a run is, and the way to stop it. */
export function BulkRun({ run, title }: Props) {
  const words = useWords();
  const [stopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    request('bulk:cancel', { run: run.id });
  };
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={title}
      onCancel={stop}
      actions={
        <Action autoFocus disabled={stopping} onPress={stop}>
          {words(stopping ? 'bulk.run.stopping' : 'bulk.run.stop')}
        </Action>
      }
    >
      <RunProgress run={run} title={title} />
    </DialogFrame>
  );
}
