import type { DragEvent } from 'react';
import { notesEditor } from '../reveal.ts';
import { insertImages, picturesAmong } from './insert-images.ts';

/** Takes pictures that were dropped on the notes; the caret goes where they were dropped. Tells whether it did. */
export function dropImages(event: DragEvent): boolean {
  const editor = notesEditor();
  const files = [...event.dataTransfer.files];
  const isOverNotes = event.target instanceof Node && (editor?.getContainerDomNode().contains(event.target) ?? false);
  if (editor === undefined || !isOverNotes || files.length === 0 || picturesAmong(files).length < files.length)
    return false;
  const place = editor.getTargetAtClientPoint(event.clientX, event.clientY)?.position;
  if (place) editor.setPosition(place);
  insertImages(files);
  return true;
}
