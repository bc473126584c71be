import { enclosedIn } from '../text/enclosed.ts';
import type { Span } from '../text/splice.ts';
import { codeSpansIn } from './code-spans.ts';

/** Blocks of code and tags of HTML. */
const patterns = [
  /^( {0,3})(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ {0,3}\2|$(?![\s\S]))/gm,
  /<\/?[a-z](?:[^<>"'\n]|"[^"]*"|'[^']*')*>/gi,
];

/** Code, comments, tags of HTML and of Liquid: what looks like an address there is none, or is a link already. */
function shutIn(notes: string): readonly Span[] {
  const matched = patterns.flatMap((pattern) =>
    [...notes.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [
    ...matched,
    ...codeSpansIn(notes),
    ...enclosedIn(notes, '<!--', '-->'),
    ...enclosedIn(notes, '{%', '%}'),
    ...enclosedIn(notes, '{{', '}}'),
  ];
}

/**
 * Tells whether a span of the notes lies where no bare address is to be looked for: in code, in a tag, on a link that
 * is known already, or in the visible text of one.
 */
export function spansWithoutLinks(text: string, notesStart: number, links: readonly Span[]): (span: Span) => boolean {
  const notes = text.slice(notesStart);
  const spans: Span[] = links.filter(({ start }) => start >= notesStart).map(({ start, end }) => ({ start, end }));
  for (const { start, end } of shutIn(notes)) spans.push({ start: notesStart + start, end: notesStart + end });
  const ordered = merged(spans);
  return (span) => overlaps(ordered, span) || isLinkText(text, span.end);
}

function isLinkText(text: string, end: number): boolean {
  return (
    /^[^\n\][]{0,300}\](?:\(|\[)/.test(text.slice(end, end + 310)) ||
    /^[^<\n]{0,100}<\/a>/i.test(text.slice(end, end + 110))
  );
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function overlaps(ordered: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = ordered[low];
  return next !== undefined && next.start < span.end;
}
