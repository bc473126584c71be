import { planPaste } from '#shared/notes/paste/plan-paste.ts';
import { request } from '../../bridge.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { useTitles } from '../../store/titles-store.ts';
import { applyChange, changeNotes, notesState } from '../apply-change.ts';
import { insertImages, picturesAmong } from '../images/insert-images.ts';
import type { monaco as Monaco } from '../monaco.ts';
import { wantTitles } from './fetch-titles.ts';
import { readHtml } from './read-html.ts';

/** Listens for what is pasted into the notes before Monaco does; what means nothing special is left to it. */
export function listenToPaste(editor: Monaco.editor.IStandaloneCodeEditor): void {
  const node = editor.getContainerDomNode();
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData === null || !editor.hasTextFocus() || !pasteSmartly(event.clipboardData)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  node.addEventListener('paste', onPaste, { capture: true });
  editor.onDidDispose(() => node.removeEventListener('paste', onPaste, { capture: true }));
}

/** Whether there was more to do than to insert the words. */
function pasteSmartly(data: DataTransfer): boolean {
  const state = notesState();
  const path = useDocuments.getState().active;
  if (state === undefined || path === null) return false;
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  const pictures = picturesAmong([...data.files]);
  // A copied picture comes with HTML that names it on its page; words beside it would be more than a picture.
  if (pictures.length > 0 && plain.trim() === '') {
    insertImages(pictures);
    return true;
  }
  const plan = planPaste(
    { plain, ...(html === '' ? {} : { html: readHtml(html) }) },
    {
      text: state.text,
      selection: state.selection,
      style: useNotesHabits.getState().links,
      dialect: currentShow()?.show.markdown ?? 'kramdown',
    },
  );
  if (plan === undefined) return false;
  applyChange(state, plan.change);
  useTitles.setState({ pasted: plan.address === undefined ? null : { path, url: plan.address } });
  wantTitles(path, plan.waiting);
  return true;
}

/** "Paste as plain text": the words of the clipboard as they are. */
export async function pastePlain(): Promise<void> {
  const text = (await request('notes:clipboard', {})).replace(/\r\n?/g, '\n');
  if (text === '') return;
  changeNotes((_, selection) => {
    const caret = selection.start + text.length;
    return { splices: [{ ...selection, text }], selection: { start: caret, end: caret } };
  });
}
