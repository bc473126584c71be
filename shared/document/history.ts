import type { Splice } from '../text/splice.ts';

/** The notes' own undo, which the text editor keeps (it alone knows about compositions and the caret). */
export interface NotesUndo {
  /** Undoes or redoes one step of the notes. */
  undo(): void;
  redo(): void;
  /** A number that names the present content: undoing brings an earlier number back. */
  version(): number;
  /** Ends the present run of typing, so that what follows is a step of its own. */
  endStep(): void;
}

type Entry =
  | { readonly type: 'splices'; readonly undo: readonly Splice[]; readonly redo: readonly Splice[] }
  | { readonly type: 'notes'; readonly start: number; end: number };

/**
 * One history over form and notes. An entry of the form is a pair of splices of the whole text; an entry of the notes
 * stands for a run of steps that the text editor undoes one by one.
 */
export interface History {
  /** The form, a fix or a reload changed the text. */
  recordSplices(before: string, splices: readonly Splice[]): void;
  /** The person changed the notes; `before` is the notes' version before. */
  recordNotes(before: number): void;
  /** The notes were replaced as a whole (a fence moved): their steps cannot be undone any more, nor what lies before them. */
  forgetNotes(): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Begins an empty history. `apply` changes the document (and the notes' model) without recording. */
export function createHistory(notes: NotesUndo, apply: (splices: readonly Splice[]) => void): History {
  const done: Entry[] = [];
  const undone: Entry[] = [];
  const partlyUndone = () => {
    const top = done.at(-1);
    return top?.type === 'notes' && notes.version() !== top.end ? top : undefined;
  };
  return {
    recordSplices(before, splices) {
      const partly = partlyUndone();
      if (partly !== undefined) partly.end = notes.version();
      notes.endStep();
      done.push({ type: 'splices', undo: inverseOf(before, splices), redo: splices });
      undone.length = 0;
    },
    recordNotes(before) {
      const top = done.at(-1);
      if (top?.type === 'notes') top.end = notes.version();
      else done.push({ type: 'notes', start: before, end: notes.version() });
      undone.length = 0;
    },
    forgetNotes() {
      done.splice(0, done.findLastIndex((entry) => entry.type === 'notes') + 1);
      undone.splice(0, undone.findLastIndex((entry) => entry.type === 'notes') + 1);
    },
    undo() {
      const top = done.at(-1);
      if (top === undefined) return;
      if (top.type === 'splices') {
        done.pop();
        undone.push(top);
        apply(top.undo);
        return;
      }
      const before = notes.version();
      notes.undo();
      const after = notes.version();
      if (after === top.start || after === before) {
        done.pop();
        undone.push(top);
      }
      if (after === before) this.undo();
    },
    redo() {
      if (partlyUndone() !== undefined) {
        notes.redo();
        return;
      }
      const next = undone.pop();
      if (next === undefined) return;
      done.push(next);
      if (next.type === 'splices') apply(next.redo);
      else notes.redo();
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0 || partlyUndone() !== undefined;
    },
  };
}

/** The splices that take `splices` back, in offsets of the text after them. */
export function inverseOf(before: string, splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return [...splices]
    .sort((a, b) => a.start - b.start)
    .map((splice) => {
      const start = splice.start + shift;
      shift += splice.text.length - (splice.end - splice.start);
      return { start, end: start + splice.text.length, text: before.slice(splice.start, splice.end) };
    });
}
