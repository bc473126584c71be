/** What is done to a list to make it another: kept and changed items keep their place, the rest goes or comes. */
export type SequenceStep =
  | { readonly type: 'keep'; readonly from: number; readonly to: number }
  | { readonly type: 'change'; readonly from: number; readonly to: number }
  | { readonly type: 'remove'; readonly from: number }
  | { readonly type: 'insert'; readonly to: number };

/** More pairs than this are not compared: the list is then written anew from the first difference on. */
const MOST_PAIRS = 1_000_000;

/** The shortest way from `before` items to `after` items, by the longest run of equal ones in order. */
export function sequenceSteps(
  before: number,
  after: number,
  equal: (from: number, to: number) => boolean,
): readonly SequenceStep[] {
  let start = 0;
  while (start < before && start < after && equal(start, start)) start++;
  let tail = 0;
  while (tail < before - start && tail < after - start && equal(before - 1 - tail, after - 1 - tail)) tail++;
  const steps: SequenceStep[] = [];
  for (let index = 0; index < start; index++) steps.push({ type: 'keep', from: index, to: index });
  steps.push(...middleSteps(start, before - tail, after - tail, equal));
  for (let index = tail; index > 0; index--) steps.push({ type: 'keep', from: before - index, to: after - index });
  return steps;
}

function middleSteps(
  start: number,
  beforeEnd: number,
  afterEnd: number,
  equal: (from: number, to: number) => boolean,
): readonly SequenceStep[] {
  const rows = beforeEnd - start;
  const columns = afterEnd - start;
  const lengths =
    rows * columns > MOST_PAIRS ? undefined : runLengths(rows, columns, (i, j) => equal(start + i, start + j));
  const steps: SequenceStep[] = [];
  let gone: number[] = [];
  let come: number[] = [];
  const flush = (): void => {
    const pairs = Math.min(gone.length, come.length);
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const from = gone[index];
      const to = come[index];
      if (index < pairs && from !== undefined && to !== undefined) steps.push({ type: 'change', from, to });
      else if (from !== undefined) steps.push({ type: 'remove', from });
      else if (to !== undefined) steps.push({ type: 'insert', to });
    }
    gone = [];
    come = [];
  };
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    if (lengths !== undefined && i < rows && j < columns && equal(start + i, start + j)) {
      flush();
      steps.push({ type: 'keep', from: start + i++, to: start + j++ });
    } else if (j >= columns || (i < rows && (lengths?.[i + 1]?.[j] ?? 0) >= (lengths?.[i]?.[j + 1] ?? 0))) {
      gone.push(start + i++);
    } else {
      come.push(start + j++);
    }
  }
  flush();
  return steps;
}

/** For each pair of places how many equal items can still be kept behind them. */
function runLengths(
  rows: number,
  columns: number,
  equal: (i: number, j: number) => boolean,
): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const row = lengths[i];
      const next = lengths[i + 1];
      if (row === undefined || next === undefined) continue;
      row[j] = equal(i, j) ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
