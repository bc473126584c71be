import { emptyList, readAttributeList, withList } from '../attribute-list.ts';
import { extensionTagAt, isForPage } from '../blocks/extensions.ts';
import { bracedContent } from '../blocks/line-starts.ts';
import { addText, type Frame, marked, type SpanState } from './span-state.ts';

const STOP = /\{:\/(?:\w[\w-]*)?\}/y;

/** `{::comment}…{:/}` and the like inside a line. */
function readExtension(state: SpanState, frame: Frame): boolean {
  const { text, pos: start, seeker } = state;
  const tag = extensionTagAt(text, start);
  if (tag === undefined || !['comment', 'nomarkdown', 'options'].includes(tag.name)) return false;
  let body: string | undefined;
  let end = tag.end;
  if (!tag.selfClosed) {
    const named = seeker.find(`{:/${tag.name}}`, end);
    const bare = seeker.find('{:/}', end);
    const at = named === -1 || (bare !== -1 && bare < named) ? bare : named;
    if (at === -1) return false;
    body = text.slice(end, at);
    end = text.indexOf('}', at) + 1;
  }
  state.pos = end;
  if (body === undefined || tag.name === 'options') return true;
  if (tag.name === 'comment') frame.children.push(marked(state, start, 'verbatim', { value: `<!-- ${body} -->` }));
  else frame.children.push(marked(state, start, 'verbatim', { value: isForPage(tag.content) ? body : '' }));
  return true;
}

/** An attribute list goes to the element right before it; behind text it is text. */
function readAttributes(state: SpanState, frame: Frame): boolean {
  const { text, pos: start, seeker, environment } = state;
  const braced = bracedContent(text, start + 2, seeker);
  const last = frame.children[frame.children.length - 1];
  if (braced === undefined || last === undefined || last.type === 'text') return false;
  const list = emptyList();
  readAttributeList(braced.content, list);
  frame.children[frame.children.length - 1] = {
    ...last,
    attributes: withList(last.attributes, list, environment.lists),
    refs: [...(last.refs ?? []), ...list.refs],
  };
  state.pos = braced.end;
  return true;
}

/** What begins with `{:` inside a line. */
export function readSpanExtension(state: SpanState, frame: Frame): boolean {
  const { text, pos } = state;
  if (!text.startsWith('{:', pos)) return false;
  STOP.lastIndex = pos;
  const isTag = STOP.test(text) || extensionTagAt(text, pos) !== undefined;
  if (isTag ? readExtension(state, frame) : readAttributes(state, frame)) return true;
  state.pos = pos + 1;
  addText(frame, '{');
  return true;
}
