import { giveMemoryBack } from '../bridge.ts';
import { notesEditable } from './stages.ts';

/** How long nobody must have touched keys or mouse, in ms. */
const quietMs = 5000;

/**
 * A start leaves more behind than hours of writing do. It is given back once, when the window is up and nobody does
 * anything.
 */
export async function tidyAfterStart(): Promise<void> {
  await notesEditable.reached;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touches = ['keydown', 'pointerdown', 'wheel'] as const;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(tidy, quietMs);
  };
  const tidy = () => {
    for (const touch of touches) window.removeEventListener(touch, wait, { capture: true });
    giveMemoryBack();
  };
  for (const touch of touches) window.addEventListener(touch, wait, { capture: true, passive: true });
  wait();
}
