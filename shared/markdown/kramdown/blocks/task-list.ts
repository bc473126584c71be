import { type MappedText, MappedTextBuilder, sourceOf } from '../mapped-text.ts';
import type { List, ListItem } from './block.ts';

const BOX = /^[ \t\r\n\f\v]*\[( |x|X)\][ \t\r\n\f\v]+/;
const UNCHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';

function withBox(text: MappedText, match: RegExpExecArray): MappedText {
  const result = new MappedTextBuilder();
  result.insert(match[1] === ' ' ? UNCHECKED : CHECKED, sourceOf(text, 0));
  result.append(text, match[0].length, text.text.length);
  return result.build();
}

/** GFM's task lists: `[ ]` and `[x]` become boxes; from the first one on, items that begin with a paragraph have a class. */
export function withCheckboxes(list: List): List {
  let found = false;
  const items = list.items.map((item): ListItem => {
    const [first, ...others] = item.children;
    if (first?.type !== 'paragraph') return item;
    const match = BOX.exec(first.text.text);
    if (match !== null) found = true;
    if (!found) return item;
    const children = match === null ? item.children : [{ ...first, text: withBox(first.text, match) }, ...others];
    return { ...item, children, attributes: new Map([['class', 'task-list-item']]) };
  });
  return found ? { ...list, items, attributes: new Map([['class', 'task-list']]) } : list;
}
