import type { Splice } from '../../text/splice.ts';
import type { NewValue } from '../edit.ts';
import { resolverOf } from '../parse.ts';
import { equalValues } from '../value-text.ts';
import { lineInsertion, replaceContent } from './content.ts';
import { valueOfNew } from './expected-values.ts';
import { rewriteFlow } from './flow.ts';
import { entryText, inlineText, keyText } from './new-value-text.ts';
import { fieldPlace, type Place } from './place.ts';
import { setSplices } from './set-value.ts';
import { columnOf, layoutOf, type Writing } from './writing.ts';

/** Makes a map hold these entries: those that are equal keep their lines, new ones come last. */
export function mapSplices(
  writing: Writing,
  map: Place,
  entries: readonly (readonly [string, NewValue])[],
): readonly Splice[] | undefined {
  const resolver = resolverOf(writing.reader);
  const wanted = new Map(entries);
  const fields = map.node.fields ?? [];
  const splices: Splice[] = [];
  const gone = fields.flatMap((field, index) => (wanted.has(field.key) ? [] : [index]));
  const come = entries.filter(([key]) => !fields.some((field) => field.key === key));
  if (map.node.style === 'flow-map' && (gone.length > 0 || come.length > 0)) return undefined;
  if (gone.length > 0 && gone.length === fields.length) return undefined;
  for (const [index, field] of fields.entries()) {
    const value = wanted.get(field.key);
    if (value === undefined) continue;
    const made = valueOfNew(value, resolver);
    if (made !== undefined && equalValues(made, field.node.value)) continue;
    const change = setSplices(writing, fieldPlace(writing, map, field, index), value);
    if (change === undefined) return undefined;
    splices.push(...change);
  }
  for (const index of gone) {
    const removal = removeField(writing, map, index);
    if (removal === undefined) return undefined;
    splices.push(...removal);
  }
  for (const [key, value] of come) {
    const addition = insertField(writing, map, key, value, fields.length);
    if (addition === undefined) return undefined;
    splices.push(...addition);
  }
  return splices;
}

/** Takes an entry out with its lines; the last one leaves `{}`. */
export function removeField(writing: Writing, map: Place, index: number): readonly Splice[] | undefined {
  const fields = map.node.fields ?? [];
  const field = fields[index];
  if (field === undefined) return undefined;
  if (map.node.style === 'flow-map') {
    return rewriteFlow(
      writing,
      map,
      fields.flatMap((_, at) => (at === index ? [] : [at])),
    );
  }
  const isRoot = map.parent === undefined;
  if (fields.length === 1 && !isRoot) return replaceContent(writing, map, { firstLine: '{}', below: '' });
  if (writing.text.slice(field.lines.start, field.keySpan.start).trim() === '') return [{ ...field.lines, text: '' }];
  const next = fields[index + 1];
  return next === undefined ? undefined : [{ start: field.keySpan.start, end: next.keySpan.start, text: '' }];
}

/** Adds an entry before the one at `index`, or behind the last. */
export function insertField(
  writing: Writing,
  map: Place,
  key: string,
  value: NewValue,
  index: number,
): readonly Splice[] | undefined {
  const layout = layoutOf(writing);
  const fields = map.node.fields ?? [];
  if (map.node.style === 'flow-map') {
    const written = keyText(key, layout);
    const behind = inlineText(value, layout, true);
    if (written === undefined || behind === undefined) return undefined;
    const kept = fields.map((_, at) => at);
    return rewriteFlow(writing, map, [...kept.slice(0, index), `${written}: ${behind}`, ...kept.slice(index)]);
  }
  const column = columnOf(writing.text, map.node.span.start);
  const line = entryText(key, value, column, layout);
  const before = fields[index - 1];
  const first = fields[0];
  if (line === undefined || first === undefined) return undefined;
  if (before !== undefined) return [lineInsertion(writing, before.lines.end, line)];
  const ownsLine = writing.text.slice(first.lines.start, first.keySpan.start).trim() === '';
  return ownsLine ? [lineInsertion(writing, first.lines.start, line)] : undefined;
}
