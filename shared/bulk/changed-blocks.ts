import { applySplices, type Splice } from '../text/splice.ts';

/** Lines of a text that give way to others. Lines keep their line ends, so that a changed line end shows. */
export interface ChangedBlock {
  /** Line of the first removed (or, where none is, of the one before which lines are put in), from 1. */
  readonly line: number;
  /** Where the first of them begins in the text, UTF-16 from 0. */
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The lines that replacements change: those that the replacements touch, without the ones that come out the same. Takes
 * time by the size of the changes, not of the text (but for counting lines).
 */
export function changedBlocks(text: string, edits: readonly Splice[]): readonly ChangedBlock[] {
  const blocks: ChangedBlock[] = [];
  let line = 1;
  let counted = 0;
  for (const group of groupsByLine(text, edits)) {
    const before = text.slice(group.start, group.end);
    const own = group.edits.map((edit) => ({ ...edit, start: edit.start - group.start, end: edit.end - group.start }));
    const [removed, added, same] = trimmed(linesOf(before), linesOf(applySplices(before, own)));
    line += lineEndsIn(text, counted, group.start);
    counted = group.start;
    if (removed.length + added.length > 0) {
      const start = group.start + same.reduce((sum, { length }) => sum + length, 0);
      blocks.push({ line: line + same.length, start, removed, added });
    }
  }
  return blocks;
}

interface LineGroup {
  readonly start: number;
  end: number;
  readonly edits: Splice[];
}

/** Replacements that touch the same or neighbouring lines, with the whole of these lines. */
function groupsByLine(text: string, edits: readonly Splice[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = lineStart(text, edit.start);
    const end = lineEndAfter(text, edit);
    const last = groups.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups;
}

/** Where the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the last touched line, its line end included; whole lines that are put in before a line leave that one out. */
function lineEndAfter(text: string, { start, end, text: put }: Splice): number {
  const isAtLineStart = end === 0 || text[end - 1] === '\n';
  if (isAtLineStart && (start < end || put === '' || put.endsWith('\n'))) return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Without the lines that both begin or end with; the third are those at the beginning. */
function trimmed(
  before: readonly string[],
  after: readonly string[],
): readonly [readonly string[], readonly string[], readonly string[]] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail), before.slice(0, head)];
}
