import { type DragEvent, useEffect, useState } from 'react';
import { dropFiles } from '../actions/drop-files.ts';
import { dropImages } from '../notes/images/drop-images.ts';
import { type DropPlace, dropPlaceOf } from './drop-place.ts';

/** Files from the system over the window: where they are held, and what the window listens to for it. */
export function useFileDrop() {
  const [place, setPlace] = useState<DropPlace | null>(null);
  const element = place === null || place.type === 'window' ? null : place.element;
  useEffect(() => {
    // The row belongs to the list, which does not know of files: it is marked from outside while they are held over it.
    element?.setAttribute('data-drop-target', 'true');
    return () => element?.removeAttribute('data-drop-target');
  }, [element]);
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const next = dropPlaceOf(event.target);
    setPlace((before) => (isSame(before, next) ? before : next));
  };
  const onDropCapture = (event: DragEvent) => {
    event.preventDefault();
    setPlace(null);
    if (!dropImages(event)) dropFiles([...event.dataTransfer.files], dropPlaceOf(event.target));
  };
  const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setPlace(null);
  return { place, handlers: { onDragEnter: onDrag, onDragOver: onDrag, onDragLeave, onDropCapture } };
}

function isSame(before: DropPlace | null, next: DropPlace): boolean {
  if (before === null || before.type !== next.type) return false;
  return before.type === 'window' || next.type === 'window' || before.element === next.element;
}
