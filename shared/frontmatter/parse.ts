import { fail, ok, type Result } from '../result.ts';
import { construct } from './construct.ts';
import { type Fences, findFences } from './fences.ts';
import type { Field, FrontMatter, Reader, ValueNode } from './front-matter.ts';
import { jsonFields } from './json-fields.ts';
import { go } from './resolve/go.ts';
import { javascript } from './resolve/javascript.ts';
import { psych } from './resolve/psych.ts';
import type { Resolver } from './resolve/resolver.ts';
import { tomlFields } from './toml-fields.ts';
import type { Value } from './value.ts';
import { isMap } from './value-text.ts';
import { firstForbidden } from './yaml/characters.ts';
import { compose } from './yaml/compose.ts';
import type { YamlFailure } from './yaml/cursor.ts';
import { readPlainLines } from './yaml/plain-lines.ts';

/** Why a text cannot be read, at an offset (UTF-16) of it. */
export interface ReadFailure {
  readonly message: string;
  readonly offset: number;
}

/** The keys of a map as written, as in `FrontMatter`. */
export type YamlMap = Pick<FrontMatter, 'fields' | 'values' | 'map'>;

const RESOLVERS: Readonly<Record<Reader, Resolver>> = { psych, javascript, go };

export function resolverOf(reader: Reader): Resolver {
  return RESOLVERS[reader];
}

/**
 * Reads what stands before the notes of an episode as `reader` does (Ruby's Psych without one). Whatever the text,
 * it returns: what the reader refuses is in `error`, with its place. Offsets are into `text`, UTF-16, from 0.
 */
export function parseFrontMatter(text: string, reader: Reader = 'psych'): FrontMatter {
  const fences = findFences(text);
  const read = readFields(text, fences, reader);
  return read.ok ? { ...fences, ...read.value } : { ...fences, fields: [], error: read.error };
}

function readFields(text: string, fences: Fences, reader: Reader): Result<YamlMap, ReadFailure> {
  switch (fences.kind) {
    case 'yaml':
      return plainFields(text, fences, reader) ?? mapFields(readYaml(text, fences.span.end, reader));
    case 'toml':
      return mapOf(tomlFields(text, fences.span), { span: fences.span, style: 'block-map' });
    case 'json':
      return mapOf(jsonFields(text, fences.span), { span: fences.span, style: 'flow-map' });
    case 'none':
    case 'unopened':
    case 'unclosed':
      return ok({ fields: [] });
  }
}

/** No reader refuses any other character; of these some belong to others (surrogates) and are looked at one by one. */
const UNUSUAL = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

function plainFields(text: string, { span }: Fences, reader: Reader): Result<YamlMap, ReadFailure> | undefined {
  if (UNUSUAL.test(text.slice(span.start, span.end)) && firstForbidden(text, span.start, span.end) !== -1)
    return undefined;
  const read = readPlainLines(text, span, resolverOf(reader));
  return read && ok(read);
}

/** A YAML file that is one map (`_config.yml`, a sidecar): its keys as `reader` reads them, with their places. */
export function parseYamlMap(text: string, reader: Reader): Result<YamlMap, ReadFailure> {
  return mapFields(readYaml(text, text.length, reader));
}

/** The same as front matter that fills the whole text, without fences or notes. */
export function parseYamlFile(text: string, reader: Reader): FrontMatter {
  const read = parseYamlMap(text, reader);
  const whole = { kind: 'yaml', span: { start: 0, end: text.length }, notesStart: text.length } as const;
  return read.ok ? { ...whole, ...read.value } : { ...whole, fields: [], error: read.error };
}

/** Any YAML document: its value, undefined where the text holds none. */
export function parseYaml(text: string, reader: Reader): Result<Value | undefined, ReadFailure> {
  const read = readYaml(text, text.length, reader);
  return read.ok ? ok(read.value?.value) : read;
}

/** The root of the first document before `end`, with all places. */
function readYaml(text: string, end: number, reader: Reader): Result<ValueNode | undefined, ReadFailure> {
  const resolver = resolverOf(reader);
  const forbidden = firstForbidden(text, 0, end);
  if (forbidden !== -1) return fail({ message: 'control characters are not allowed', offset: forbidden });
  const { root, failure } = compose(text, end, resolver.grammar);
  if (failure !== undefined) return fail({ message: messageOf(failure), offset: failure.offset });
  if (root === undefined) return ok(undefined);
  const made = construct(text, root, resolver);
  return made.failure === undefined ? ok(made.node) : fail(made.failure);
}

function messageOf({ problem, context }: YamlFailure): string {
  return context === undefined ? problem : `${problem} ${context}`;
}

function mapFields(read: Result<ValueNode | undefined, ReadFailure>): Result<YamlMap, ReadFailure> {
  if (!read.ok) return read;
  const root = read.value;
  if (root === undefined || root.value === null || root.value === false) return ok({ fields: [] });
  const { fields, value } = root;
  if (fields === undefined || !isMap(value)) {
    return fail({ message: 'there are no keys here, only a text or a list', offset: root.span.start });
  }
  const map = { span: root.span, style: root.style };
  const isMerged = fields.some((field) => field.key === '<<');
  return ok({ fields, map, ...(isMerged ? { values: value.entries } : {}) });
}

function mapOf(
  read: Result<readonly Field[], ReadFailure>,
  map: NonNullable<FrontMatter['map']>,
): Result<YamlMap, ReadFailure> {
  return read.ok ? ok({ fields: read.value, map }) : read;
}
