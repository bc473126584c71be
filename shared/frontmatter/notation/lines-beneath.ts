import type { Span } from '../../text/splice.ts';
import type { ValueNode } from '../front-matter.ts';

/** The whole lines that speak of a key or of what is below it, without those that speak of others: TOML may scatter them. */
export function linesBeneath(own: Span, node: ValueNode): readonly Span[] {
  const joined: Span[] = [];
  for (const span of allLines(own, node).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
}

function allLines(own: Span, { style, fields, items }: ValueNode): readonly Span[] {
  if (!style.startsWith('block')) return [own];
  return [
    own,
    ...(fields ?? []).flatMap(({ lines, node }) => allLines(lines, node)),
    ...(items ?? []).flatMap(({ lines, node }) => allLines(lines, node)),
  ];
}
