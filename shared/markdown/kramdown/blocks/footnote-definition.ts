import { LIST_NAME } from '../characters.ts';
import { MappedTextBuilder, sourceSpan } from '../mapped-text.ts';
import { adoptDefinitions, type BlockState, define, lineEnd, readContent } from './block-state.ts';
import { indentEnd, indentedLinesEnd } from './code-block.ts';
import { skipBlanks } from './line-starts.ts';

const MARK = new RegExp(`\\[\\^(${LIST_NAME})\\]:`, 'y');

/** `[^name]: text` with the indented lines below it. */
export function readFootnoteDefinition(state: BlockState): boolean {
  const { text } = state;
  const from = state.pos;
  MARK.lastIndex = skipBlanks(text, from);
  const match = MARK.exec(text);
  if (match === null) return false;
  const first = lineEnd(text, MARK.lastIndex);
  const end = indentedLinesEnd(state, first);
  const inner = new MappedTextBuilder();
  for (let line = MARK.lastIndex; line < end; line = lineEnd(text, line)) {
    const indented = indentEnd(text, line);
    inner.append(state.source, indented === -1 ? line : indented, lineEnd(text, line), -state.shift);
  }
  const content = readContent(state, [inner.build()]);
  adoptDefinitions(state, content, state.shift);
  state.pos = end;
  const span = sourceSpan(state.source, from, end);
  define(
    state,
    {
      type: 'footnote',
      name: match[1] ?? '',
      children: content.children,
      source: { start: span.start - state.shift, end: span.end - state.shift },
    },
    from,
  );
  return true;
}
