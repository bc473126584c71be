import { type AttributeList, emptyList, readAttributeList } from '../attribute-list.ts';
import { type MappedText, sliceMapped } from '../mapped-text.ts';
import type { Blank, Block, DefinitionList, Details, Paragraph, Term } from './block.ts';
import { adoptDefinitions, type BlockState, lineEnd, readContent } from './block-state.ts';
import { blankLinesEnd, blockEndMarker, definitionMarkerEnd, ITEM_LIST } from './line-starts.ts';
import { siblingIndent } from './list.ts';
import { beginItem, hasText, type ItemText, isIndentedTo, isLazyLine, lastPart, outdentedLine } from './list-item.ts';
import { withTransparentFirst } from './transparent.ts';

interface GatheredDetails {
  readonly from: number;
  readonly text: ItemText;
  /** Whether a blank line before it makes its first paragraph a real one. */
  readonly spaced: boolean;
}

/** The paragraph whose lines are the terms, and whether one empty line follows it. */
function termsAbove(
  children: readonly Block[],
): { readonly paragraph: Paragraph; readonly spaced: boolean } | undefined {
  const last = children[children.length - 1];
  if (last?.type === 'paragraph') return { paragraph: last, spaced: false };
  const above = children[children.length - 2];
  if (last?.type !== 'blank' || last.value !== '\n' || above?.type !== 'paragraph') return undefined;
  return { paragraph: above, spaced: true };
}

function termsOf(text: MappedText, paragraph: Paragraph): Term[] {
  const terms: Term[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    const match = ITEM_LIST.exec(line);
    let list: AttributeList | undefined;
    if (match !== null) {
      list = emptyList();
      readAttributeList(match[1] ?? '', list);
    }
    const start = from + (match?.[0].length ?? 0);
    terms.push({
      type: 'term',
      origin: 0,
      from: paragraph.from,
      to: paragraph.to,
      text: sliceMapped(text, start, from + line.length),
      ...(list === undefined ? {} : { list }),
    });
    from += line.length + 1;
  }
  return terms;
}

function gather(state: BlockState, base: number, spacedAbove: boolean): GatheredDetails[] {
  const { text } = state;
  const details: GatheredDetails[] = [];
  let spaced = spacedAbove;
  let most = 3;
  let afterBlank = false;
  while (state.pos < text.length) {
    const { pos } = state;
    const item = details[details.length - 1];
    const marker = definitionMarkerEnd(text, pos, most);
    if (marker !== -1) {
      const next = { from: pos, text: beginItem(state, marker, marker - pos, -base), spaced };
      details.push(next);
      most = siblingIndent(next.text.indent);
      spaced = false;
      afterBlank = false;
      state.pos = lineEnd(text, pos);
    } else if (item === undefined || blockEndMarker(text, pos) !== -1) {
      break;
    } else if (hasText(text, pos)) {
      const belongs = isIndentedTo(text, pos, item.text.indent);
      if (!belongs && (afterBlank || !isLazyLine(state, pos, item.text.indent))) break;
      outdentedLine(state, item.text).addTo(lastPart(item.text), 0);
      spaced = false;
      afterBlank = false;
      state.pos = lineEnd(text, pos);
    } else {
      const end = blankLinesEnd(text, pos);
      lastPart(item.text).append(state.source, pos, end, -base);
      spaced = true;
      afterBlank = true;
      state.pos = end;
    }
  }
  return details;
}

/** Takes the paragraph (and the blank line) off the children, and the definition list above it where there is one. */
function takeAbove(state: BlockState, spaced: boolean): DefinitionList | undefined {
  state.children.splice(spaced ? -2 : -1);
  const last = state.children[state.children.length - 1];
  if (last?.type === 'definitions') return last;
  const above = state.children[state.children.length - 2];
  return last?.type === 'blank' && above?.type === 'definitions' ? above : undefined;
}

/** `: text` below a paragraph: its lines become terms. A list behind another one goes on it. */
export function readDefinitionList(state: BlockState): boolean {
  const { text, pos: from } = state;
  if (definitionMarkerEnd(text, from) === -1) return false;
  const above = termsAbove(state.children);
  if (above === undefined) return false;
  state.pending = undefined;
  const { paragraph, spaced } = above;
  const earlier = takeAbove(state, spaced);
  const origin = earlier?.origin ?? paragraph.origin;
  const base = state.isRoot ? origin : state.shift;
  const termShift = state.isRoot ? paragraph.origin - base : 0;
  const terms = sliceMapped(paragraph.text, 0, paragraph.text.text.length, termShift);
  const entries: (Term | Details)[] = termsOf(terms, paragraph);
  let last: Blank | undefined;
  for (const item of gather(state, base, spaced)) {
    const content = readContent(
      state,
      item.text.parts.map((part) => part.build()),
    );
    adoptDefinitions(state, content, base);
    const children = [...content.children];
    const final = children[children.length - 1];
    if (final !== undefined) last = final.type === 'blank' ? final : undefined;
    if (final?.type === 'blank') children.pop();
    if (!item.spaced) withTransparentFirst(children, true);
    const list = item.text.list;
    entries.push({
      type: 'details',
      origin: 0,
      from: item.from,
      to: state.pos,
      children,
      ...(list === undefined ? {} : { list }),
    });
  }
  if (earlier === undefined) {
    const list: DefinitionList = { type: 'definitions', origin, from: paragraph.from, to: state.pos, entries };
    if (paragraph.list !== undefined) list.list = paragraph.list;
    state.children.push(list);
  } else {
    if (state.children[state.children.length - 1]?.type === 'blank') state.children.pop();
    earlier.entries.push(...entries);
    earlier.to = state.pos;
  }
  if (last !== undefined) {
    state.children.push({ type: 'blank', origin: 0, from: state.pos, to: state.pos, value: last.value });
  }
  return true;
}
