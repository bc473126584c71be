import { type BlockState, begin, lineEnd } from './block-state.ts';
import { skipBlanks, spaceLineEnd } from './line-starts.ts';

const GFM_FENCE = /[~`]{3,}/y;
const PLAIN_FENCE = /~{3,}/y;

/** What may stand behind the opening fence: one word. */
const INFO = /[ \t\r\f\v]*([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;

const CLOSING = /^( {0,3})([~`]{3,})[ \t\r\f\v]*\n/gm;

interface Closing {
  readonly at: number;
  readonly end: number;
}

/** The next line that closes a fence opened with `run`: it begins with it and goes on with its last character. */
function closingFence(state: BlockState, run: string, from: number, gfm: boolean): Closing | undefined {
  const { text, seeker } = state;
  const last = run.slice(-1);
  for (let at = seeker.match(CLOSING, from); at !== -1; ) {
    const end = lineEnd(text, at);
    const start = skipBlanks(text, at);
    let behind = start + run.length;
    while (text[behind] === last) behind++;
    if (text.startsWith(run, start) && (gfm || start === at) && spaceLineEnd(text, behind) === end) return { at, end };
    at = seeker.match(CLOSING, end);
  }
  return undefined;
}

/** The language of a fence's info word: up to a `?` that is not its first character. */
function languageOf(info: string): string {
  const end = info.indexOf('?', 1);
  return end === -1 ? info : info.slice(0, end);
}

/**
 * A fenced code block. In GFM it may be indented by three blanks; without its closing fence it is no code at all. A
 * fence may be closed by a shorter one, its other characters then being part of the language's name.
 */
export function readFence(state: BlockState): boolean {
  const { text, document } = state;
  const gfm = document.options.input === 'GFM';
  const from = gfm ? skipBlanks(text, state.pos) : state.pos;
  const pattern = gfm ? GFM_FENCE : PLAIN_FENCE;
  pattern.lastIndex = from;
  const run = pattern.exec(text)?.[0];
  if (run === undefined) return false;
  for (let length = run.length; length >= 3; length--) {
    INFO.lastIndex = from + length;
    const info = INFO.exec(text);
    if (info === null) continue;
    const content = from + length + info[0].length;
    const closing = closingFence(state, run.slice(0, length), content, gfm);
    if (closing === undefined) continue;
    const start = state.pos;
    state.pos = closing.end;
    const language = languageOf(info[1] ?? '');
    state.children.push({
      ...begin(state, start),
      ...(language === '' ? {} : { attributes: new Map([['class', `language-${language}`]]) }),
      type: 'code',
      value: text.slice(content, closing.at),
    });
    return true;
  }
  return false;
}
