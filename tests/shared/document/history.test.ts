import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHistory, inverseOf } from '#shared/document/history.ts';
import { applySplices, differenceOf, type Splice } from '#shared/text/splice.ts';

/** A text editor's own undo as Monaco does it: versions come back when steps are taken back. */
function fakeNotes(initial: string) {
  const versions = [{ id: 1, text: initial }];
  let at = 0;
  let last = 1;
  return {
    text: () => versions[at]?.text ?? '',
    type(text: string) {
      versions.splice(at + 1);
      versions.push({ id: ++last, text });
      at++;
    },
    undo: () => {
      at = Math.max(0, at - 1);
    },
    redo: () => {
      at = Math.min(versions.length - 1, at + 1);
    },
    version: () => versions[at]?.id ?? 0,
    endStep: () => undefined,
  };
}

/** Front matter and notes side by side under one history. */
function bench() {
  let form = 'title: a';
  const notes = fakeNotes('notes');
  const history = createHistory(notes, (splices) => {
    form = applySplices(form, splices);
  });
  return {
    history,
    state: () => `${form}|${notes.text()}`,
    editForm(next: string) {
      const splice = differenceOf(form, next);
      if (splice === undefined) return;
      history.recordSplices(form, [splice]);
      form = next;
    },
    editNotes(next: string) {
      const before = notes.version();
      notes.type(next);
      history.recordNotes(before);
    },
  };
}

test('form and notes are undone in the order they were made, and redone again', () => {
  const { history, state, editForm, editNotes } = bench();
  editForm('title: b');
  editNotes('notes!');
  editNotes('notes!!');
  editForm('title: c');
  const seen = [state()];
  for (let step = 0; step < 4; step++) {
    history.undo();
    seen.push(state());
  }
  expect(seen).toEqual(['title: c|notes!!', 'title: b|notes!!', 'title: b|notes!', 'title: b|notes', 'title: a|notes']);
  expect(history.canUndo).toBe(false);
  for (let step = 0; step < 4; step++) history.redo();
  expect(state()).toBe('title: c|notes!!');
});

test('a new edit ends what could be redone', () => {
  const { history, state, editForm, editNotes } = bench();
  editForm('title: b');
  history.undo();
  editNotes('other');
  history.redo();
  expect(state()).toBe('title: a|other');
});

test('any mix of edits is undone to the beginning and redone to the end', () => {
  const edit = fc.record({
    kind: fc.constantFrom('form' as const, 'notes' as const, 'both' as const),
    text: fc.string({ maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const { history, state, editForm, editNotes } = bench();
      for (const { kind, text } of edits) {
        if (kind === 'form') editForm(`title: ${text}`);
        else if (kind === 'notes') editNotes(text);
        else {
          history.asOne(() => {
            editNotes(text);
            editForm(`title: ${text}`);
          });
        }
      }
      const end = state();
      for (let step = 0; step < edits.length; step++) history.undo();
      expect(state()).toBe('title: a|notes');
      for (let step = 0; step < edits.length; step++) history.redo();
      expect(state()).toBe(end);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test('what was done as one is taken back and made again as one, whatever stands around it', () => {
  const { history, state, editForm, editNotes } = bench();
  editNotes('typed');
  history.asOne(() => {
    editNotes('restored');
    editForm('title: restored');
  });
  editNotes('typed on');
  history.undo();
  history.undo();
  expect(state()).toBe('title: a|typed');
  history.redo();
  expect(state()).toBe('title: restored|restored');
  history.undo();
  history.undo();
  expect(state()).toBe('title: a|notes');
});

test('an inverse takes any splices back', () => {
  const text = 'abcdef';
  const splices: Splice[] = [
    { start: 4, end: 5, text: 'XYZ' },
    { start: 0, end: 2, text: '' },
  ];
  const after = applySplices(text, splices);
  expect(applySplices(after, inverseOf(text, splices))).toBe(text);
});
