import type { Span } from '../text/splice.ts';
import type { Field, Style, ValueNode } from './front-matter.ts';
import type { Resolver } from './resolve/resolver.ts';
import type { Value } from './value.ts';
import { isMap } from './value-text.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, YamlNode } from './yaml/node.ts';

/** Why a well-formed document has no value. */
export interface ConstructionFailure {
  readonly message: string;
  readonly offset: number;
}

/** More values than this, aliases counted out, are a trap for memory and no front matter. */
const MOST_VALUES = 1_000_000;

interface Anchored {
  readonly value: Value;
  /** How many values it stands for. */
  readonly weight: number;
}

interface Construction {
  readonly text: string;
  readonly resolver: Resolver;
  /** `undefined` while the collection is being read: an alias to it would be endless. */
  readonly anchors: Map<string, Anchored | undefined>;
  weight: number;
  failure?: ConstructionFailure;
}

/** The values of a document as `resolver` reads them, with their places. */
export function construct(
  text: string,
  root: YamlNode,
  resolver: Resolver,
): { readonly node: ValueNode; readonly failure?: ConstructionFailure } {
  const construction: Construction = { text, resolver, anchors: new Map(), weight: 0 };
  const node = nodeOf(construction, root);
  return construction.failure === undefined ? { node } : { node, failure: construction.failure };
}

function nodeOf(construction: Construction, node: YamlNode): ValueNode {
  const before = construction.weight++;
  if (node.anchor !== undefined && node.kind !== 'scalar') construction.anchors.set(node.anchor, undefined);
  const made = makeNode(construction, node);
  if (node.anchor !== undefined) {
    construction.anchors.set(node.anchor, { value: made.value, weight: construction.weight - before });
  }
  return made;
}

function makeNode(construction: Construction, node: YamlNode): ValueNode {
  switch (node.kind) {
    case 'scalar':
      return scalarOf(construction, node);
    case 'alias':
      return aliasOf(construction, node.name, node);
    case 'list':
      return listOf(construction, node);
    case 'map':
      return mapOf(construction, node);
  }
}

function fail(construction: Construction, message: string, offset: number): void {
  construction.failure ??= { message, offset };
}

function scalarOf(construction: Construction, node: ScalarNode): ValueNode {
  const { tag } = node;
  const isText =
    (tag === undefined && node.style !== 'plain' && node.style !== 'empty') ||
    tag === 'tag:yaml.org,2002:str' ||
    tag === '!str' ||
    tag === '!binary' ||
    tag === 'tag:yaml.org,2002:binary';
  let value: Value = node.text;
  if (!isText) {
    const read = construction.resolver.plain(node.text);
    if (!read.ok) fail(construction, read.error, node.start);
    else if (isFloatTag(tag)) value = floatOf(construction, read.value, node);
    else value = read.value;
  }
  return { span: { start: node.start, end: node.end }, style: styleOf(construction.text, node), value };
}

function isFloatTag(tag: string | undefined): boolean {
  return tag === 'tag:yaml.org,2002:float' || tag === '!float';
}

function floatOf(construction: Construction, value: Value, node: ScalarNode): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\s*[-+]?(?:\d+(?:_\d+)*)(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?\s*$/.test(value)) {
    return Number(value.replaceAll('_', ''));
  }
  fail(construction, `invalid value for Float(): ${JSON.stringify(node.text)}`, node.start);
  return value;
}

function styleOf(text: string, node: ScalarNode): Style {
  if (node.style !== 'empty') return node.style;
  return node.outerStart === node.start && commentAfter(text, node.start) !== undefined ? 'comment' : 'empty';
}

/** The comment that stands behind `offset` on the same line, its `#` included. */
export function commentAfter(text: string, offset: number): Span | undefined {
  let start = offset;
  while (text[start] === ' ' || text[start] === '\t') start++;
  if (text[start] !== '#' || start === offset) return undefined;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}

