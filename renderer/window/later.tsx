import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { drawn } from './stages.ts';

let isUp = false;

/**
 * What stands a frame behind the rest when the window is drawn for the first time: list and form are there to be used
 * while the preview and the panels below are still being made.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(isUp);
  useEffect(() => {
    drawn().then(() => {
      isUp = true;
      startTransition(() => setDue(true));
    });
  }, []);
  return isDue && children;
}
