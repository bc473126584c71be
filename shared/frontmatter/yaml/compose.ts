import { failAt, type Grammar, type YamlFailure } from './cursor.ts';
import type { ListNode, MapNode, YamlNode } from './node.ts';
import type { Tag } from './scan-properties.ts';
import { peekToken, takeToken } from './scanner.ts';
import { createScanner, type Scanner } from './scanner-state.ts';
import type { Token } from './token.ts';

/** The first document of a text: its root (absent in an empty stream), or why there is none. */
export interface Composed {
  readonly root?: YamlNode;
  readonly failure?: YamlFailure;
}

interface Properties {
  readonly outerStart: number;
  readonly anchor?: string;
  readonly tag?: string;
}

/** A collection that still grows. */
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

interface ListFrame {
  readonly kind: 'block-list' | 'indentless-list' | 'flow-list';
  readonly node: Growing<ListNode>;
  itemStart: number;
}

interface MapFrame {
  readonly kind: 'block-map' | 'flow-map' | 'flow-pair';
  readonly node: Growing<MapNode>;
  expects: 'key' | 'value';
  /** The key being read has a `:` behind it; in braces one may stand without, and then has no value. */
  hasValue: boolean;
  entryStart: number;
  key?: YamlNode;
}

type Frame = ListFrame | MapFrame;

interface Composer {
  readonly scanner: Scanner;
  readonly frames: Frame[];
  readonly handles: Map<string, string>;
  root?: YamlNode;
}

/** Reads the first document of `text` up to `end`, by the grammar of libyaml. Depth lives in a list, not in the stack. */
export function compose(text: string, end: number, grammar: Grammar, start = 0): Composed {
  const scanner = createScanner(text, end, grammar, start);
  const composer: Composer = {
    scanner,
    frames: [],
    handles: new Map([
      ['!', '!'],
      ['!!', 'tag:yaml.org,2002:'],
    ]),
  };
  if (startDocument(composer)) {
    while (!scanner.cursor.failure && composer.frames.length > 0) {
      const token = peekToken(scanner);
      if (token !== undefined) step(composer, token);
    }
    // What follows the document is looked at, not read: a second document is nobody's.
    peekToken(scanner);
  }
  if (scanner.cursor.failure) return { failure: scanner.cursor.failure };
  return composer.root === undefined ? {} : { root: composer.root };
}

/** Reads directives and `---`; false where there is no document. */
function startDocument(composer: Composer): boolean {
  const { scanner } = composer;
  let token = peekToken(scanner);
  if (token === undefined || token.type === 'stream-end') return false;
  const explicit = token.type === 'directive' || token.type === 'document-start';
  while (token?.type === 'directive') {
    if (token.directive.type === 'tag') composer.handles.set(token.directive.handle, token.directive.prefix);
    takeToken(scanner);
    token = peekToken(scanner);
  }
  if (explicit) {
    if (token === undefined) return false;
    if (token.type !== 'document-start') {
      failAt(scanner.cursor, 'did not find expected <document start>');
      return false;
    }
    takeToken(scanner);
    token = peekToken(scanner);
  }
  if (token === undefined) return false;
  const isEmpty =
    explicit &&
    (token.type === 'directive' ||
      token.type === 'document-start' ||
      token.type === 'document-end' ||
      token.type === 'stream-end');
  if (isEmpty) composer.root = emptyNode(token.start);
  else startNode(composer, token, true, false);
  return true;
}

function step(composer: Composer, token: Token): void {
  const frame = composer.frames[composer.frames.length - 1];
  switch (frame?.kind) {
    case 'block-list':
    case 'indentless-list':
      stepBlockList(composer, frame, token);
      break;
    case 'flow-list':
      stepFlowList(composer, frame, token);
      break;
    case 'block-map':
      stepBlockMap(composer, frame, token);
      break;
    case 'flow-map':
      stepFlowMap(composer, frame, token);
      break;
    case 'flow-pair':
      stepFlowPair(composer, frame, token);
      break;
  }
}

function stepBlockList(composer: Composer, frame: ListFrame, token: Token): void {
  if (token.type === 'block-entry') {
    frame.itemStart = token.start;
    const next = takeAndPeek(composer);
    const isEmpty =
      next?.type === 'block-entry' ||
      next?.type === 'block-end' ||
      (frame.kind === 'indentless-list' && (next?.type === 'key' || next?.type === 'value'));
    if (next !== undefined) nodeOrEmpty(composer, next, isEmpty, token.end, true, false);
  } else if (frame.kind === 'indentless-list') {
    closeFrame(composer);
  } else if (token.type === 'block-end') {
    takeToken(composer.scanner);
    closeFrame(composer);
  } else {
    fail(composer, token, "did not find expected '-' indicator", 'while parsing a block collection', frame);
  }
}

