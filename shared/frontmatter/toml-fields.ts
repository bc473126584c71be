import { parse, TomlDate, TomlError } from 'smol-toml';
import { fail, ok, type Result } from '../result.ts';
import { lineIndex } from '../text/position.ts';
import type { Span } from '../text/splice.ts';
import { deepest } from './deepest.ts';
import type { Field } from './front-matter.ts';
import { integerValue } from './resolve/resolver.ts';
import { placeToml } from './toml/place-toml.ts';
import { scanToml } from './toml/scan-toml.ts';
import type { Value } from './value.ts';

/** Reads TOML front matter (Hugo's `+++`), each key and value with its place. */
export function tomlFields(
  text: string,
  span: Span,
): Result<readonly Field[], { readonly message: string; readonly offset: number }> {
  const source = text.slice(span.start, span.end);
  try {
    const entries = Object.entries(parse(source, { integersAsBigInt: true, maxDepth: deepest }));
    const values = new Map(entries.map(([key, value]) => [key, valueOfToml(value)]));
    return ok(placeToml(source, values, scanToml(source), span.start));
  } catch (error) {
    if (!(error instanceof TomlError)) return fail({ message: String(error), offset: span.start });
    const offset = span.start + lineIndex(source).offsetOf({ line: error.line, column: error.column });
    return fail({ message: error.message.split('\n', 1)[0] ?? 'not TOML', offset });
  }
}

function valueOfToml(toml: unknown): Value {
  if (typeof toml === 'string' || typeof toml === 'number' || typeof toml === 'boolean') return toml;
  if (typeof toml === 'bigint') return integerValue(toml);
  if (toml instanceof TomlDate) return momentOf(toml);
  if (Array.isArray(toml)) return toml.map(valueOfToml);
  if (typeof toml === 'object' && toml !== null) {
    return { type: 'map', entries: new Map(Object.entries(toml).map(([key, item]) => [key, valueOfToml(item)])) };
  }
  return null;
}

function momentOf(date: TomlDate): Value {
  const text = date.toISOString();
  if (date.isDate()) return { type: 'day', text };
  if (date.isTime()) return text;
  const match = /^(.{19})(?:\.\d+)?(Z|[-+]\d\d:\d\d)?$/.exec(text);
  const zone = match?.[2] ?? '+00:00';
  return { type: 'time', text: `${match?.[1] ?? text}${zone === 'Z' ? '+00:00' : zone}` };
}
