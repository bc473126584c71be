import { failAt } from './cursor.ts';
import type { ListNode, MapNode, YamlNode } from './node.ts';
import type { Tag } from './scan-properties.ts';
import { peekToken, takeToken } from './scanner.ts';
import type { Scanner } from './scanner-state.ts';
import type { Token } from './token.ts';

interface Properties {
  readonly outerStart: number;
  readonly anchor?: string;
  readonly tag?: string;
}

/** A collection that still grows. */
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

export interface ListFrame {
  readonly kind: 'block-list' | 'indentless-list' | 'flow-list';
  readonly node: Growing<ListNode>;
  itemStart: number;
}

export interface MapFrame {
  readonly kind: 'block-map' | 'flow-map' | 'flow-pair';
  readonly node: Growing<MapNode>;
  expects: 'key' | 'value';
  /** The key being read has a `:` behind it; in braces one may stand without, and then has no value. */
  hasValue: boolean;
  entryStart: number;
  key?: YamlNode;
}

export type Frame = ListFrame | MapFrame;

/** Nodes in the making: the open collections from the outside in, and the finished root. */
export interface Composer {
  readonly scanner: Scanner;
  readonly frames: Frame[];
  readonly handles: Map<string, string>;
  root?: YamlNode;
}

/** Takes the present token and looks at the next. */
export function takeAndPeek(composer: Composer): Token | undefined {
  takeToken(composer.scanner);
  return peekToken(composer.scanner);
}

/** The node that is not written, at its place. */
export function emptyNode(at: number): YamlNode {
  return { kind: 'scalar', style: 'empty', text: '', start: at, end: at, outerStart: at };
}

/** Begins the node that `token` is the first of, or sets an empty one. */
export function nodeOrEmpty(
  composer: Composer,
  token: Token,
  isEmpty: boolean,
  emptyAt: number,
  block: boolean,
  indentless: boolean,
): void {
  if (isEmpty) complete(composer, emptyNode(emptyAt));
  else startNode(composer, token, block, indentless);
}

/** Reads a node's anchor and tag, then the scalar or alias, or opens the collection. */
export function startNode(composer: Composer, first: Token, block: boolean, indentless: boolean): void {
  const { scanner } = composer;
  const outerStart = first.start;
  let token: Token | undefined = first;
  if (token.type === 'alias') {
    takeToken(scanner);
    complete(composer, { kind: 'alias', name: token.name, start: token.start, end: token.end, outerStart });
    return;
  }
  let anchor: string | undefined;
  let tag: string | undefined;
  let propertiesEnd = first.start;
  for (let turn = 0; turn < 2; turn++) {
    if (token?.type === 'anchor' && anchor === undefined) anchor = token.name;
    else if (token?.type === 'tag' && tag === undefined) tag = fullTag(composer, token.tag, token.start, outerStart);
    else break;
    propertiesEnd = token.end;
    token = takeAndPeek(composer);
  }
  if (token === undefined || scanner.cursor.failure) return;
  const properties: Properties = {
    outerStart,
    ...(anchor === undefined ? {} : { anchor }),
    ...(tag === undefined ? {} : { tag }),
  };
  if (indentless && token.type === 'block-entry') {
    composer.frames.push(listFrame('indentless-list', token.start, properties));
  } else if (token.type === 'scalar') {
    takeToken(scanner);
    const { style, text, start, end } = token;
    complete(composer, { kind: 'scalar', style, text, start, end, ...properties });
  } else if (token.type === 'flow-list-start' || (block && token.type === 'block-list-start')) {
    takeToken(scanner);
    const kind = token.type === 'flow-list-start' ? 'flow-list' : 'block-list';
    composer.frames.push(listFrame(kind, token.start, properties));
  } else if (token.type === 'flow-map-start' || (block && token.type === 'block-map-start')) {
    takeToken(scanner);
    const kind = token.type === 'flow-map-start' ? 'flow-map' : 'block-map';
    composer.frames.push(mapFrame(kind, token.start, properties));
  } else if (anchor !== undefined || tag !== undefined) {
    complete(composer, { ...emptyNode(propertiesEnd), ...properties });
  } else {
    const context = block ? 'while parsing a block node' : 'while parsing a flow node';
    scanner.cursor.at = token.start;
    failAt(scanner.cursor, 'did not find expected node content', context, outerStart);
  }
}

function fullTag(composer: Composer, { handle, suffix }: Tag, start: number, nodeStart: number): string {
  if (handle === '') return suffix;
  const prefix = composer.handles.get(handle);
  if (prefix === undefined) {
    composer.scanner.cursor.at = start;
    failAt(composer.scanner.cursor, 'found undefined tag handle', 'while parsing a node', nodeStart);
  }
  return `${prefix ?? ''}${suffix}`;
}

function listFrame(kind: ListFrame['kind'], start: number, properties: Properties): ListFrame {
  return {
    kind,
    node: { kind: 'list', flow: kind === 'flow-list', items: [], start, end: start, ...properties },
    itemStart: start,
  };
}

/** A map that has just been opened. */
export function mapFrame(kind: MapFrame['kind'], start: number, properties: Properties): MapFrame {
  return {
    kind,
    node: { kind: 'map', flow: kind !== 'block-map', entries: [], start, end: start, ...properties },
    expects: 'key',
    hasValue: true,
    entryStart: start,
  };
}

/** The innermost collection is complete. */
export function closeFrame(composer: Composer): void {
  const frame = composer.frames.pop();
  if (frame !== undefined) complete(composer, frame.node);
}

/** Hands a finished node to the collection that it stands in. */
export function complete(composer: Composer, node: YamlNode): void {
  const frame = composer.frames[composer.frames.length - 1];
  if (frame === undefined) {
    composer.root = node;
  } else if (isListFrame(frame)) {
    frame.node.items.push({ start: frame.itemStart, node });
    if (!frame.node.flow) frame.node.end = Math.max(node.end, frame.itemStart + 1);
  } else if (frame.expects === 'key') {
    frame.key = node;
    frame.expects = 'value';
  } else if (frame.key !== undefined) {
    frame.node.entries.push({ start: frame.entryStart, key: frame.key, value: node });
    frame.expects = 'key';
    delete frame.key;
    if (!frame.node.flow) frame.node.end = node.end;
  }
}

function isListFrame(frame: Frame): frame is ListFrame {
  return frame.kind === 'block-list' || frame.kind === 'indentless-list' || frame.kind === 'flow-list';
}
