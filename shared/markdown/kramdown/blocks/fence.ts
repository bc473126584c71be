import { sourceOf } from '../mapped-text.ts';
import { addBlock, type BlockState, lineEnd } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';

const GFM_FENCE = /[~`]{3,}/y;
const PLAIN_FENCE = /~{3,}/y;

/** What may stand behind the opening fence: one word. */
const INFO = /[ \t\r\f\v]*([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;

const CLOSING = /^( {0,3})([~`]{3,})[ \t\r\f\v]*\n/gm;

/** Longer mixtures of both signs are not tried at every length. */
const LONGEST_MIXTURE = 50;

/** A line that may close a fence. */
interface Closing {
  readonly at: number;
  readonly end: number;
  readonly run: string;
  readonly indented: boolean;
}

/** The lines of a text that may close a fence, found once; `longest` are, from each of them on, the longest runs of a sign. */
interface ClosingLines {
  readonly lines: readonly Closing[];
  readonly longest: Readonly<Record<'~' | '`', readonly number[]>>;
}

const known = new WeakMap<BlockState['seeker'], ClosingLines>();

function closingLines(state: BlockState): ClosingLines {
  const before = known.get(state.seeker);
  if (before !== undefined) return before;
  const lines: Closing[] = [];
  for (const match of state.text.matchAll(CLOSING)) {
    const [whole, blanks = '', run = ''] = match;
    lines.push({ at: match.index, end: match.index + whole.length, run, indented: blanks !== '' });
  }
  const longest = {
    '~': new Array<number>(lines.length + 1).fill(0),
    '`': new Array<number>(lines.length + 1).fill(0),
  };
  for (let index = lines.length - 1; index >= 0; index--) {
    for (const sign of ['~', '`'] as const) {
      const run = lines[index]?.run ?? '';
      const own = run.startsWith(sign) && isUniform(run) ? run.length : 0;
      longest[sign][index] = Math.max(own, longest[sign][index + 1] ?? 0);
    }
  }
  const found = { lines, longest };
  known.set(state.seeker, found);
  return found;
}

function isUniform(run: string): boolean {
  return run === (run[0] ?? '').repeat(run.length);
}

/** Index of the first closing line at or after `from`. */
function firstLine({ lines }: ClosingLines, from: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next line that closes a fence opened with `run`: it begins with it and goes on with its last character. */
function closingFence(all: ClosingLines, first: number, run: string, gfm: boolean): Closing | undefined {
  const last = run.slice(-1);
  for (let index = first; index < all.lines.length; index++) {
    const line = all.lines[index];
    if (line?.run.startsWith(run) !== true || (line.indented && !gfm)) continue;
    const more = line.run.slice(run.length);
    if (more === last.repeat(more.length)) return line;
  }
  return undefined;
}

/** The language of a fence's info word: up to a `?` that is not its first character. */
function languageOf(info: string): string {
  const end = info.indexOf('?', 1);
  return end === -1 ? info : info.slice(0, end);
}

/** How many signs of a run to open with, the best first: a fence may be closed by a shorter one. */
function lengthsOf(all: ClosingLines, first: number, run: string): readonly number[] {
  if (!isUniform(run)) {
    const longest = Math.min(run.length, LONGEST_MIXTURE);
    return Array.from({ length: longest - 2 }, (_, index) => longest - index);
  }
  const closable = all.longest[run.startsWith('~') ? '~' : '`'][first] ?? 0;
  return closable < 3 ? [] : [Math.min(run.length, closable)];
}

/**
 * A fenced code block. In GFM it may be indented by three blanks; without its closing fence it is no code at all. Where
 * only a shorter fence closes it, its other signs are part of the language's name.
 */
export function readFence(state: BlockState): boolean {
  const { text, document } = state;
  const gfm = document.options.input === 'GFM';
  const from = gfm ? skipBlanks(text, state.pos) : state.pos;
  const pattern = gfm ? GFM_FENCE : PLAIN_FENCE;
  pattern.lastIndex = from;
  const run = pattern.exec(text)?.[0];
  if (run === undefined) return false;
  const all = closingLines(state);
  const looked = state.seeker.reach;
  // Without its own length's closing fence, all lines to the end have been looked at.
  state.seeker.reach = Number.POSITIVE_INFINITY;
  const content = lineEnd(text, from);
  const first = firstLine(all, content);
  for (const length of lengthsOf(all, first, run)) {
    INFO.lastIndex = from + length;
    const info = INFO.exec(text);
    const closing = info === null ? undefined : closingFence(all, first, run.slice(0, length), gfm);
    if (info === null || closing === undefined) continue;
    const start = state.pos;
    state.pos = closing.end;
    if (length === run.length) state.seeker.reach = Math.max(looked, closing.end);
    const language = languageOf(info[1] ?? '');
    const contentAt = sourceOf(state.source, content) - state.shift;
    const code = { type: 'code', value: text.slice(content, closing.at), contentAt } as const;
    const attributes = (): Map<string, string> => new Map([['class', `language-${language}`]]);
    addBlock(state, start, language === '' ? code : { attributes: attributes(), ...code });
    return true;
  }
  return false;
}
