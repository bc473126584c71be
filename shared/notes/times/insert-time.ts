import type { Span } from '../../text/splice.ts';
import { lineAt, type TextChange } from '../text-change.ts';
import { type TimeLayout, timeText } from './time-layout.ts';

/**
 * Puts a time of the audio (seconds) at the caret: on an empty line in the show's whole layout, behind the marker of an
 * item or a heading with what joins it to its words, elsewhere as it is.
 */
export function insertTime(text: string, selection: Span, seconds: number, layout: TimeLayout): TextChange {
  const line = lineAt(text, selection.start);
  const before = text.slice(line.start, selection.start);
  const time = timeText(seconds, layout);
  const isEmpty = line.text.trim() === '' && selection.start === selection.end;
  const beginsWords = /^[ \t]*(?:[-*+]|\d+[.)]|#{1,6}|>)[ \t]+$/.test(before) || before.trim() === '';
  const bracket = /[[(（［【〔*_`]+$/.exec(layout.before)?.[0] ?? '';
  const inserted = isEmpty ? layout.before + time + layout.after : beginsWords ? bracket + time + layout.after : time;
  const start = isEmpty ? line.start : selection.start;
  const caret = start + inserted.length;
  return { splices: [{ start, end: selection.end, text: inserted }], selection: { start: caret, end: caret } };
}

/** Chapters of the audio file as lines of the notes, in the show's layout. */
export function chapterLines(
  chapters: readonly { readonly start: number; readonly title: string }[],
  layout: TimeLayout,
): string {
  return chapters
    .map(({ start, title }, index) => {
      const before = layout.before.replace(/\d{1,3}(?=[.)])/, String(index + 1));
      return `${before}${timeText(start, layout)}${layout.after}${plainLine(title)}`.trimEnd();
    })
    .join('\n');
}

/** A tag's text as one line of words: what would make a table or an element of it is only a sign. */
function plainLine(title: string): string {
  return title.replace(/\s+/g, ' ').replace(/[|<]/g, '\\$&');
}
