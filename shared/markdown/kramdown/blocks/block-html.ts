import type { Span } from '../../../text/splice.ts';
import { contentModelOf, isEmptyElement, isSpanElement } from '../html-elements.ts';
import { closes, commentEnd, endTagAt, type StartTag, startTagAt } from '../html-tag.ts';
import { sourceSpan } from '../mapped-text.ts';
import { pageAttributes, requestedModel } from '../tag-attributes.ts';
import type { Block, HtmlBlock } from './block.ts';
import { type BlockState, begin, DEEPEST, taken } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';

/** What stands in these is never looked at; not even `/>` closes them. */
function isOpaque(name: string): boolean {
  return name === 'script' || name === 'style';
}

function places(state: BlockState, start: number, end: number): Span {
  const span = sourceSpan(state.source, start, end);
  return { start: span.start - state.shift, end: span.end - state.shift };
}

function htmlBlock(state: BlockState, tag: StartTag, start: number, from: number, insideRaw: boolean): HtmlBlock {
  const asked = requestedModel(tag);
  const usual = state.document.options.parseBlockHtml && !insideRaw ? contentModelOf(tag.name) : 'raw';
  const base = insideRaw ? { origin: 0, from, to: tag.end } : begin(state, from);
  return Object.assign(base, {
    attributes: pageAttributes(tag),
    type: 'html' as const,
    name: tag.name,
    model: asked ?? usual,
    selfClosed: (tag.selfClosed && !isOpaque(tag.name)) || isEmptyElement(tag.name),
    children: [],
    tagAttributes: tag.attributes.map(({ name, value, start: first, end }) => {
      return { name, value, start: first, end, source: places(state, first, end) };
    }),
    tag: places(state, start, tag.end),
    unclosed: false,
  });
}

function addText(children: Block[], value: string): void {
  if (value === '') return;
  const last = children[children.length - 1];
  if (last?.type === 'text') last.value += value;
  else children.push({ type: 'text', origin: 0, from: 0, to: 0, value });
}

function addVerbatim(children: Block[], value: string): void {
  children.push({ type: 'verbatim', origin: 0, from: 0, to: 0, value, ownLine: false });
}

const TAG_START = /<(?=[\p{Alphabetic}_/!?])/gu;

/** Reads what stands between the tags of an element as HTML and nothing else, up to its end tag or the text's end. */
function readRaw(state: BlockState, element: HtmlBlock, depth: number): void {
  const { text, seeker } = state;
  for (;;) {
    const at = seeker.match(TAG_START, state.pos);
    if (at === -1) {
      addText(element.children, text.slice(state.pos));
      state.pos = text.length;
      element.unclosed = true;
      return;
    }
    addText(element.children, text.slice(state.pos, at));
    state.pos = at;
    const comment = commentEnd(text, at, seeker);
    const instruction = comment === -1 && text.startsWith('<?', at) ? seeker.find('?>', at + 2) : -1;
    const end = comment !== -1 ? comment : instruction === -1 ? -1 : instruction + 2;
    if (end !== -1) {
      addVerbatim(element.children, text.slice(at, end));
      state.pos = end;
      continue;
    }
    const tag = depth > DEEPEST ? undefined : startTagAt(text, at, seeker);
    if (tag !== undefined) {
      state.pos = tag.end;
      const inner = htmlBlock(state, tag, at, at, element.model === 'raw');
      element.children.push(inner);
      readElement(state, inner, element.model === 'raw', depth + 1);
      continue;
    }
    const closing = endTagAt(text, at);
    if (closing !== undefined && closes(closing.name, element.name)) {
      state.pos = closing.end;
      return;
    }
    const next = closing?.end ?? at + 1;
    addText(element.children, text.slice(at, next));
    state.pos = next;
  }
}

/** The end tag of a name at or after the position; -1 where there is none. */
function endTagFrom(state: BlockState, name: string): number {
  const { text, seeker } = state;
  for (let at = seeker.find('</', state.pos); at !== -1; at = seeker.find('</', at + 2)) {
    const closing = endTagAt(text, at);
    if (closing !== undefined && closing.name.toLowerCase() === name.toLowerCase()) return at;
  }
  return -1;
}

/** The text up to the element's end tag (to the end without one); the position goes behind the tag. */
function textToEndTag(state: BlockState, element: HtmlBlock): { readonly from: number; readonly to: number } {
  const from = state.pos;
  const at = endTagFrom(state, element.name);
  element.unclosed = at === -1;
  const to = at === -1 ? state.text.length : at;
  state.pos = at === -1 ? to : (endTagAt(state.text, at)?.end ?? to);
  return { from, to };
}

function skipLineRest(state: BlockState): void {
  let at = state.pos;
  while (state.text.charCodeAt(at) === 32 || state.text.charCodeAt(at) === 9) at++;
  if (state.text.charCodeAt(at) === 10) state.pos = at + 1;
}

/** Reads an element's content after its start tag. */
function readElement(state: BlockState, element: HtmlBlock, insideRaw: boolean, depth: number): void {
  if (isOpaque(element.name)) {
    const { from, to } = textToEndTag(state, element);
    if (to > from) addVerbatim(element.children, state.text.slice(from, to));
    if (element.model === 'block') skipLineRest(state);
    return;
  }
  if (element.model === 'block') skipLineRest(state);
  if (element.selfClosed) return;
  if (element.model === 'block') {
    const inner: BlockState = {
      ...state,
      isRoot: false,
      element,
      children: element.children,
      depth: state.depth + 1,
      pending: undefined,
    };
    element.unclosed = !(inner.depth > DEEPEST ? false : state.document.read(inner));
    state.pos = inner.depth > DEEPEST ? state.text.length : inner.pos;
  } else if (element.model === 'span') {
    const { from, to } = textToEndTag(state, element);
    element.children.push({ type: 'spans', origin: 0, from, to, text: taken(state, from, to) });
  } else {
    readRaw(state, element, depth);
  }
  if (!insideRaw) skipLineRest(state);
}

/** A comment, an element, or the end tag of the element around: 'stop'. An end tag that closes nothing is text. */
export function readBlockHtml(state: BlockState): boolean | 'stop' {
  const { text, seeker } = state;
  const from = state.pos;
  const at = skipBlanks(text, from);
  if (text.charCodeAt(at) !== 60) return false;
  if (at === from) {
    const end = commentEnd(text, at, seeker);
    if (end !== -1) {
      state.pos = end;
      const origin = state.isRoot ? state.shift : 0;
      state.children.push({ type: 'verbatim', origin, from, to: end, value: text.slice(at, end), ownLine: true });
      skipLineRest(state);
      return true;
    }
  }
  const closing = endTagAt(text, at);
  if (closing !== undefined) {
    const name = closing.name.toLowerCase();
    if (isSpanElement(name) || state.element?.name !== name) return false;
    state.pos = closing.end;
    return 'stop';
  }
  const tag = startTagAt(text, at, seeker);
  if (tag === undefined || isSpanElement(tag.name.toLowerCase())) return false;
  state.pos = tag.end;
  const element = htmlBlock(state, tag, at, from, false);
  state.children.push(element);
  readElement(state, element, false, state.depth);
  element.to = state.pos;
  return true;
}
