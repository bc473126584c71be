import type { AttributeList } from '../attribute-list.ts';
import { emptyList, readAttributeList } from '../attribute-list.ts';
import { isSpace, skipSpace } from '../characters.ts';
import { MappedTextBuilder, sourceOf } from '../mapped-text.ts';
import { type BlockState, lineEnd } from './block-state.ts';
import { attributeLine, beginsBlockTag, beginsItem, ITEM_LIST, skipBlanks } from './line-starts.ts';

/** The text of a list's item or a definition while its lines are gathered. */
export interface ItemText {
  /** Column of its content, which lines that belong to it are indented to. */
  readonly indent: number;
  /** Its text; a list that begins inside of it begins a part of its own. */
  readonly parts: MappedTextBuilder[];
  readonly list: AttributeList | undefined;
  /** Added to the places of the notes. */
  readonly shift: number;
}

export function lastPart(item: ItemText): MappedTextBuilder {
  return item.parts[item.parts.length - 1] ?? new MappedTextBuilder();
}

/** Number of columns of the blanks and tabs at `at`; tab stops count from the line's start, `column` columns before. */
function leadingColumns(text: string, at: number, column: number): number {
  let width = 0;
  for (let offset = at; ; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 32) width++;
    else if (code === 9) width += 4 - ((width + column) % 4);
    else return width;
  }
}

/**
 * Begins an item with the rest of the marker's line. The content's column is that of the first character behind the
 * marker, or 4 where nothing (or an attribute list alone) follows.
 */
export function beginItem(state: BlockState, markerEnd: number, markerWidth: number, shift: number): ItemText {
  const { text } = state;
  const end = lineEnd(text, markerEnd);
  const rest = text.slice(markerEnd, end);
  const match = ITEM_LIST.exec(rest);
  const behindList = markerEnd + (match?.[0].length ?? 0);
  const isBare = skipSpace(text, behindList) >= end;
  const indent = isBare ? 4 : markerWidth + leadingColumns(text, markerEnd, markerWidth);
  let list: AttributeList | undefined;
  if (match !== null) {
    list = emptyList();
    readAttributeList(match[1] ?? '', list);
  }
  const part = new MappedTextBuilder();
  const from = match === null ? skipSpace(text, markerEnd) : behindList;
  part.append(state.source, Math.min(from, end), end, shift);
  return { indent, parts: [part], list, shift };
}

/** Whether the line at `at` is indented to the item's content: by a tab or four blanks for each four columns. */
export function isIndentedTo(text: string, at: number, indent: number): boolean {
  let offset = at;
  const unit = (): boolean => {
    if (text.charCodeAt(offset) === 9) offset++;
    else if (text.startsWith('    ', offset)) offset += 4;
    else return false;
    return true;
  };
  for (let units = Math.floor(indent / 4); units > 0; units--) if (!unit()) return false;
  const rest = indent % 4;
  return skipBlanks(text, offset, rest) === offset + rest || unit();
}

/** Whether the line at `at`, less indented, still goes on with an item's text. */
export function isLazyLine(state: BlockState, at: number, indent: number): boolean {
  const { text, seeker } = state;
  const most = Math.min(indent, 3);
  const from = skipBlanks(text, at, most);
  const code = text.charCodeAt(from);
  if (code === 60) return !beginsBlockTag(text, from);
  return code !== 123 || attributeLine(text, from, seeker) === undefined;
}

/** Whether there is more than white space on the line at `at`. */
export function hasText(text: string, at: number): boolean {
  for (let offset = at; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10) return false;
    if (!isSpace(code)) return true;
  }
  return false;
}

/** Takes the line at the state's position out of its indentation and gives it to `add`. Leading tabs count four columns. */
export function outdentedLine(
  state: BlockState,
  item: ItemText,
): {
  readonly indented: boolean;
  readonly addTo: (part: MappedTextBuilder, blanks: number) => void;
  readonly text: string;
} {
  const { text, pos } = state;
  const end = lineEnd(text, pos);
  let behindTabs = pos;
  while (text.charCodeAt(behindTabs) === 9) behindTabs++;
  const columns = (behindTabs - pos) * 4;
  const wanted = Math.max(0, item.indent - columns);
  const indented = item.indent <= columns || skipBlanks(text, behindTabs, wanted) === behindTabs + wanted;
  const from = indented ? behindTabs + wanted : behindTabs;
  const kept = indented ? Math.max(0, columns - item.indent) : columns;
  return {
    indented,
    text: ' '.repeat(kept) + text.slice(from, end),
    addTo: (part, blanks) => {
      part.insert(' '.repeat(blanks + kept), sourceOf(state.source, from) + item.shift);
      part.append(state.source, from, end, item.shift);
    },
  };
}

/** Whether a text begins with a list. */
export function beginsWithList(text: string): boolean {
  return beginsItem(text, 0);
}
