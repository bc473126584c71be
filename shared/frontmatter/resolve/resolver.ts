import type { Result } from '../../result.ts';
import type { Value } from '../value.ts';
import type { Grammar } from '../yaml/cursor.ts';

/** How one family of parsers reads YAML. */
export interface Resolver {
  readonly grammar: Grammar;
  /** What a plain scalar is; an error where the parser stops at it. */
  plain(text: string): Result<Value, string>;
  /** The name of a key that is no text; `written` is the key as it stands there. */
  keyText(value: Exclude<Value, string>, written: string): string;
  /** A key that stands twice: the last one counts, or the whole document is refused. */
  readonly duplicates: 'last-counts' | 'refused';
  /** What `<<` brings in wins over keys written before it (Ruby), or never over any that are written. */
  readonly mergeOverwrites: boolean;
}

/** An integer as a value: a number, or beyond 2^53 its digits. */
export function integerValue(value: bigint): Value {
  const limit = 2n ** 53n;
  return value < limit && value > -limit ? Number(value) : value.toString();
}
