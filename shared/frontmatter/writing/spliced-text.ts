import { applySplices, type Splice } from '../../text/splice.ts';

/** A text in the making: what is kept of the original, by its place there, and what is new. */
type Part = { readonly start: number; readonly end: number } | { readonly text: string };

/** The result of edits made one after the other, and the splices that make it of the original in one go. */
export interface SplicedText {
  readonly text: string;
  readonly splices: readonly Splice[];
}

/** Applies one group of splices after the other, each group to the result of those before. */
export function spliceInTurn(original: string, groups: readonly (readonly Splice[])[]): SplicedText {
  let text = original;
  let parts: readonly Part[] = [{ start: 0, end: original.length }];
  for (const group of groups) {
    text = applySplices(text, group);
    for (const splice of ordered(group).reverse()) parts = replaced(parts, splice);
  }
  return { text, splices: splicesOf(parts, original.length) };
}

function ordered(group: readonly Splice[]): Splice[] {
  return [...group].sort((a, b) => a.start - b.start || a.end - b.end);
}

function lengthOf(part: Part): number {
  return 'text' in part ? part.text.length : part.end - part.start;
}

function slicePart(part: Part, from: number, to: number): readonly Part[] {
  if (from >= to) return [];
  if ('text' in part) return [{ text: part.text.slice(from, to) }];
  return [{ start: part.start + from, end: part.start + to }];
}

function replaced(parts: readonly Part[], splice: Splice): readonly Part[] {
  const before: Part[] = [];
  const after: Part[] = [];
  let at = 0;
  for (const part of parts) {
    const length = lengthOf(part);
    before.push(...slicePart(part, 0, Math.min(length, splice.start - at)));
    after.push(...slicePart(part, Math.max(0, splice.end - at), length));
    at += length;
  }
  return splice.text === '' ? [...before, ...after] : [...before, { text: splice.text }, ...after];
}

function splicesOf(parts: readonly Part[], length: number): readonly Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  let text = '';
  for (const part of [...parts, { start: length, end: length }]) {
    if ('text' in part) {
      text += part.text;
      continue;
    }
    if (part.start > at || text !== '') splices.push({ start: at, end: part.start, text });
    at = part.end;
    text = '';
  }
  return splices;
}
