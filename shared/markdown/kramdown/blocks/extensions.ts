import { emptyList, readAttributeList } from '../attribute-list.ts';
import { LIST_NAME } from '../characters.ts';
import { withInlineOption } from '../inline-options.ts';
import type { Block } from './block.ts';
import { addBlock, type BlockState, lastChild, listOf } from './block-state.ts';
import { attributeLine, bracedContent, skipBlanks, spaceLineEnd } from './line-starts.ts';

const NAMED_LIST = new RegExp(`\\{:(${LIST_NAME}):`, 'y');
const EXTENSION = /\{::(\w+)(?:[ \t\r\n\f\v]((?:\\\}|[^}])*?)|)(\/)?\}/y;

/** A `{::name …}` tag: its content up to the end tag is found by the caller. */
export interface ExtensionTag {
  readonly name: string;
  readonly content: string;
  readonly selfClosed: boolean;
  readonly end: number;
}

export function extensionTagAt(text: string, at: number): ExtensionTag | undefined {
  if (!text.startsWith('{::', at)) return undefined;
  EXTENSION.lastIndex = at;
  const match = EXTENSION.exec(text);
  if (match === null) return undefined;
  const [, name = '', content = '', slash] = match;
  return { name, content, selfClosed: slash !== undefined, end: EXTENSION.lastIndex };
}

/** `{:name: .class}`: a list to refer to. */
function readNamedList(state: BlockState, from: number, at: number): boolean {
  NAMED_LIST.lastIndex = at;
  const match = NAMED_LIST.exec(state.text);
  if (match === null) return false;
  const braced = bracedContent(state.text, NAMED_LIST.lastIndex, state.seeker);
  const end = braced === undefined ? -1 : spaceLineEnd(state.text, braced.end);
  if (braced === undefined || end === -1) return false;
  state.pos = end;
  state.definitions.push({
    definition: { type: 'list', name: match[1] ?? '', content: braced.content },
    origin: state.shift,
  });
  addBlock(state, from, { type: 'boundary', of: 'list' });
  return true;
}

/** Where the end tag of a block extension begins and ends: on its own line, with the name or without. */
function extensionEnd(state: BlockState, name: string): { readonly at: number; readonly end: number } | undefined {
  const { text, seeker, pos } = state;
  for (let at = seeker.find('{:/', pos); at !== -1; at = seeker.find('{:/', at + 3)) {
    let start = at;
    while (start > pos && at - start < 3 && text.charCodeAt(start - 1) === 32) start--;
    if (start !== pos && text.charCodeAt(start - 1) !== 10) continue;
    const close = text.startsWith(name, at + 3) && text[at + 3 + name.length] === '}' ? at + 3 + name.length : at + 3;
    if (text[close] !== '}') continue;
    let end = close + 1;
    while (text.charCodeAt(end) === 32) end++;
    if (text.charCodeAt(end) === 10) return { at: start, end: end + 1 };
  }
  return undefined;
}

/** Changes the options that a `{::options key="value" /}` names. */
function applyOptions(state: { readonly document: BlockState['document'] }, content: string): void {
  const list = emptyList();
  readAttributeList(content, list);
  for (const [key, value] of list.attributes) {
    state.document.options = withInlineOption(state.document.options, key, value);
  }
}

/** Whether `{::nomarkdown type="…"}` is meant for the page. */
export function isForPage(content: string): boolean {
  const list = emptyList();
  readAttributeList(content, list);
  const types = (list.attributes.get('type') ?? '').split(/[ \t\r\n\f\v]+/).filter((type) => type !== '');
  return types.length === 0 || types.includes('html');
}

function readExtension(state: BlockState, from: number, at: number): boolean {
  const { text } = state;
  const tag = extensionTagAt(text, at);
  if (tag === undefined) return false;
  const behind = spaceLineEnd(text, tag.end);
  if (behind === -1 || !['comment', 'nomarkdown', 'options'].includes(tag.name)) return false;
  state.pos = behind;
  let body: string | undefined;
  if (!tag.selfClosed) {
    const end = extensionEnd(state, tag.name);
    if (end === undefined) {
      state.pos = from;
      return false;
    }
    body = text.slice(behind, end.at).replace(/\n$/, '');
    state.pos = end.end;
  }
  if (tag.name === 'options') {
    applyOptions(state, tag.content);
    addBlock(state, from, { type: 'boundary', of: 'extension' });
  } else if (body !== undefined) {
    const origin = state.isRoot ? state.shift : 0;
    const common = { type: 'verbatim', origin, from, to: state.pos } as const;
    const block: Block =
      tag.name === 'comment'
        ? { ...common, value: `<!-- ${body} -->`, ownLine: true, extension: 'comment' }
        : { ...common, value: isForPage(tag.content) ? `${body}\n` : '', ownLine: false, extension: 'nomarkdown' };
    state.children.push(block);
  }
  return true;
}

/** An attribute list alone on its line belongs to the block above; behind a blank line to the block below. */
function readAttributes(state: BlockState, from: number, at: number): boolean {
  const line = attributeLine(state.text, at, state.seeker);
  if (line === undefined) return false;
  state.pos = line.end;
  const last = lastChild(state);
  if (last !== undefined && last.type !== 'blank' && (last.type !== 'boundary' || last.of === 'definition')) {
    readAttributeList(line.content, listOf(last));
    const next = skipBlanks(state.text, state.pos);
    if (attributeLine(state.text, next, state.seeker) === undefined) {
      addBlock(state, from, { type: 'boundary', of: 'list' });
    }
  } else {
    state.pending ??= emptyList();
    readAttributeList(line.content, state.pending);
  }
  return true;
}

/** What begins with `{:` on a line of its own. */
export function readBlockExtension(state: BlockState): boolean {
  const from = state.pos;
  const at = skipBlanks(state.text, from);
  if (!state.text.startsWith('{:', at)) return false;
  return readNamedList(state, from, at) || readExtension(state, from, at) || readAttributes(state, from, at);
}
