import { listItemOf, widthOf } from './list-item.ts';

/**
 * The lines of a text with the numbers of one list put in order: the items beside that of `index` (from 0), from its own
 * number on.
 */
export function renumbered(lines: readonly string[], index: number): readonly string[] {
  const own = listItemOf(lines[index] ?? '');
  if (own?.number === undefined) return lines;
  const level = widthOf(own.indent);
  const siblings = siblingsAfter(lines, index, level, own.quote);
  const [next] = siblings;
  if (next === undefined || listItemOf(lines[next] ?? '')?.number === undefined) return lines;
  const result = [...lines];
  let number = own.number;
  for (const at of siblings) {
    const item = listItemOf(lines[at] ?? '');
    if (item?.number === undefined) break;
    number += 1;
    result[at] = `${item.quote}${item.indent}${number}${item.marker.slice(-1)}${item.gap}${item.words}`;
  }
  return result;
}

/** Lines of the items that follow on the same level, until the list ends. */
function siblingsAfter(lines: readonly string[], index: number, level: number, quote: string): readonly number[] {
  const found: number[] = [];
  let blank = false;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const inside = line.startsWith(quote) ? line.slice(quote.length) : undefined;
    if (inside === undefined) break;
    if (inside.trim() === '') {
      blank = true;
      continue;
    }
    const item = listItemOf(line);
    const width = widthOf(/^[ \t]*/.exec(inside)?.[0] ?? '');
    if (item !== undefined && widthOf(item.indent) === level) found.push(at);
    else if (width < level || (width === level && blank) || /^#{1,6}\s/.test(inside)) break;
    blank = false;
  }
  return found;
}
