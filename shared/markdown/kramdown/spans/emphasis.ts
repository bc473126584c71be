import { isAlphanumericAt, isLetterBefore, isSpace } from '../characters.ts';
import {
  addText,
  attemptKey,
  type Frame,
  IN_EMPHASIS,
  IN_STRONG,
  innerFrame,
  marked,
  type Outcome,
  remember,
  type SpanState,
} from './span-state.ts';
import type { SequenceReader, Stop } from './stop.ts';

/** Whether a delimiter at `at` ends an element: no blank before it, and `_` never inside of a word. */
function mayClose(text: string, at: number, delimiter: string, frame: Frame): boolean {
  if (!text.startsWith(delimiter, at) || isSpace(text.charCodeAt(at - 1)) || frame.children.length === 0) return false;
  // `**` is no end of `*…`, while the first of `***` is.
  if (delimiter.length === 1 && text[at + 1] === delimiter && text[at + 2] !== delimiter) return false;
  return delimiter[0] !== '_' || !isAlphanumericAt(text, at + delimiter.length);
}

/** The end of an element opened with `delimiter`. Places passed in vain are remembered for the attempts to come. */
function closingDelimiter(
  state: SpanState,
  delimiter: string,
  around: number,
): { readonly stop: Stop; readonly giveUp: () => void } {
  const key = delimiter + around;
  const passed: number[] = [];
  const known = state.unclosed.get(key);
  return {
    stop: {
      isHere: (current, frame) => mayClose(current.text, current.pos, delimiter, frame),
      isHopeless: (at, frame) => {
        // What follows is read alike wherever the element began, but that an attribute list needs an element before it.
        const last = frame.children[frame.children.length - 1];
        const place = at * 2 + (last === undefined || last.type === 'text' ? 0 : 1);
        passed.push(place);
        return known?.has(place) === true;
      },
    },
    giveUp: () => {
      const all = known ?? new Set();
      for (const at of passed) all.add(at);
      state.unclosed.set(key, all);
    },
  };
}

function attempt(state: SpanState, frame: Frame, start: number, delimiter: string, read: SequenceReader): Outcome {
  const isStrong = delimiter.length === 2;
  const around = frame.around | (isStrong ? IN_STRONG : IN_EMPHASIS);
  state.pos = start + delimiter.length;
  const inner = innerFrame(frame, { mode: 'all', around, isEmphasis: !isStrong });
  const { stop, giveUp } = closingDelimiter(state, delimiter, around);
  if (!read(state, inner, stop)) {
    giveUp();
    return { node: undefined, end: start };
  }
  state.pos += delimiter.length;
  const node = marked(state, start, isStrong ? 'strong' : 'emphasis', { children: inner.children });
  return { node, end: state.pos };
}

/**
 * `*…*`, `_…_`, `**…**`, `__…__`. The rules look at blanks alone, never at punctuation: `**…です。**これ` is strong here.
 * Strong without an end is tried again as emphasis that begins with an asterisk.
 */
export function readEmphasis(state: SpanState, frame: Frame, read: SequenceReader): boolean {
  const { text, pos: start } = state;
  const char = text[start] ?? '';
  const delimiter = text[start + 1] === char ? char + char : char;
  const behind = start + delimiter.length;
  const bit = delimiter.length === 2 ? IN_STRONG : IN_EMPHASIS;
  const inWord =
    char === '_' && (isLetterBefore(text, start) || (text[start - 1] === '-' && isLetterBefore(text, start - 1)));
  let outcome: Outcome | undefined;
  if (!inWord && !isSpace(text.charCodeAt(behind)) && (frame.around & bit) === 0) {
    const key = attemptKey(start, frame);
    outcome = state.outcomes.get(key);
    if (outcome === undefined) {
      outcome = attempt(state, frame, start, delimiter, read);
      if (outcome.node === undefined && delimiter.length === 2 && !frame.isEmphasis) {
        outcome = attempt(state, frame, start, char, read);
      }
      remember(state, key, frame, outcome);
    }
  }
  if (outcome?.node === undefined) {
    state.pos = behind;
    addText(frame, delimiter);
  } else {
    state.pos = outcome.end;
    frame.children.push(outcome.node);
  }
  return true;
}
