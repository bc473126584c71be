import { withList } from '../attribute-list.ts';
import type { MarkedInline } from './inline.ts';
import { type LinkTail, linkTail, plainText } from './link-target.ts';
import {
  addText,
  attemptKey,
  DEEPEST_SPAN,
  type Frame,
  IN_LINK,
  innerFrame,
  marked,
  type Outcome,
  remember,
  type SpanState,
} from './span-state.ts';
import type { SequenceReader, Stop } from './stop.ts';

/** Key of a bracket in the state's notes: brackets close elsewhere where more is around them. */
function bracketKey(at: number, around: number): number {
  return at * 8 + around;
}

/** Whether the image that begins at `at` has come to be: then it stands at the end of the children. */
function isImageAt(state: SpanState, frame: Frame, at: number): boolean {
  return frame.children.slice(-2).some((child) => child.type === 'image' && child.range.start === state.base + at);
}

/** Counts brackets until the one that closes the link, and notes where those inside would close as links of their own. */
function closingBracket(
  state: SpanState,
  around: number,
): { readonly stop: Stop; readonly giveUp: (frame: Frame) => void } {
  const open: number[] = [];
  // An image has taken its brackets along.
  const settleImage = (frame: Frame): void => {
    const inner = open[open.length - 1];
    if (inner !== undefined && state.text[inner] === '!' && isImageAt(state, frame, inner)) open.pop();
  };
  return {
    stop: {
      brackets: true,
      isHopeless: () => false,
      isHere: ({ text, pos }, frame) => {
        settleImage(frame);
        if (text[pos] === ']') {
          const opened = open.pop();
          if (opened === undefined) return true;
          state.brackets.set(bracketKey(opened, around), pos);
        } else if (text[pos] === '[' || (text[pos] === '!' && text[pos + 1] === '[')) {
          open.push(pos);
        }
        return false;
      },
    },
    giveUp: (frame) => {
      settleImage(frame);
      for (const at of open) {
        const key = bracketKey(at, around);
        // An inner attempt gave up at the same end of the text: it has noted all that follow.
        if (state.brackets.get(key) === -1) break;
        state.brackets.set(key, -1);
      }
    },
  };
}

const ADDRESS = /^[ \t\r\n\f\v]*((?:[a-z][a-z0-9+.-]*:|\/|\.)[^ \t\r\n\f\v]*)/i;
/** `rows[i][j]` is a program's, not a link: ASCII alone, since Japanese sentences run on into their links. */
const CODE_BEFORE = /[\w\])]$/;

/** Takes note of `[a][b]` without a definition, and of an address without its closing parenthesis. */
function noteSlip(state: SpanState, start: number, closed: number, tail: LinkTail): void {
  const { text, base, slips } = state;
  const at = base + start;
  if (tail.type === 'undefined') {
    const isTight = text[closed + 1] === '[' && text[tail.end] !== '(' && text[tail.end] !== '[';
    // `[12:30][1]` is a time or a number, not words that somebody wanted to link; `[^1]` is a footnote.
    const isWords = /[^\d\s:.,-]/.test(text.slice(start + 1, closed)) && !tail.id.startsWith('^');
    if (!isTight || !isWords || CODE_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return;
    slips.set(at, { type: 'undefined-reference', start: at, end: base + tail.end, detail: tail.id });
  } else if (tail.type === 'unclosed') {
    const from = tail.address.start - base;
    const match = ADDRESS.exec(text.slice(from, from + 2000));
    if (match === null) return;
    const end = tail.address.start + match[0].length;
    slips.set(at, { type: 'unclosed-link', start: at, end, detail: match[1] ?? '' });
  }
}

function isLink(tail: LinkTail): tail is Extract<LinkTail, { type: 'address' | 'reference' }> {
  return tail.type === 'address' || tail.type === 'reference';
}

function linkNode(
  state: SpanState,
  start: number,
  text: { readonly from: number; readonly to: number },
  tail: Extract<LinkTail, { type: 'address' | 'reference' }>,
  children: MarkedInline['children'],
): MarkedInline {
  const isImage = state.text[start] === '!';
  const target = tail.type === 'reference' ? tail.target : tail;
  const list = tail.type === 'reference' ? tail.target.list : undefined;
  const attributes =
    list === undefined ? new Map<string, string>() : withList(undefined, list, state.environment.lists);
  attributes.set(isImage ? 'src' : 'href', target.url);
  if (isImage) attributes.set('alt', plainText(state.text, text.from, text.to));
  if (target.title !== undefined) attributes.set('title', target.title);
  const here = { start: state.base + text.from, end: state.base + text.to };
  state.pos = tail.end;
  return marked(state, start, isImage ? 'image' : 'link', {
    attributes,
    children: isImage ? [] : children,
    ...(list === undefined ? {} : { refs: list.refs }),
    link:
      tail.type === 'reference'
        ? { kind: 'reference', address: here, id: tail.id }
        : { kind: 'inline', address: tail.address },
  });
}

function attempt(state: SpanState, frame: Frame, start: number, from: number, read: SequenceReader): Outcome {
  const failed: Outcome = { node: undefined, end: start };
  const around = frame.around | IN_LINK;
  const key = bracketKey(start, around);
  const known = state.brackets.get(key);
  if (known === -1 || frame.depth > DEEPEST_SPAN) return failed;
  if (known !== undefined) {
    const tail = linkTail(state, from, known);
    if (!isLink(tail)) {
      noteSlip(state, start, known, tail);
      return failed;
    }
  }
  state.pos = from;
  const inner = innerFrame(frame, { mode: 'all', around });
  const { stop, giveUp } = closingBracket(state, around);
  if (!read(state, inner, stop)) {
    giveUp(inner);
    state.brackets.set(key, -1);
    return failed;
  }
  const to = state.pos;
  const tail = linkTail(state, from, to);
  if (!isLink(tail)) {
    noteSlip(state, start, to, tail);
    return failed;
  }
  return { node: linkNode(state, start, { from, to }, tail, inner.children), end: tail.end };
}

/**
 * `[text](address "title")`, `[text][id]`, `[text]`, and the same with `!` for images. The address may hold blanks and
 * balanced parentheses, backslashes stay in it. No link stands inside a link or image.
 */
export function readLink(state: SpanState, frame: Frame, read: SequenceReader): boolean {
  const { text, pos: start } = state;
  const from = text[start] === '!' ? start + 2 : start + 1;
  if (text[from - 1] !== '[' || from >= text.length || text[from] === '^') return false;
  const isImage = text[start] === '!';
  let outcome: Outcome | undefined;
  if (isImage || (frame.around & IN_LINK) === 0) {
    const key = attemptKey(start, frame);
    outcome = state.outcomes.get(key) ?? attempt(state, frame, start, from, read);
    remember(state, key, frame, outcome);
  }
  if (outcome?.node === undefined) {
    state.pos = from;
    addText(frame, text.slice(start, from));
  } else {
    state.pos = outcome.end;
    frame.children.push(outcome.node);
  }
  return true;
}
