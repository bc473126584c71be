import { isInFence, listItemOf, widthOf } from '../lists/list-item.ts';
import { outlineOf } from './outline.ts';

/** Lines (from 1, inclusive) that can be folded away below their first. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Sections below headings, items with what is nested in them, fenced code, and blocks of HTML and Liquid. */
export function foldsOf(notes: string): readonly Fold[] {
  const lines = notes.split('\n');
  return [...sections(notes, lines), ...items(lines), ...fences(lines), ...tags(lines)]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The last line with words up to one (from 1). */
function lastFilled(lines: readonly string[], line: number): number {
  let last = line;
  while (last > 1 && (lines[last - 1] ?? '').trim() === '') last--;
  return last;
}

function sections(notes: string, lines: readonly string[]): readonly Fold[] {
  const headings = outlineOf(notes).filter(({ line }) => !/^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(lines[line - 1] ?? ''));
  const own = headings.filter(({ seconds, line }) => seconds === undefined || /^ {0,3}#/.test(lines[line - 1] ?? ''));
  return own.map(({ line, depth }, index) => {
    const next = own.slice(index + 1).find((other) => other.depth <= depth);
    return { start: line, end: lastFilled(lines, next === undefined ? lines.length : next.line - 1) };
  });
}

function items(lines: readonly string[]): readonly Fold[] {
  const open: { readonly start: number; readonly level: number }[] = [];
  const folds: Fold[] = [];
  const closeFrom = (level: number, line: number) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) {
      const item = open.pop();
      if (item !== undefined) folds.push({ start: item.start, end: lastFilled(lines, line) });
    }
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const item = listItemOf(line);
    const level = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    closeFrom(item === undefined ? Math.max(1, level) - (level > 0 ? 0 : 1) : level, index);
    if (item !== undefined && item.quote === '') open.push({ start: index + 1, level });
  }
  closeFrom(0, lines.length);
  return folds;
}

function fences(lines: readonly string[]): readonly Fold[] {
  const folds: Fold[] = [];
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!/^ {0,3}(?:`{3,}|~{3,})/.test(line)) continue;
    if (start === undefined) start = index + 1;
    else if (!isInFence(lines.slice(start - 1), index + 2 - start)) {
      folds.push({ start, end: index + 1 });
      start = undefined;
    }
  }
  return folds;
}

/** Tags that stand at the beginning of a line, to the line of the same indentation that closes them. */
function tags(lines: readonly string[]): readonly Fold[] {
  const open: { readonly name: string; readonly start: number }[] = [];
  const folds: Fold[] = [];
  for (const [index, line] of lines.entries()) {
    const name = /^[ \t]*(?:<([a-zA-Z][\w-]*)\b[^>]*(?<!\/)>|\{%-?\s*(for|if|unless|case|capture|raw|comment)\b)/.exec(
      line,
    );
    const opened = name?.[1]?.toLowerCase() ?? name?.[2];
    const closed = [...line.matchAll(/<\/([a-zA-Z][\w-]*)\s*>|\{%-?\s*end(\w+)/g)].map(
      (match) => match[1]?.toLowerCase() ?? match[2],
    );
    if (opened !== undefined && !closed.includes(opened)) open.push({ name: opened, start: index + 1 });
    for (const closing of closed) {
      const at = open.findLastIndex((tag) => tag.name === closing);
      const tag = open[at];
      if (tag === undefined || tag.start === index + 1) continue;
      open.length = at;
      folds.push({ start: tag.start, end: index + 1 });
    }
  }
  return folds;
}
