import type { Span } from '../text/splice.ts';

/** Code within a line: from a run of backticks to the next run of the same length. One pass, however many are open. */
export function codeSpansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let line: Span[] = [];
  for (const match of text.matchAll(/`+|\n/g)) {
    if (match[0] === '\n') {
      spans.push(...pairedRuns(line));
      line = [];
    } else line.push({ start: match.index, end: match.index + match[0].length });
  }
  return [...spans, ...pairedRuns(line)];
}

function pairedRuns(runs: readonly Span[]): readonly Span[] {
  const ofLength = new Map<number, number[]>();
  for (const [index, { start, end }] of [...runs.entries()].reverse()) {
    const same = ofLength.get(end - start);
    if (same) same.push(index);
    else ofLength.set(end - start, [index]);
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const same = run && ofLength.get(run.end - run.start);
    while (same && (same.at(-1) ?? Number.POSITIVE_INFINITY) <= index) same.pop();
    const closing = same?.at(-1);
    const last = closing === undefined ? undefined : runs[closing];
    if (run === undefined || closing === undefined || last === undefined) continue;
    spans.push({ start: run.start, end: last.end });
    index = closing;
  }
  return spans;
}
