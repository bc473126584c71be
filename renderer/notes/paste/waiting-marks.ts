import { waitingTitles } from '#shared/notes/paste/waiting-titles.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { useTitles } from '../../store/titles-store.ts';
import { currentWords } from '../../words/use-words.ts';
import { rangeOf } from '../apply-change.ts';
import type { monaco as Monaco } from '../monaco.ts';

/** Marks the addresses that wait for their titles; gives the way to stop. */
export function markWaiting(editor: Monaco.editor.IStandaloneCodeEditor, path: string): () => void {
  const marks = editor.createDecorationsCollection();
  const draw = () => {
    const model = editor.getModel();
    const waiting = useTitles.getState().waiting[path] ?? [];
    if (model === null || waiting.length === 0) {
      if (marks.length > 0) marks.clear();
      return;
    }
    const places = waitingTitles(model.getValue(), useNotesHabits.getState().links, new Set(waiting));
    marks.set(
      places.map((place) => ({
        range: rangeOf(model, place),
        options: { inlineClassName: 'notes__waiting', hoverMessage: { value: currentWords()('notes.titles.mark') } },
      })),
    );
  };
  const stop = useTitles.subscribe(draw);
  const changed = editor.onDidChangeModelContent(() => {
    if ((useTitles.getState().waiting[path]?.length ?? 0) > 0) draw();
    // What was pasted is no news any more once something else is typed a line further.
    const pasted = useTitles.getState().pasted;
    if (pasted !== null && !(editor.getModel()?.getValue().includes(pasted.url) ?? false))
      useTitles.setState({ pasted: null });
  });
  draw();
  return () => {
    stop();
    changed.dispose();
    marks.clear();
  };
}
