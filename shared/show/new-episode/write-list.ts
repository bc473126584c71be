import type { Span } from '../../text/splice.ts';
import type { ForetoldList } from './foretell.ts';

/**
 * The list that is foretold, in brackets as TOML and JSON write them: items that say the same stay as they are written,
 * one to a line where they stood so. Undefined where the written list is already that.
 */
export function writeList(
  source: string,
  list: Span,
  items: readonly Span[],
  { items: foretold, added }: ForetoldList,
  quoted: (text: string) => string,
): string | undefined {
  const isSame = added.length === 0 && items.every((_, index) => foretold[index]?.isChanged === false);
  if (isSame) return undefined;
  const kept = items.flatMap(({ start, end }, index) => {
    const item = foretold[index];
    if (item === undefined) return [];
    const written = source.slice(start, end);
    return [item.isChanged && !/^[{[]/.test(written) ? quoted(item.text) : written];
  });
  const all = [...kept, ...added.map(quoted)];
  const [first] = items;
  const gap = first === undefined ? '' : /\r?\n[ \t]*$/.exec(source.slice(list.start + 1, first.start))?.[0];
  if (!gap || all.length === 0) return `[${all.join(', ')}]`;
  const end = /\r?\n[ \t]*$/.exec(source.slice(list.start, list.end - 1))?.[0] ?? '';
  return `[${gap}${all.join(`,${gap}`)}${end}]`;
}
