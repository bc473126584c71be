import { fail, ok, type Result } from '../result.ts';
import type { Span } from '../text/splice.ts';
import { checkDepth } from './deepest.ts';
import type { Field, ValueNode } from './front-matter.ts';
import { type JsonValue, scanJson } from './json/scan-json.ts';
import { integerValue } from './resolve/resolver.ts';
import type { Value } from './value.ts';

/** Reads JSON front matter, each key and value with its place. */
export function jsonFields(
  text: string,
  span: Span,
): Result<readonly Field[], { readonly message: string; readonly offset: number }> {
  const source = text.slice(span.start, span.end);
  try {
    checkNesting(JSON.parse(source));
    return ok(nodeOf(source, scanJson(source), span.start).fields ?? []);
  } catch (error) {
    return fail({ message: error instanceof Error ? error.message : 'not JSON', offset: span.start });
  }
}

function checkNesting(json: unknown, depth = 0): void {
  checkDepth(depth);
  if (typeof json === 'object' && json !== null) {
    for (const inner of Object.values(json)) checkNesting(inner, depth + 1);
  }
}

function nodeOf(source: string, { span: own, items, members }: JsonValue, offset: number): ValueNode {
  const span = { start: own.start + offset, end: own.end + offset };
  if (items !== undefined) {
    const nodes = items.map((item) => nodeOf(source, item, offset)).map((node) => ({ node, lines: node.span }));
    return { span, style: 'flow-list', value: nodes.map(({ node }) => node.value), items: nodes };
  }
  if (members !== undefined) {
    const fields = members.map(({ key, keySpan, value }): Field => {
      const node = nodeOf(source, value, offset);
      const start = keySpan.start + offset;
      return {
        key,
        keySpan: { start, end: keySpan.end + offset },
        node,
        lines: { start, end: node.span.end },
      };
    });
    const entries = new Map(fields.map(({ key, node }) => [key, node.value]));
    return { span, style: 'flow-map', value: { type: 'map', entries }, fields };
  }
  const written = source.slice(own.start, own.end);
  const value = scalarOf(written);
  return { span, style: value === null ? 'empty' : written.startsWith('"') ? 'double' : 'plain', value };
}

function scalarOf(written: string): Value {
  if (/^-?\d+$/.test(written)) return integerValue(BigInt(written));
  const value: unknown = JSON.parse(written);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
