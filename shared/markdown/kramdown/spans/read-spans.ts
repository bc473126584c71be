import { readAutolink } from './autolink.ts';
import { readCodeSpan } from './code-span.ts';
import { readEmphasis } from './emphasis.ts';
import { readEntity } from './entity.ts';
import { readSpanExtension } from './extension-span.ts';
import { readFootnoteMark } from './footnote-mark.ts';
import type { Inline, Slip } from './inline.ts';
import { readLink } from './link.ts';
import { nextToken } from './next-token.ts';
import { readQuoteMark } from './quote-marks.ts';
import { readSpanHtml } from './span-html.ts';
import {
  addText,
  type Frame,
  type Mode,
  marked,
  rootFrame,
  type SpanEnvironment,
  type SpanState,
  spanState,
} from './span-state.ts';
import type { Stop } from './stop.ts';
import { readStrikethrough } from './strikethrough.ts';
import { readSymbol } from './symbols.ts';

const ESCAPABLE = '\\.*_+`<>()[]{}#!:|"\'$=-';

/** `$$…$$` inside a line. */
function readInlineMath(state: SpanState, frame: Frame): boolean {
  const { text, pos } = state;
  if (!text.startsWith('$$', pos)) return false;
  const end = state.seeker.find('$$', pos + 2);
  if (end === -1) return false;
  state.pos = end + 2;
  const value = text.slice(pos + 2, end).replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '');
  frame.children.push(marked(state, pos, 'math', { value }));
  return true;
}

/** Two blanks or two backslashes at a line's end break the line. */
function readBreak(state: SpanState, frame: Frame): boolean {
  const { text, pos } = state;
  if (text.charCodeAt(pos + 2) !== 10 || state.environment.options.hardWrap) return false;
  if (!text.startsWith('  ', pos) && !text.startsWith('\\\\', pos)) return false;
  state.pos = pos + 2;
  frame.children.push(marked(state, pos, 'break'));
  return true;
}

/** A backslash before a sign that could be markup; `\~` only in GFM. */
function readEscape(state: SpanState, frame: Frame): boolean {
  const { text, pos, environment } = state;
  const char = text[pos + 1];
  if (char === undefined) return false;
  if (!ESCAPABLE.includes(char) && !(char === '~' && environment.options.input === 'GFM')) return false;
  state.pos = pos + 2;
  addText(frame, char);
  return true;
}

function isQuoteAhead(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 34 || code === 39) return true;
  const width = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  const next = text.charCodeAt(at + width);
  return code !== 92 && (next === 34 || next === 39);
}

/** Reads the markup at the state's position, if there is any; what comes first here wins where two could begin. */
function readToken(state: SpanState, frame: Frame): boolean {
  const { text, pos } = state;
  const char = text[pos];
  if (frame.mode !== 'all') {
    if (char === '`') return frame.mode !== 'html' && readCodeSpan(state, frame);
    return char === '<' && frame.mode !== 'code' && readSpanHtml(state, frame, readSequence);
  }
  if (char === '*' || char === '_') return readEmphasis(state, frame, readSequence);
  if (char === '`') return readCodeSpan(state, frame);
  if (char === '<' && (readAutolink(state, frame) || readSpanHtml(state, frame, readSequence))) return true;
  if (char === '[' && readFootnoteMark(state, frame)) return true;
  if ((char === '[' || char === '!') && readLink(state, frame, readSequence)) return true;
  if (isQuoteAhead(text, pos)) return readQuoteMark(state, frame);
  switch (char) {
    case '$':
      return readInlineMath(state, frame);
    case '{':
      return readSpanExtension(state, frame);
    case '&':
      return readEntity(state, frame);
    case '\\':
      return readSymbol(state, frame) || readBreak(state, frame) || readEscape(state, frame);
    case ' ':
      return readSymbol(state, frame) || readBreak(state, frame);
    case '~':
      return readStrikethrough(state, frame, readSequence);
    default:
      return readSymbol(state, frame);
  }
}

/**
 * Reads spans into a frame up to its stop, or to the text's end. True where the stop was found (and not passed). Inside
 * an element only its own stop is looked for, not those of the elements around it.
 */
function readSequence(state: SpanState, frame: Frame, stop?: Stop): boolean {
  const { text, environment } = state;
  const hardWrap = environment.options.hardWrap;
  while (state.pos < text.length) {
    if (stop?.isHopeless(state.pos, frame)) return false;
    const at = nextToken(text, state.pos, frame.mode, hardWrap, stop?.brackets === true);
    if (at === -1) {
      if (stop === undefined) {
        addText(frame, text.slice(state.pos));
        state.pos = text.length;
      }
      return false;
    }
    addText(frame, text.slice(state.pos, at));
    state.pos = at;
    if (stop?.isHere(state, frame)) return true;
    if (!readToken(state, frame)) {
      const width = (text.codePointAt(state.pos) ?? 0) > 0xffff ? 2 : 1;
      addText(frame, text.slice(state.pos, state.pos + width));
      state.pos += width;
    }
  }
  return false;
}

/** The spans of a text and the slips met on the way. */
export function readSpans(
  text: string,
  environment: SpanEnvironment,
  mode: Mode = 'all',
): { readonly children: readonly Inline[]; readonly slips: readonly Slip[] } {
  if (nextToken(text, 0, mode, environment.options.hardWrap, false) === -1) {
    return { children: text === '' ? [] : [{ type: 'text', value: text }], slips: [] };
  }
  const state = spanState(text, environment);
  const frame = rootFrame(mode);
  readSequence(state, frame);
  return { children: frame.children, slips: [...state.slips.values()].sort((a, b) => a.start - b.start) };
}
