import type { Span, Splice } from '../../text/splice.ts';
import type { Place } from './place.ts';
import type { Writing } from './writing.ts';

/** An entry of brackets that are written anew: one that stood there before, by its index, or a new text. */
export type FlowPart = number | string;

/**
 * Writes what stands between brackets again, with the separators that were there: what stays beside its old neighbour
 * keeps its blanks and line ends, what is new takes the first separator.
 */
export function rewriteFlow({ text }: Writing, { node }: Place, parts: readonly FlowPart[]): readonly Splice[] {
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
  const usual = spans.length > 1 && /^\s*,\s*$/.test(gap(0)) ? gap(0) : ', ';
  let written = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (index > 0) written += typeof before === 'number' && part === before + 1 ? gap(before) : usual;
    written += typeof part === 'number' ? source(part) : part;
  }
  return [{ start: first.start, end: last.end, text: written }];
}

function partSpans(node: Place['node']): readonly Span[] {
  return node.items?.map((item) => item.lines) ?? node.fields?.map((field) => field.lines) ?? [];
}
