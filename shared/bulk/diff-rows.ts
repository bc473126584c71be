import { diffWordsWithSpace } from 'diff';
import { differenceOf, type Splice } from '../text/splice.ts';
import { changedBlocks, lineStart } from './changed-blocks.ts';

/** A piece of a line; `isChanged` where it is what the other side does not have. */
export interface DiffPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A line of a comparison as the eye reads it: context, what goes, what comes, or lines left out. */
export type DiffRow =
  | { readonly type: 'same' | 'removed' | 'added'; readonly line: number; readonly pieces: readonly DiffPiece[] }
  | { readonly type: 'gap'; readonly line: number };

/** Lines of context around a change. */
const context = 2;

/** So long a line is compared by its one changed middle alone: words of it would take too long to compare (UTF-16). */
const longLine = 2000;

/**
 * A file's change line by line, with what differs inside a line that was changed. `line` counts from 1, in the old text
 * for what was or stays there, in the new one for what comes.
 */
export function diffRows(text: string, edits: readonly Splice[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let shift = 0;
  /** The line of the old text, and its place, up to which rows are made. */
  let line = 1;
  let at = 0;
  for (const block of changedBlocks(text, edits)) {
    const before = contextBefore(text, block.start, at);
    if (block.line - before.length > line) rows.push({ type: 'gap', line });
    rows.push(...sameRows(before, block.line - before.length));
    const removedPieces: (readonly DiffPiece[])[] = [];
    const addedPieces: (readonly DiffPiece[])[] = [];
    const pairs = block.removed.length === block.added.length ? block.removed.length : 0;
    block.removed.forEach((old, index) => {
      const [left, right] = index < pairs ? compared(old, block.added[index] ?? '') : [whole(old), undefined];
      removedPieces.push(left);
      if (right !== undefined) addedPieces.push(right);
    });
    for (const added of block.added.slice(pairs)) addedPieces.push(whole(added));
    removedPieces.forEach((pieces, index) => {
      rows.push({ type: 'removed', line: block.line + index, pieces });
    });
    addedPieces.forEach((pieces, index) => {
      rows.push({ type: 'added', line: block.line + shift + index, pieces });
    });
    shift += block.added.length - block.removed.length;
    line = block.line + block.removed.length;
    at = block.start + block.removed.reduce((sum, { length }) => sum + length, 0);
    const after = contextAfter(text, at, edits);
    rows.push(...sameRows(after, line));
    line += after.length;
    at += after.reduce((sum, { length }) => sum + length, 0);
  }
  if (at < text.length && rows.length > 0) rows.push({ type: 'gap', line });
  return rows;
}

function sameRows(lines: readonly string[], from: number): readonly DiffRow[] {
  return lines.map((text, index) => ({ type: 'same', line: from + index, pieces: [piece(text, false)] }));
}

/** Up to `context` lines before a place, none of them before `from`. */
function contextBefore(text: string, place: number, from: number): readonly string[] {
  const lines: string[] = [];
  let end = place;
  while (lines.length < context && end > from) {
    const start = Math.max(from, lineStart(text, end - 1));
    lines.unshift(text.slice(start, end));
    end = start;
  }
  return lines;
}

/** Up to `context` lines after a place, none of which another change touches. */
function contextAfter(text: string, place: number, edits: readonly Splice[]): readonly string[] {
  const next = Math.min(text.length, ...edits.filter((edit) => edit.start >= place).map((edit) => edit.start));
  const lines: string[] = [];
  let start = place;
  while (lines.length < context && start < next) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    if (end > next && next < text.length) break;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

function whole(line: string): readonly DiffPiece[] {
  return [piece(line, true)];
}

function piece(text: string, isChanged: boolean): DiffPiece {
  return { text: text.replace(/\r?\n$/, ''), isChanged };
}

/** Both sides of a changed line, with the words that differ marked. */
function compared(before: string, after: string): readonly [readonly DiffPiece[], readonly DiffPiece[]] {
  if (before.length + after.length > longLine) return comparedRoughly(before, after);
  const { start, end, text } = differenceOf(before, after) ?? { start: 0, end: 0, text: '' };
  const words = diffWordsWithSpace(before, after);
  const marked = words.reduce((sum, word) => sum + (word.added || word.removed ? word.value.length : 0), 0);
  // One stretch is read more easily than its pieces, unless most of it is the same.
  if (end - start + text.length <= marked * 1.3 + 2) return comparedRoughly(before, after);
  const side = (leftOut: 'added' | 'removed') =>
    words.filter((word) => !word[leftOut]).map((word) => piece(word.value, word.added || word.removed));
  return [side('added'), side('removed')];
}

function comparedRoughly(before: string, after: string): readonly [readonly DiffPiece[], readonly DiffPiece[]] {
  const { start, end, text } = differenceOf(before, after) ?? { start: 0, end: 0, text: '' };
  const side = (line: string, to: number) =>
    [piece(line.slice(0, start), false), piece(line.slice(start, to), true), piece(line.slice(to), false)].filter(
      (one) => one.text !== '',
    );
  return [side(before, end), side(after, start + text.length)];
}
