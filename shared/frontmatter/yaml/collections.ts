import {
  type Composer,
  closeFrame,
  complete,
  emptyNode,
  type Frame,
  type ListFrame,
  type MapFrame,
  mapFrame,
  nodeOrEmpty,
  startNode,
  takeAndPeek,
} from './composer.ts';
import { failAt } from './cursor.ts';
import { takeToken } from './scanner.ts';
import type { Token } from './token.ts';

/** Carries the innermost open collection one entry, or one half of it, on. */
export function step(composer: Composer, token: Token): void {
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
    const isEmpty = token.type === 'value' || ends(token);
    // libyaml swallows the token behind an empty key, so `[?]` and `[? : a]` are errors.
    if (isEmpty) takeToken(composer.scanner);
    nodeOrEmpty(composer, token, isEmpty, token.start, false, false);
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

function fail(composer: Composer, token: Token, problem: string, context: string, frame: Frame): void {
  composer.scanner.cursor.at = token.start;
  failAt(composer.scanner.cursor, problem, context, frame.node.start);
}
