import { parse as parseToml } from 'smol-toml';
import { checkDepth, deepest } from '../../frontmatter/deepest.ts';
import type { Reader } from '../../frontmatter/front-matter.ts';
import { parseYaml } from '../../frontmatter/parse.ts';
import type { Json } from '../../frontmatter/value.ts';
import { jsonOf } from '../../frontmatter/values.ts';
import { fail, ok, type Result } from '../../result.ts';

/** Reads a file of settings or data by its ending: YAML as `reader` reads it, TOML, JSON. The error says why not. */
export function readSettings(path: string, text: string, reader: Reader): Result<Json, string> {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  switch (ending) {
    case 'toml':
      return attempt(() => plain(parseToml(text, { maxDepth: deepest })));
    case 'json':
      return attempt(() => plain(JSON.parse(text)));
    default: {
      const read = parseYaml(text, reader);
      return read.ok ? ok(read.value === undefined ? null : jsonOf(read.value)) : fail(read.error.message);
    }
  }
}

function attempt(read: () => Json): Result<Json, string> {
  try {
    return ok(read());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** What a parser made, as plain data: dates become their text. */
function plain(value: unknown, depth = 0): Json {
  checkDepth(depth);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, depth + 1)]));
}
