import { normalizedId } from '../definitions.ts';
import { sourceSpan } from '../mapped-text.ts';
import { type BlockState, define, lineEnd } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';

const ID = /\[([^\n\]]+)\]:[ \t]*/y;

interface Target {
  readonly start: number;
  readonly end: number;
  readonly title?: string;
  /** Offset behind the definition's last line end. */
  readonly next: number;
}

function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'";
}

/** Offset behind the last character of the line at `at` that is neither blank nor tab. */
function textEnd(text: string, at: number): number {
  let end = lineEnd(text, at) - 1;
  while (end > at && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
  return end;
}

/** The title that begins with the quote at `at` and ends with the same quote at the line's end. */
function titleAt(text: string, at: number): { readonly title: string; readonly next: number } | undefined {
  if (!isQuote(text[at])) return undefined;
  const end = textEnd(text, at);
  if (end - at < 3 || text[end - 1] !== text[at]) return undefined;
  return { title: text.slice(at + 1, end - 1), next: lineEnd(text, at) };
}

function skipTabs(text: string, at: number): number {
  let offset = at;
  while (text.charCodeAt(offset) === 32 || text.charCodeAt(offset) === 9) offset++;
  return offset;
}

/** What may follow an address that ends at `end`: a title on its line or the next, or nothing. */
function behindAddress(text: string, end: number): { readonly title?: string; readonly next: number } | undefined {
  const behind = skipTabs(text, end);
  if (text.charCodeAt(behind) === 10) return titleAt(text, skipTabs(text, behind + 1)) ?? { next: behind + 1 };
  return behind > end ? titleAt(text, behind) : undefined;
}

/** `<address>` with the first `>` behind which the line may end. */
function bracketed(text: string, at: number): Target | undefined {
  if (text.charCodeAt(at) !== 60) return undefined;
  const stop = lineEnd(text, at);
  for (let end = text.indexOf('>', at); end !== -1 && end < stop; end = text.indexOf('>', end + 1)) {
    const behind = behindAddress(text, end + 1);
    if (behind !== undefined) return { start: at + 1, end, ...behind };
  }
  return undefined;
}

/** An address up to the line's end or to a title; one that holds a blank and a quote makes the line none. */
function plain(text: string, at: number): Target | undefined {
  const end = textEnd(text, at);
  if (end <= at) return undefined;
  for (let offset = at + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== 32 && code !== 9) continue;
    const behind = skipTabs(text, offset);
    if (isQuote(text[behind])) {
      const title = titleAt(text, behind);
      return title === undefined ? undefined : { start: at, end: offset, ...title };
    }
    offset = behind - 1;
  }
  const behind = behindAddress(text, end);
  return behind === undefined ? undefined : { start: at, end, ...behind };
}

/** `[id]: address "title"`. Unlike in CommonMark the address may hold blanks, and a later definition wins. */
export function readLinkDefinition(state: BlockState): boolean {
  const { text } = state;
  const from = state.pos;
  ID.lastIndex = skipBlanks(text, from);
  const match = ID.exec(text);
  if (match === null) return false;
  const at = ID.lastIndex;
  const target = bracketed(text, at) ?? plain(text, at);
  if (target === undefined) return false;
  state.pos = target.next;
  const span = sourceSpan(state.source, target.start, target.end);
  define(
    state,
    {
      type: 'link',
      id: normalizedId(match[1] ?? ''),
      url: text.slice(target.start, target.end),
      ...(target.title === undefined ? {} : { title: target.title }),
      source: { start: span.start - state.shift, end: span.end - state.shift },
    },
    from,
  );
  return true;
}