function stepBlockMap(composer: Composer, frame: MapFrame, token: Token): void {
  const isEmptyBefore = (next: Token): boolean =>
    next.type === 'key' || next.type === 'value' || next.type === 'block-end';
  if (frame.expects === 'value') {
    if (token.type !== 'value') {
      complete(composer, emptyNode(frame.key?.end ?? token.start));
      return;
    }
    const next = takeAndPeek(composer);
    if (next !== undefined) nodeOrEmpty(composer, next, isEmptyBefore(next), token.end, true, true);
  } else if (token.type === 'key') {
    frame.entryStart = token.start;
    const next = takeAndPeek(composer);
    if (next !== undefined) nodeOrEmpty(composer, next, isEmptyBefore(next), token.end, true, true);
  } else if (token.type === 'block-end') {
    takeToken(composer.scanner);
    closeFrame(composer);
  } else {
    fail(composer, token, 'did not find expected key', 'while parsing a block mapping', frame);
  }
}

function stepFlowList(composer: Composer, frame: ListFrame, token: Token): void {
  let next: Token | undefined = token;
  if (token.type !== 'flow-list-end' && frame.node.items.length > 0) {
    if (token.type !== 'flow-entry') {
      fail(composer, token, "did not find expected ',' or ']'", 'while parsing a flow sequence', frame);
      return;
    }
    next = takeAndPeek(composer);
  }
  if (next === undefined) return;
  if (next.type === 'flow-list-end') {
    endFlow(composer, frame, next);
    return;
  }
  frame.itemStart = next.start;
  if (next.type === 'key') {
    takeToken(composer.scanner);
    composer.frames.push(mapFrame('flow-pair', next.start, { outerStart: next.start }));
  } else {
    startNode(composer, next, false, false);
  }
}

/** `[key: value]`: a map of one entry without braces. */
function stepFlowPair(composer: Composer, frame: MapFrame, token: Token): void {
  const ends = (next: Token): boolean => next.type === 'flow-entry' || next.type === 'flow-list-end';
  if (frame.expects === 'key' && frame.node.entries.length === 0) {
    frame.entryStart = frame.node.start;
    nodeOrEmpty(composer, token, token.type === 'value' || ends(token), token.start, false, false);
  } else if (frame.expects === 'value') {
    if (token.type !== 'value') {
      complete(composer, emptyNode(frame.key?.end ?? token.start));
      return;
    }
    const next = takeAndPeek(composer);
    if (next !== undefined) nodeOrEmpty(composer, next, ends(next), token.end, false, false);
  } else {
    frame.node.end = frame.node.entries[0]?.value.end ?? token.start;
    closeFrame(composer);
  }
}

function stepFlowMap(composer: Composer, frame: MapFrame, token: Token): void {
  const ends = (next: Token): boolean => next.type === 'flow-entry' || next.type === 'flow-map-end';
  if (frame.expects === 'value') {
    if (token.type !== 'value' || !frame.hasValue) {
      complete(composer, emptyNode(frame.key?.end ?? token.start));
      return;
    }
    const next = takeAndPeek(composer);
    if (next !== undefined) nodeOrEmpty(composer, next, ends(next), token.end, false, false);
    return;
  }
  let next: Token | undefined = token;
  if (token.type !== 'flow-map-end' && frame.node.entries.length > 0) {
    if (token.type !== 'flow-entry') {
      fail(composer, token, "did not find expected ',' or '}'", 'while parsing a flow mapping', frame);
      return;
    }
    next = takeAndPeek(composer);
  }
  if (next === undefined) return;
  if (next.type === 'flow-map-end') {
    endFlow(composer, frame, next);
    return;
  }
  frame.entryStart = next.start;
  frame.hasValue = next.type === 'key';
  if (next.type === 'key') {
    const key = takeAndPeek(composer);
    if (key !== undefined) nodeOrEmpty(composer, key, key.type === 'value' || ends(key), key.start, false, false);
  } else {
    startNode(composer, next, false, false);
  }
}

function endFlow(composer: Composer, frame: Frame, token: Token): void {
  frame.node.end = token.end;
  takeToken(composer.scanner);
  closeFrame(composer);
}

function takeAndPeek(composer: Composer): Token | undefined {
  takeToken(composer.scanner);
  return peekToken(composer.scanner);
}

function fail(composer: Composer, token: Token, problem: string, context: string, frame: Frame): void {
  composer.scanner.cursor.at = token.start;
  failAt(composer.scanner.cursor, problem, context, frame.node.start);
}

function emptyNode(at: number): YamlNode {
  return { kind: 'scalar', style: 'empty', text: '', start: at, end: at, outerStart: at };
}

function nodeOrEmpty(
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
function startNode(composer: Composer, first: Token, block: boolean, indentless: boolean): void {
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

function mapFrame(kind: MapFrame['kind'], start: number, properties: Properties): MapFrame {
  return {
    kind,
    node: { kind: 'map', flow: kind !== 'block-map', entries: [], start, end: start, ...properties },
    expects: 'key',
    hasValue: true,
    entryStart: start,
  };
}

function closeFrame(composer: Composer): void {
  const frame = composer.frames.pop();
  if (frame !== undefined) complete(composer, frame.node);
}

/** Hands a finished node to the collection that it stands in. */
function complete(composer: Composer, node: YamlNode): void {
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
