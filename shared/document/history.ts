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
  | { readonly type: 'notes'; readonly start: number; end: number }
  | { readonly type: 'group'; readonly entries: readonly Entry[] }
  | ({ readonly type: 'deed' } & Deed);

/** Something beside the text that a step did, such as another name of the file. */
export interface Deed {
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

/**
 * One history over form and notes. An entry of the form is a pair of splices of the whole text; an entry of the notes
 * stands for a run of steps that the text editor undoes one by one.
 */
export interface History {
  /** The form, a fix or a reload changed the text. */
  recordSplices(before: string, splices: readonly Splice[]): void;
  /** The person changed the notes; `before` is the notes' version before. */
  recordNotes(before: number): void;
  /** A step did something beside the text. */
  recordDeed(deed: Deed): void;
  /** What `work` records is taken back and made again as one step, whichever parts of the text it touches. */
  asOne(work: () => void): void;
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
  /** The entries of the step that is being made of several, while one is. */
  let group: Entry[] | undefined;
  const partlyUndone = () => {
    const top = done.at(-1);
    return top?.type === 'notes' && notes.version() !== top.end ? top : undefined;
  };
  const endRun = () => {
    const partly = partlyUndone();
    if (partly !== undefined) partly.end = notes.version();
    notes.endStep();
  };
  const forget = (entries: Entry[]) => entries.splice(0, entries.findLastIndex(touchesNotes) + 1);
  const travel = (way: 'undo' | 'redo', entry: Entry): void => {
    if (entry.type === 'splices') apply(entry[way]);
    else if (entry.type === 'deed') entry[way]();
    else if (entry.type === 'notes') travelNotes(notes, way, way === 'undo' ? entry.start : entry.end);
    else for (const part of way === 'undo' ? entry.entries.toReversed() : entry.entries) travel(way, part);
  };
  return {
    recordSplices(before, splices) {
      if (group === undefined) endRun();
      (group ?? done).push({ type: 'splices', undo: inverseOf(before, splices), redo: splices });
      undone.length = 0;
    },
    recordDeed({ undo, redo }) {
      if (group === undefined) endRun();
      (group ?? done).push({ type: 'deed', undo, redo });
      undone.length = 0;
    },
    recordNotes(before) {
      const entries = group ?? done;
      const top = entries.at(-1);
      if (top?.type === 'notes') top.end = notes.version();
      else entries.push({ type: 'notes', start: before, end: notes.version() });
      undone.length = 0;
    },
    asOne(work) {
      if (group !== undefined) {
        work();
        return;
      }
      endRun();
      const entries: Entry[] = [];
      group = entries;
      try {
        work();
      } finally {
        group = undefined;
        if (entries.length > 0) done.push({ type: 'group', entries });
      }
    },
    forgetNotes() {
      if (group !== undefined) forget(group);
      forget(done);
      forget(undone);
    },
    undo() {
      const top = done.at(-1);
      if (top === undefined) return;
      if (top.type !== 'notes') {
        done.pop();
        undone.push(top);
        travel('undo', top);
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
      if (next.type === 'notes') notes.redo();
      else travel('redo', next);
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0 || partlyUndone() !== undefined;
    },
  };
}

function touchesNotes(entry: Entry): boolean {
  return entry.type === 'notes' || (entry.type === 'group' && entry.entries.some(touchesNotes));
}

/** Undoes or redoes the notes until they are at a version, or go no further. */
function travelNotes(notes: NotesUndo, way: 'undo' | 'redo', version: number): void {
  while (notes.version() !== version) {
    const before = notes.version();
    notes[way]();
    if (notes.version() === before) return;
  }
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
