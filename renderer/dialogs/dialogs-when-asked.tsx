import { lazy, Suspense } from 'react';
import { useDialogs } from '../store/dialogs-store.ts';
import { notesEditable } from '../window/stages.ts';

const load = async () => ({ default: (await import('./dialogs.tsx')).Dialogs });
const Dialogs = lazy(load);

// A start asks nothing as a rule. Once it is over they lie ready: the first key of a dialog finds it there.
notesEditable.reached.then(load);

/** Every question that waits; the code of dialogs is no part of what a start loads. */
export function DialogsWhenAsked() {
  const isAsked = useDialogs((state) => state.open.length > 0);
  return (
    isAsked && (
      <Suspense fallback={null}>
        <Dialogs />
      </Suspense>
    )
  );
}
