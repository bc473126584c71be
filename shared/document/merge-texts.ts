import { diff3Merge } from 'node-diff3';
import type { FrontMatter, Reader } from '../frontmatter/front-matter.ts';
import { parseFrontMatter } from '../frontmatter/parse.ts';

/** Two texts that began as the same one. */
export interface Diverged {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Both sides' changes in one text; undefined where they touch the same lines, the same key, or where what comes out is
 * no front matter that the site could read. The keys are merged one by one, since neighbours have nothing to do with
 * each other there; the notes by lines, where changes that touch each other may belong together.
 */
export function mergeTexts(texts: Diverged, reader: Reader): string | undefined {
  if (texts.mine === texts.theirs) return texts.mine;
  const parts = mapSides(texts, (text) => parseFrontMatter(text, reader));
  const head = mergeHeads(
    mapSides(texts, (text, side) => text.slice(0, parts[side].notesStart)),
    parts,
  );
  const notes = mergeLines(mapSides(texts, (text, side) => text.slice(parts[side].notesStart)));
  if (head === undefined || notes === undefined) return undefined;
  const merged = head + notes;
  return isSound(parseFrontMatter(merged, reader), head.length, parts) ? merged : undefined;
}

type Sides<T> = { readonly [Side in keyof Diverged]: T };

function mapSides<T, U>(sides: Sides<T>, change: (value: T, side: keyof Diverged) => U): Sides<U> {
  return {
    base: change(sides.base, 'base'),
    mine: change(sides.mine, 'mine'),
    theirs: change(sides.theirs, 'theirs'),
  };
}

function chosen({ base, mine, theirs }: Diverged): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

function mergeHeads(heads: Diverged, parts: Sides<FrontMatter>): string | undefined {
  const pieces = mapSides(heads, (head, side) => piecesOf(head, parts[side]));
  const sameKeys = keysOf(parts.mine) === keysOf(parts.base) && keysOf(parts.theirs) === keysOf(parts.base);
  if (!sameKeys || parts.base.fields.length === 0) return mergeLines(heads);
  const merged = pieces.base.map((base, index) =>
    chosen({ base, mine: pieces.mine[index] ?? '', theirs: pieces.theirs[index] ?? '' }),
  );
  return merged.includes(undefined) ? undefined : merged.join('');
}

/** What stands before the first key, then each key with what follows it up to the next. */
function piecesOf(head: string, { fields }: FrontMatter): readonly string[] {
  const starts = [0, ...fields.map((field) => field.lines.start), head.length];
  return starts.slice(0, -1).map((start, index) => head.slice(start, starts[index + 1]));
}

function keysOf({ fields }: FrontMatter): string {
  return JSON.stringify(fields.map((field) => field.key));
}

function mergeLines(texts: Diverged): string | undefined {
  const simple = chosen(texts);
  if (simple !== undefined) return simple;
  const { base, mine, theirs } = mapSides(texts, linesOf);
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true });
  if (regions.some((region) => region.ok === undefined)) return undefined;
  return regions.flatMap((region) => region.ok ?? []).join('');
}

/** The lines with their own ends, so that joined they are the text again. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Readable where both sides are, cut where it was put together, and with no key twice that was not twice before. */
function isSound(merged: FrontMatter, headLength: number, { mine, theirs }: Sides<FrontMatter>): boolean {
  if (merged.notesStart !== headLength || merged.kind !== mine.kind || merged.kind !== theirs.kind) return false;
  if (merged.error !== undefined && mine.error === undefined && theirs.error === undefined) return false;
  return doubles(merged) <= Math.max(doubles(mine), doubles(theirs));
}

function doubles({ fields }: FrontMatter): number {
  return fields.length - new Set(fields.map((field) => field.key)).size;
}
