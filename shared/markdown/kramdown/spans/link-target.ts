import { isSpace, SPACE, skipSpace, skipSpaceBack } from '../characters.ts';
import { normalizedId } from '../definitions.ts';
import type { TextRange } from './inline.ts';
import type { LinkTarget, SpanState } from './span-state.ts';

/** What stands behind a link's text. */
export type LinkTail =
  | {
      readonly type: 'address';
      readonly url: string;
      readonly title?: string;
      readonly address: TextRange;
      readonly end: number;
    }
  | { readonly type: 'reference'; readonly id: string; readonly target: LinkTarget; readonly end: number }
  | { readonly type: 'undefined'; readonly id: string; readonly end: number }
  | { readonly type: 'unclosed'; readonly address: TextRange }
  | { readonly type: 'none' };

const NONE: LinkTail = { type: 'none' };
const REFERENCE = new RegExp(`[${SPACE}]*\\[([^\\]]*)\\]`, 'y');
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;
const TITLE_END = {
  '"': new RegExp(`"[${SPACE}]*\\)`, 'g'),
  "'": new RegExp(`'[${SPACE}]*\\)`, 'g'),
};

/** A link's text as an id or an image's `alt`: as written, without backslashes. */
export function plainText(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(ESCAPED, '$1');
}

/** The definition for a text of the notes; texts longer than any id (white space apart) are not even looked at. */
function definedAs(
  state: SpanState,
  start: number,
  end: number,
): { readonly id: string; readonly target: LinkTarget } | undefined {
  const { links, longestId } = state.environment;
  if (links.size === 0) return undefined;
  let length = 0;
  for (let at = start; at < end && length <= longestId * 2; at++) if (!isSpace(state.text.charCodeAt(at))) length++;
  if (length > longestId * 2) return undefined;
  const id = normalizedId(plainText(state.text, start, end));
  const target = links.get(id);
  return target === undefined ? undefined : { id, target };
}

function reference(state: SpanState, from: number, to: number): LinkTail {
  const { text } = state;
  REFERENCE.lastIndex = to + 1;
  const end =
    text.charCodeAt(skipSpace(text, to + 1)) === 91 && state.seeker.find(']', to + 1) !== -1
      ? REFERENCE.exec(text)
      : null;
  const id = end?.[1] ?? '';
  const behind = end === null ? to + 1 : REFERENCE.lastIndex;
  if (id === '') {
    const found = definedAs(state, from, to);
    return found === undefined ? NONE : { type: 'reference', ...found, end: behind };
  }
  const target = state.environment.links.get(normalizedId(id));
  return target === undefined
    ? { type: 'undefined', id, end: behind }
    : { type: 'reference', id: normalizedId(id), target, end: behind };
}

/** `"title")` at `from`. The title ends with the first such quote that a closing parenthesis follows. */
function titled(state: SpanState, from: number): { readonly title: string; readonly end: number } | undefined {
  const { text, seeker } = state;
  const at = skipSpace(text, from);
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const close = seeker.match(TITLE_END[quote], at + 2);
  if (close === -1) return undefined;
  return { title: text.slice(at + 1, close), end: skipSpace(text, close + 1) + 1 };
}

const PARENTHESIS = /[()]|[ \t\r\n\f\v](?=['"])/g;

/** Where the parenthesis at `open` leads: to its partner, or to a blank before a quote, or nowhere. */
interface Parenthesis {
  readonly end: number;
  readonly depth: number;
}

/** How far the partner of a parenthesis is looked for before all of the text's parentheses are matched at once. */
const NEAR = 1000;

/** The parenthesis at `open`, if it ends within the next characters; undefined where that is not known. */
function nearParenthesis(text: string, open: number): Parenthesis | undefined {
  let depth = 0;
  const stop = Math.min(text.length, open + NEAR);
  for (let at = open; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return { end: at + 1, depth: 0 };
    else if (isSpace(code) && (text[at + 1] === '"' || text[at + 1] === "'")) return { end: at + 1, depth };
  }
  return undefined;
}

/** The parentheses of long texts, found in one pass, so that many without an end do not search the text again and again. */
const parentheses = new WeakMap<SpanState, Map<number, Parenthesis>>();

function allParentheses(state: SpanState): Map<number, Parenthesis> {
  const known = parentheses.get(state);
  if (known !== undefined) return known;
  const found = new Map<number, Parenthesis>();
  let open: number[] = [];
  for (const match of state.text.matchAll(PARENTHESIS)) {
    const at = match.index;
    if (match[0] === '(') {
      open.push(at);
    } else if (match[0] === ')') {
      const partner = open.pop();
      if (partner !== undefined) found.set(partner, { end: at + 1, depth: 0 });
    } else {
      for (const [index, start] of open.entries()) found.set(start, { end: at + 1, depth: open.length - index });
      open = [];
    }
  }
  parentheses.set(state, found);
  return found;
}

function bracketed(state: SpanState, open: number): LinkTail | undefined {
  const { text, seeker, base } = state;
  const close = seeker.find('>', open + 2);
  const line = seeker.find('\n', open);
  if (close === -1 || (line !== -1 && line < close)) return undefined;
  const url = text.slice(open + 2, close);
  const address = { start: base + open + 2, end: base + close };
  if (text.charCodeAt(close + 1) === 41) return { type: 'address', url, address, end: close + 2 };
  const title = titled(state, close + 1);
  return title === undefined ? NONE : { type: 'address', url, address, ...title };
}

/** What follows the bracket at `to` that closes a link's text, which began at `from`. */
export function linkTail(state: SpanState, from: number, to: number): LinkTail {
  const { text, base } = state;
  const open = to + 1;
  if (text.charCodeAt(open) !== 40) return reference(state, from, to);
  if (text.charCodeAt(open + 1) === 60) {
    const tail = bracketed(state, open);
    if (tail !== undefined) return tail;
  }
  const found =
    nearParenthesis(text, open) ?? (text.length - open > NEAR ? allParentheses(state).get(open) : undefined);
  // Without an end kramdown has read to the last parenthesis or quote there is; only a title could follow that.
  if (found === undefined) return { type: 'unclosed', address: { start: base + open + 1, end: base + text.length } };
  const start = Math.min(skipSpace(text, open + 1), found.end - 1);
  const end = skipSpaceBack(text, start, found.end - 1);
  const url = text.slice(start, end);
  const address = { start: base + start, end: base + end };
  if (found.depth === 0) return { type: 'address', url, address, end: found.end };
  const title = titled(state, found.end);
  return title === undefined
    ? { type: 'unclosed', address: { start: base + open + 1, end: base + text.length } }
    : { type: 'address', url, address, ...title };
}
