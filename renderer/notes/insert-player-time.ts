import { chapterLines, insertTime } from '#shared/notes/times/insert-time.ts';
import { plainTimes, timeLayoutOf } from '#shared/notes/times/time-layout.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { usePlayer } from '../store/player-store.ts';
import { changeNotes } from './apply-change.ts';
import { notesEditor } from './reveal.ts';

/** Puts the player's time at the caret, written as these notes, else as the show's, write their times. */
export function insertPlayerTime(): void {
  const { seconds } = usePlayer.getState();
  changeNotes((text, selection) =>
    insertTime(text, selection, seconds, timeLayoutOf([text]) ?? useNotesHabits.getState().times ?? plainTimes),
  );
  notesEditor()?.focus();
}

/** Puts the chapters of the audio file at the caret, a line each. */
export function insertChapters(): void {
  const { chapters } = usePlayer.getState();
  changeNotes((text, selection) => {
    const layout = timeLayoutOf([text]) ?? useNotesHabits.getState().times ?? plainTimes;
    const lines = chapterLines(chapters, layout);
    const caret = selection.start + lines.length;
    return { splices: [{ ...selection, text: lines }], selection: { start: caret, end: caret } };
  });
  notesEditor()?.focus();
}
