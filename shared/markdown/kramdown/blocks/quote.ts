import { MappedTextBuilder } from '../mapped-text.ts';
import { addBlock, adoptDefinitions, type BlockState, lineEnd, readKeptContent } from './block-state.ts';
import { endsLazyBlock, skipBlanks } from './line-starts.ts';

/** Offset behind `>` and one blank; -1 where the line has no such mark. */
function markEnd(text: string, at: number): number {
  const from = skipBlanks(text, at);
  if (text.charCodeAt(from) !== 62) return -1;
  return text.charCodeAt(from + 1) === 32 ? from + 2 : from + 1;
}

/** A quote goes on over lines without a mark until a blank line, whatever they are: lists and headings too. */
export function readQuote(state: BlockState): boolean {
  const { text, seeker } = state;
  if (markEnd(text, state.pos) === -1) return false;
  const from = state.pos;
  let end = lineEnd(text, from);
  while (end < text.length && !endsLazyBlock(text, end, seeker)) end = lineEnd(text, end);
  const content = readKeptContent(state, text.slice(from, end), () => {
    const inner = new MappedTextBuilder();
    for (let line = from; line < end; line = lineEnd(text, line)) {
      const mark = markEnd(text, line);
      inner.append(state.source, mark === -1 ? line : mark, lineEnd(text, line), -state.shift);
    }
    return [inner.build()];
  });
  adoptDefinitions(state, content, state.shift);
  state.pos = end;
  addBlock(state, from, { type: 'quote', children: content.children });
  return true;
}
