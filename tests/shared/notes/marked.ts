import type { TextChange } from '#shared/notes/text-change.ts';
import type { Span } from '#shared/text/splice.ts';
import { applySplices } from '#shared/text/splice.ts';

/** A text with its selection: `«` and `»` around what is selected, `‸` for a caret alone. */
export function marked(written: string): { readonly text: string; readonly selection: Span } {
  const caret = written.indexOf('‸');
  if (caret !== -1) return { text: written.replace('‸', ''), selection: { start: caret, end: caret } };
  const start = written.indexOf('«');
  const end = written.indexOf('»') - 1;
  return { text: written.replace('«', '').replace('»', ''), selection: { start, end } };
}

/** The text after a change, written in the same way. */
export function written(text: string, change: TextChange | undefined): string | undefined {
  if (change === undefined) return undefined;
  const after = applySplices(text, change.splices);
  const { start, end } = change.selection;
  if (start === end) return `${after.slice(0, start)}‸${after.slice(start)}`;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}
