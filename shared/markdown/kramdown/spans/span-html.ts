import { NAME } from '../characters.ts';
import { contentModelOf, isBlockElement, isEmptyElement } from '../html-elements.ts';
import { closes, commentEnd, endTagAt, type StartTag, startTagAt } from '../html-tag.ts';
import { pageAttributes, requestedModel } from '../tag-attributes.ts';
import {
  addText,
  attemptKey,
  DEEPEST_SPAN,
  type Frame,
  innerFrame,
  marked,
  type Outcome,
  remember,
  type SpanState,
} from './span-state.ts';
import type { SequenceReader, Stop } from './stop.ts';

const START = new RegExp(`<(?:${NAME}|!--|/)`, 'yu');

function endTag(name: string): Stop {
  return {
    isHopeless: () => false,
    isHere: ({ text, pos }) => {
      if (text.charCodeAt(pos) !== 60) return false;
      const tag = endTagAt(text, pos);
      return tag !== undefined && closes(tag.name, name);
    },
  };
}

/** Whether the content of a tag inside a line is read for spans. */
function readsContent(state: SpanState, frame: Frame, tag: StartTag): boolean {
  const asked = requestedModel(tag);
  if (asked === 'span') return true;
  if (asked === 'raw') return false;
  const isMarkedDefault = tag.attributes.some(({ name, value }) => name === 'markdown' && value === '1');
  if (isMarkedDefault) return contentModelOf(tag.name) !== 'raw';
  return contentModelOf(tag.name) !== 'raw' && !frame.isRaw && state.environment.options.parseSpanHtml;
}

function element(state: SpanState, frame: Frame, start: number, tag: StartTag, read: SequenceReader): Outcome {
  const { text, base } = state;
  const reads = readsContent(state, frame, tag);
  const inner = innerFrame(frame, { mode: reads ? 'all' : 'html', isRaw: !reads });
  let unclosed = false;
  state.pos = tag.end;
  if (!tag.selfClosed && !isEmptyElement(tag.name)) {
    if (read(state, inner, endTag(tag.name))) {
      state.pos = endTagAt(text, state.pos)?.end ?? state.pos;
    } else {
      addText(inner, text.slice(state.pos));
      state.pos = text.length;
      unclosed = true;
    }
  }
  const attributes = new Map<string, string>();
  for (const [name, value] of pageAttributes(tag)) attributes.set(name, value.replace(/\n+/g, ' '));
  const addresses = tag.attributes
    .filter(({ name }) => name === 'href' || name === 'src')
    .map(({ value, start: from, end }) => ({ value, range: { start: base + from, end: base + end } }));
  const html = { tag: { start: base + start, end: base + tag.end }, raw: !reads, unclosed, addresses };
  return {
    node: marked(state, start, 'html', { value: tag.name, attributes, children: inner.children, html }),
    end: state.pos,
  };
}

/**
 * HTML inside a line. Tags of block elements are shown as text, and so are end tags that close nothing; an element
 * without its end tag takes the rest of the paragraph.
 */
export function readSpanHtml(state: SpanState, frame: Frame, read: SequenceReader): boolean {
  const { text, pos: start, seeker } = state;
  START.lastIndex = start;
  if (!START.test(text)) return false;
  const comment = commentEnd(text, start, seeker);
  if (comment !== -1) {
    state.pos = comment;
    frame.children.push(marked(state, start, 'verbatim', { value: text.slice(start, comment) }));
    return true;
  }
  const closing = endTagAt(text, start);
  const tag = closing === undefined && frame.depth <= DEEPEST_SPAN ? startTagAt(text, start, seeker) : undefined;
  if (tag !== undefined && !isBlockElement(tag.name)) {
    const key = attemptKey(start, frame);
    const outcome = state.outcomes.get(key) ?? element(state, frame, start, tag, read);
    remember(state, key, frame, outcome);
    state.pos = outcome.end;
    if (outcome.node !== undefined) frame.children.push(outcome.node);
    return true;
  }
  state.pos = closing?.end ?? tag?.end ?? start + 1;
  addText(frame, text.slice(start, state.pos));
  return true;
}
