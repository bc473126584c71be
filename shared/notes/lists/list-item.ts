/** A line that begins an item of a list: what stands before its words. */
export interface ListItem {
  /** Marks of the quotes around it, with their blanks. */
  readonly quote: string;
  /** Blanks before the marker. */
  readonly indent: string;
  /** `-`, `*`, `+`, or a number with its dot or bracket. */
  readonly marker: string;
  /** Blanks behind the marker, and a box of a task with its own. */
  readonly gap: string;
  readonly words: string;
  /** Of a numbered item. */
  readonly number?: number;
}

const item = /^((?: {0,3}>[ \t]?)*)([ \t]*)([-*+]|(\d{1,9})[.)])((?:[ \t]+|$)(?:\[[ xX]\](?:[ \t]+|$))?)(.*)$/;

/** Reads a line as an item; undefined where it is none. Rules (`---`, `* * *`) are none. */
export function listItemOf(line: string): ListItem | undefined {
  if (/^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line)) return undefined;
  const match = item.exec(line);
  if (match === null) return undefined;
  const [, quote = '', indent = '', marker = '', number, gap = '', words = ''] = match;
  return { quote, indent, marker, gap, words, ...(number === undefined ? {} : { number: Number(number) }) };
}

/** How wide a run of blanks is; a tab reaches to the next multiple of four, as markdown counts it. */
export function widthOf(blanks: string): number {
  let width = 0;
  for (const char of blanks) width += char === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** Whether a line (index from 0) lies inside a fenced block of code. */
export function isInFence(lines: readonly string[], index: number): boolean {
  let fence: string | undefined;
  for (let at = 0; at < index; at++) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(lines[at] ?? '');
    if (mark === null) continue;
    const [, run = '', rest = ''] = mark;
    if (fence === undefined) fence = run;
    else if (run[0] === fence[0] && run.length >= fence.length && rest.trim() === '') fence = undefined;
  }
  return fence !== undefined;
}
