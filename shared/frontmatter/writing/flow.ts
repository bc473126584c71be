import type { Span, Splice } from '../../text/splice.ts';
import type { Place } from './place.ts';
import type { Writing } from './writing.ts';

/** An entry of brackets that are written anew: one that stood there before, by its index, or a new text. */
export type FlowPart = number | string;

/**
 * Writes what stands between brackets again, with the separators that were there: what stays beside its old neighbour
 * keeps its blanks and line ends, what is new takes the first separator.
 */
export function rewriteFlow(
  { text }: Pick<Writing, 'text'>,
  { node }: Pick<Place, 'node'>,
  parts: readonly FlowPart[],
): readonly Splice[] {
  const spans = partSpans(node);
  const inside: Span = { start: node.span.start + 1, end: node.span.end - 1 };
  const first = spans[0];
  const last = spans.at(-1);
  const isPair = first !== undefined && first.start === node.span.start;
  if (first === undefined || last === undefined || isPair) {
    const written = parts.filter((part) => typeof part === 'string').join(', ');
    return [{ ...(isPair ? node.span : inside), text: written }];
  }
  if (parts.length === 0) return [{ ...inside, text: '' }];
  const source = (index: number): string => text.slice(spans[index]?.start, spans[index]?.end);
  const gap = (index: number): string => text.slice(spans[index]?.end, spans[index + 1]?.start);
  const usual = usualGap(text, inside, spans);
  let written = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (index > 0) written += typeof before === 'number' && part === before + 1 ? gap(before) : usual;
    written += typeof part === 'number' ? source(part) : part;
  }
  return [{ start: first.start, end: last.end, text: written }];
}

/** The separator that the entries have between them: one to a line where they stand so. */
function usualGap(text: string, inside: Span, [first, second]: readonly Span[]): string {
  const between = second === undefined ? '' : text.slice(first?.end, second.start);
  if (/^\s*,\s*$/.test(between)) return between;
  const line = /\r?\n[ \t]*$/.exec(between === '' ? text.slice(inside.start, first?.start) : between)?.[0];
  return line === undefined ? ', ' : `,${line}`;
}

function partSpans(node: Place['node']): readonly Span[] {
  return node.items?.map((item) => item.lines) ?? node.fields?.map((field) => field.lines) ?? [];
}
