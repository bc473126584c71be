import { differenceOf } from '../../text/splice.ts';
import type { NewValue } from '../edit.ts';
import type { Value } from '../value.ts';

/** What stands where a value is to be written. */
export interface Standing {
  readonly value: Value;
  readonly source: string;
}

/** One way to write a value, and what it is read as where that is not quite what was asked for. */
export interface Way {
  readonly source: string;
  readonly meant: NewValue;
}

/** How a format beside YAML writes its values and keys. */
export interface Notation {
  /** The ways to write a value in the place of another, or of none; the best first. None where the format has no such value. */
  readonly ways: (value: NewValue, standing: Standing | undefined) => Iterable<Way>;
  readonly key: (name: string, standing?: string) => string;
  /** What stands between a key and its value. */
  readonly sign: string;
}

/** How a kind of quotes holds its words. */
export interface Quoting {
  readonly escaped: (text: string) => string;
  /** What stands for characters of the words: an escape, or a character itself. Without it each stands for itself. */
  readonly pieces?: RegExp;
}

/**
 * What stands between quotes with the words in it that differ written anew: what is escaped elsewhere stays so. Undefined
 * where it is not known which piece stands for which character.
 */
export function patched(
  inside: string,
  before: string,
  after: string,
  { escaped, pieces }: Quoting,
): string | undefined {
  const change = differenceOf(before, after);
  if (change === undefined) return inside;
  const places = placesOf(inside, pieces);
  const [start, end] = [places[change.start], places[change.end]];
  if (places.length !== before.length + 1 || start === undefined || end === undefined) return undefined;
  return inside.slice(0, start) + escaped(change.text) + inside.slice(end);
}

/** Where the piece of each character begins, and the end. */
function placesOf(inside: string, pieces: RegExp = /[\s\S]/g): readonly number[] {
  const places = [...inside.matchAll(pieces)].flatMap(({ 0: piece, index }) =>
    new Array<number>(unitsOf(piece)).fill(index),
  );
  return [...places, inside.length];
}

/** How many UTF-16 units a piece stands for: none where it joins lines. */
function unitsOf(piece: string): number {
  if (/^\\\s/.test(piece)) return 0;
  const code = /^\\U([0-9A-Fa-f]{8})$/.exec(piece)?.[1];
  return code !== undefined && Number.parseInt(code, 16) > 0xffff ? 2 : 1;
}
