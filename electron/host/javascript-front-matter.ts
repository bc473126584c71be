import matter from 'gray-matter';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Value } from '#shared/frontmatter/value.ts';
import { isList, isMap } from '#shared/frontmatter/value-text.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import { fail, ok, type Result } from '#shared/result.ts';

type Values = ReadonlyMap<string, Value>;

const refuse = (): never => {
  throw new Error('only YAML is read');
};
const LOCKED = { parse: refuse };

/**
 * The front matter as generators in JavaScript see it, read by gray-matter. What stands between the fences is found by
 * our own rule; options go with each call, as without them it remembers its files, mistakes included; every engine but
 * YAML's refuses, as `---js` would run code. Its dates, which have lost their offset, are given as they are written.
 */
export function javascriptValues(text: string): Result<Values, string> {
  const own = parseFrontMatter(text, 'javascript');
  if (own.kind !== 'yaml') return own.error === undefined ? ok(valuesOf(own)) : fail(own.error.message);
  const source = text.slice(own.span.start, own.span.end);
  // gray-matter looks for comments by a pattern that takes the square of a run of blank lines.
  if (/[ \t\r\n]{2000}/.test(source)) return own.error === undefined ? ok(valuesOf(own)) : fail(own.error.message);
  const closing = closingFor(source);
  try {
    const { data } = matter(`---\n${source}\n${closing}\n`, {
      delimiters: ['---', closing],
      engines: { json: LOCKED, javascript: LOCKED, js: LOCKED, coffee: LOCKED, coffeescript: LOCKED, cson: LOCKED },
    });
    return ok(entriesOf(data, own.error === undefined ? valuesOf(own) : new Map()));
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

/** A closing fence that the text does not hold, since any line that begins with it would end the front matter. */
function closingFor(source: string): string {
  let closing = '---';
  while (source.includes(closing)) closing += '=';
  return closing;
}

function entriesOf(data: unknown, own: Values): Values {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return new Map();
  return new Map(Object.entries(data).map(([key, item]) => [key, valueFrom(item, own.get(key))]));
}

/** A value of JavaScript's; `own` is what our reader has at its place. */
function valueFrom(data: unknown, own: Value | undefined): Value {
  if (data instanceof Date) return momentOf(data, own);
  if (Array.isArray(data)) {
    const items = own !== undefined && isList(own) ? own : [];
    return data.map((item, index) => valueFrom(item, items[index]));
  }
  if (typeof data === 'object' && data !== null) {
    return { type: 'map', entries: entriesOf(data, own !== undefined && isMap(own) ? own.entries : new Map()) };
  }
  if (typeof data === 'number') return typeof own === 'string' && Number(own) === data ? own : data;
  return typeof data === 'string' || typeof data === 'boolean' ? data : null;
}

/** The date as it is written where our reader has the same instant; else the instant in UTC. */
function momentOf(date: Date, own: Value | undefined): Value {
  if (typeof own === 'object' && own !== null && 'type' in own && (own.type === 'day' || own.type === 'time')) {
    const instant = Date.parse(own.text);
    if (Math.floor(date.getTime() / 1000) * 1000 === instant) return own;
  }
  return { type: 'time', text: `${date.toISOString().slice(0, 19)}+00:00` };
}
