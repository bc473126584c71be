import type { Splice } from '../../text/splice.ts';
import type { NewValue } from '../edit.ts';
import { contentOf, replaceContent } from './content.ts';
import { listSplices } from './lists.ts';
import { mapSplices } from './maps.ts';
import { blockText, inlineText } from './new-value-text.ts';
import type { Place } from './place.ts';
import { textCandidates } from './set-text.ts';
import { layoutOf, type Writing } from './writing.ts';

/** The ways to put a value in a place, the best first; which of them is read back right is for the caller to see. */
export function* setCandidates(writing: Writing, place: Place, value: NewValue): Generator<readonly Splice[]> {
  if (value.type === 'text') {
    yield* textCandidates(writing, place, value.text);
    return;
  }
  if (value.type === 'list' && place.node.items !== undefined) yield* some(listSplices(writing, place, value.items));
  if (value.type === 'map' && place.node.fields !== undefined) yield* some(mapSplices(writing, place, value.entries));
  const written = writtenAnew(writing, place, value);
  if (written !== undefined) yield* some(replaceContent(writing, place, contentOf(written)));
}

/** The best way alone, for a value that is part of a larger change. */
export function setSplices(writing: Writing, place: Place, value: NewValue): readonly Splice[] | undefined {
  for (const candidate of setCandidates(writing, place, value)) return candidate;
  return undefined;
}

function writtenAnew(writing: Writing, place: Place, value: NewValue): string | undefined {
  const layout = layoutOf(writing);
  if (value.type === 'empty' && (place.node.style === 'single' || place.node.style === 'double')) return "''";
  if (place.inBrackets) return inlineText(value, layout, true);
  // A list or map that stood in brackets is written in brackets again.
  if (place.node.style === 'flow-list' || place.node.style === 'flow-map') return inlineText(value, layout, false);
  return blockText(value, place.column, layout);
}

function* some(splices: readonly Splice[] | undefined): Generator<readonly Splice[]> {
  if (splices !== undefined) yield splices;
}
