import { fail, ok, type Result } from '../result.ts';
import type { Span } from '../text/splice.ts';
import { checkDepth } from './deepest.ts';
import type { Field, Style } from './front-matter.ts';
import type { Value } from './value.ts';
import { isList, isMap } from './value-text.ts';

/** Reads JSON front matter. Its values have no places of their own: it is shown, not edited. */
export function jsonFields(
  text: string,
  span: Span,
): Result<readonly Field[], { readonly message: string; readonly offset: number }> {
  try {
    const value = valueOfJson(JSON.parse(text.slice(span.start, span.end)));
    return ok(isMap(value) ? fieldsWithoutPlaces(value.entries, span) : []);
  } catch (error) {
    return fail({ message: error instanceof Error ? error.message : 'not JSON', offset: span.start });
  }
}

function valueOfJson(json: unknown, depth = 0): Value {
  checkDepth(depth);
  if (Array.isArray(json)) return json.map((item) => valueOfJson(item, depth + 1));
  if (typeof json === 'object' && json !== null) {
    return {
      type: 'map',
      entries: new Map(Object.entries(json).map(([key, item]) => [key, valueOfJson(item, depth + 1)])),
    };
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

/** Fields of a format whose places are not kept: every span is that of the whole front matter. */
export function fieldsWithoutPlaces(entries: ReadonlyMap<string, Value>, span: Span): readonly Field[] {
  return [...entries].map(([key, value]) => ({
    key,
    keySpan: span,
    node: { span, style: styleOf(value), value },
    lines: span,
  }));
}

function styleOf(value: Value): Style {
  if (isList(value)) return 'flow-list';
  return isMap(value) ? 'flow-map' : 'plain';
}
