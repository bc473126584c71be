import type { monaco as Monaco } from './monaco.ts';

let composing = false;
let later: (() => void)[] = [];

/** Listens for compositions: nothing writes into the notes while an input method composes in them. */
export function followComposition(editor: Monaco.editor.IStandaloneCodeEditor): void {
  composing = false;
  editor.onDidCompositionStart(() => {
    composing = true;
  });
  editor.onDidCompositionEnd(() => {
    composing = false;
    const waiting = later;
    later = [];
    // Behind the composition's own last change.
    queueMicrotask(() => {
      for (const work of waiting) work();
    });
  });
}

export function isComposing(): boolean {
  return composing;
}

/** Does something at once, or when the composition that is under way has ended. */
export function whenNotComposing(work: () => void): void {
  if (composing) later = [...later, work];
  else work();
}
