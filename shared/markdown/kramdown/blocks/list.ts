import { MappedTextBuilder } from '../mapped-text.ts';
import type { Blank, Block, List, ListItem } from './block.ts';
import { adoptDefinitions, type BlockState, begin, lineEnd, type ReadContent, readKeptContent } from './block-state.ts';
import { blankLinesEnd, blockEndMarker, isRule, itemMarkerEnd, skipBlanks } from './line-starts.ts';
import {
  beginItem,
  beginsWithList,
  hasText,
  type ItemText,
  isIndentedTo,
  isLazyLine,
  lastPart,
  outdentedLine,
} from './list-item.ts';
import { withCheckboxes } from './task-list.ts';
import { withTransparentFirst } from './transparent.ts';

interface GatheredItem {
  readonly from: number;
  to: number;
  readonly text: ItemText;
}

/** How far an item's marker may be indented to be the sibling of one whose content begins at `indent`. */
export function siblingIndent(indent: number): number {
  return indent >= 1 && indent <= 3 ? indent - 1 : 3;
}

/** Gathers the items' lines up to where the list ends; `marked` tells whether an end-of-block marker ended it. */
function gather(state: BlockState, ordered: boolean): { readonly items: GatheredItem[]; readonly marked: boolean } {
  const { text } = state;
  const items: GatheredItem[] = [];
  let item: GatheredItem | undefined;
  let most = 3;
  let nested = false;
  let afterBlank = false;
  while (state.pos < text.length) {
    const { pos } = state;
    if (afterBlank && isRule(text, pos)) break;
    const marker = blockEndMarker(text, pos);
    if (marker !== -1) {
      state.pos = marker;
      return { items, marked: true };
    }
    const behindMarker = itemMarkerEnd(text, pos, ordered, most);
    if (behindMarker !== -1) {
      const shift = state.isRoot ? -pos : -state.shift;
      item = { from: pos, to: pos, text: beginItem(state, behindMarker, behindMarker - pos, shift) };
      items.push(item);
      most = siblingIndent(item.text.indent);
      nested = beginsWithList(lastPart(item.text).text);
      afterBlank = false;
      state.pos = lineEnd(text, pos);
    } else if (item === undefined) {
      break;
    } else if (hasText(text, pos)) {
      const belongs = isIndentedTo(text, pos, item.text.indent);
      if (!belongs && (afterBlank || !isLazyLine(state, pos, item.text.indent))) break;
      nested = addLine(state, item.text, nested);
      afterBlank = false;
      state.pos = lineEnd(text, pos);
    } else {
      const end = blankLinesEnd(text, pos);
      if (end === pos) break;
      lastPart(item.text).append(state.source, pos, end, item.text.shift);
      nested = true;
      afterBlank = true;
      state.pos = end;
    }
    item.to = state.pos;
  }
  return { items, marked: false };
}

/** Adds a line to an item; returns whether a list has begun inside of it by now. */
function addLine(state: BlockState, item: ItemText, nested: boolean): boolean {
  const line = outdentedLine(state, item);
  const begins = beginsWithList(line.text);
  if (!nested && line.indented && begins) item.parts.push(new MappedTextBuilder());
  // A marker that is not indented enough for the list inside is text of it: more blanks keep it from being a list.
  line.addTo(lastPart(item), nested && !line.indented && begins ? item.indent + 4 : 0);
  return nested || (line.indented && begins);
}

/** Whether a tight item's first paragraph is shown without `<p>`; the last one does as those before it. */
function isTight(children: readonly Block[], isLast: boolean, marked: boolean, before: readonly ListItem[]): boolean {
  const [first, second] = children;
  if (first?.type !== 'paragraph') return false;
  const open = second === undefined || second.type !== 'blank' || (isLast && children.length === 2 && !marked);
  if (!open) return false;
  if (!isLast || before.length === 0) return true;
  return before.some((item) => {
    const child = item.children[0];
    return child === undefined || child.type !== 'paragraph' || child.transparent;
  });
}

/** A list as kramdown reads it: what is a paragraph in an item depends on the blank lines in the item, not in the list. */
export function readList(state: BlockState): boolean {
  const { text, pos: from, document } = state;
  const code = text.charCodeAt(skipBlanks(text, from));
  if (code !== 42 && code !== 43 && code !== 45 && !(code >= 48 && code <= 57)) return false;
  const ordered = itemMarkerEnd(text, from, false) === -1;
  if (ordered && itemMarkerEnd(text, from, true) === -1) return false;
  const common = begin(state, from);
  const { items: gathered, marked } = gather(state, ordered);
  const items: ListItem[] = [];
  let last: Blank | undefined;
  for (const [index, item] of gathered.entries()) {
    const content = readItem(state, item);
    const origin = state.isRoot ? item.from - state.shift : 0;
    adoptDefinitions(state, content, state.shift + origin);
    const children = [...content.children];
    const [first, second] = children;
    if (first?.type === 'paragraph' && second?.type === 'boundary' && first.list !== undefined) children.splice(1, 1);
    if (isTight(children, index === gathered.length - 1, marked, items)) withTransparentFirst(children);
    const final = children[children.length - 1];
    if (final?.type === 'blank') children.pop();
    if (children.length > 0 || final !== undefined) last = final?.type === 'blank' ? final : undefined;
    const list = item.text.list;
    const placed: ListItem = { type: 'item', origin, from: item.from, to: item.to, children };
    if (list !== undefined) placed.list = list;
    items.push(placed);
  }
  const list: List = Object.assign(common, { to: state.pos, type: 'list' as const, ordered, items });
  state.children.push(document.options.input === 'GFM' ? withCheckboxes(list) : list);
  if (last !== undefined && !marked) {
    state.children.push({ type: 'blank', origin: 0, from: state.pos, to: state.pos, value: last.value });
  }
  return true;
}

function readItem(state: BlockState, item: GatheredItem): ReadContent {
  const key = state.text.slice(item.from, item.to);
  return readKeptContent(state, key, () => item.text.parts.map((part) => part.build()));
}