function aliasOf(construction: Construction, name: string, node: YamlNode): ValueNode {
  const anchored = construction.anchors.get(name);
  if (anchored === undefined) {
    const known = construction.anchors.has(name);
    fail(construction, known ? `Alias inside itself: ${name}` : `Unknown alias: ${name}`, node.start);
  } else {
    construction.weight += anchored.weight;
    if (construction.weight > MOST_VALUES) fail(construction, 'Too many aliases', node.start);
  }
  return { span: { start: node.start, end: node.end }, style: 'alias', value: anchored?.value ?? null };
}

function listOf(construction: Construction, node: ListNode): ValueNode {
  const items = node.items.map((item) => {
    const made = nodeOf(construction, item.node);
    return { node: made, lines: node.flow ? spanOf(item.node) : linesOf(construction.text, item.start, item.node) };
  });
  return {
    span: { start: node.start, end: node.end },
    style: node.flow ? 'flow-list' : 'block-list',
    value: items.map((item) => item.node.value),
    items,
  };
}

function mapOf(construction: Construction, node: MapNode): ValueNode {
  const entries = new Map<string, Value>();
  const written = new Set<string>();
  const fields = node.entries.map((entry) => {
    const field = fieldOf(construction, node.flow, entry);
    if (isMerge(construction, entry, field)) {
      merge(construction, entries, field);
    } else {
      if (written.has(field.key) && construction.resolver.duplicates === 'refused') {
        fail(construction, `duplicated mapping key: ${field.key}`, field.keySpan.start);
      }
      written.add(field.key);
      entries.set(field.key, field.node.value);
    }
    return field;
  });
  return {
    span: { start: node.start, end: node.end },
    style: node.flow ? 'flow-map' : 'block-map',
    value: { type: 'map', entries },
    fields,
  };
}

function fieldOf(construction: Construction, flow: boolean, entry: MapEntry): Field {
  const key = nodeOf(construction, entry.key);
  const node = nodeOf(construction, entry.value);
  const lines = flow
    ? { start: entry.start, end: entry.value.end }
    : linesOf(construction.text, entry.start, entry.value);
  const written = construction.text.slice(entry.key.start, entry.key.end);
  const text = typeof key.value === 'string' ? key.value : construction.resolver.keyText(key.value, written);
  return { key: text, keySpan: key.span, node, lines };
}

function isMerge(construction: Construction, entry: MapEntry, field: Field): boolean {
  if (field.key !== '<<' || entry.key.kind !== 'scalar') return false;
  if (!construction.resolver.mergeOverwrites) return entry.key.style === 'plain';
  // Ruby merges where it can, and keeps the key as any other where it cannot.
  const isAliasOfList = field.node.style === 'alias' && Array.isArray(field.node.value);
  return entry.key.tag !== 'tag:yaml.org,2002:str' && !isAliasOfList && sourcesOf(field.node.value) !== undefined;
}

function merge(construction: Construction, entries: Map<string, Value>, field: Field): void {
  const sources = sourcesOf(field.node.value);
  if (sources === undefined) {
    fail(construction, 'cannot merge mappings; the provided source object is unacceptable', field.node.span.start);
    return;
  }
  const merged = new Map<string, Value>();
  for (const source of sources.toReversed()) for (const [key, value] of source) merged.set(key, value);
  for (const [key, value] of merged) {
    if (construction.resolver.mergeOverwrites || !entries.has(key)) entries.set(key, value);
  }
}

/** The maps that a `<<` brings in; undefined where it is something else. */
function sourcesOf(value: Value): readonly ReadonlyMap<string, Value>[] | undefined {
  if (isMap(value)) return [value.entries];
  if (!Array.isArray(value)) return undefined;
  const sources: ReadonlyMap<string, Value>[] = [];
  for (const item of value as readonly Value[]) {
    if (!isMap(item)) return undefined;
    sources.push(item.entries);
  }
  return sources;
}

function spanOf(node: YamlNode): Span {
  return { start: node.outerStart, end: node.end };
}

/** From the first line of `start` to the end of the last line of `node`, line ends included. */
function linesOf(text: string, start: number, node: YamlNode): Span {
  const next = text.indexOf('\n', node.end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next + 1 };
}
