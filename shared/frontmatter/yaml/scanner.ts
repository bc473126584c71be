import { TAB } from './characters.ts';
import {
  atBreak,
  atDocumentMarker,
  atEnd,
  atGap,
  charAt,
  column,
  failAt,
  peek,
  skipToLineEnd,
  takeBreak,
} from './cursor.ts';
import { scanBlock } from './scan-block.ts';
import { scanPlain } from './scan-plain.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts';
import { scanQuoted } from './scan-quoted.ts';
import {
  closeFlow,
  dropKey,
  dropStaleKeys,
  openFlow,
  push,
  rollIndent,
  type Scanner,
  saveKey,
  unrollIndent,
} from './scanner-state.ts';
import type { Token } from './token.ts';

const CANNOT_START = '-?:,[]{}#&*!|>\'"%@`\t';

/** The next token, not taken; undefined after a failure (`scanner.cursor.failure`) or behind the end of the stream. */
export function peekToken(scanner: Scanner): Token | undefined {
  while (!scanner.cursor.failure && needsMore(scanner)) fetchToken(scanner);
  return scanner.cursor.failure ? undefined : scanner.tokens[scanner.head];
}

export function takeToken(scanner: Scanner): void {
  scanner.head++;
  scanner.taken++;
  if (scanner.head === scanner.tokens.length) {
    scanner.tokens = [];
    scanner.head = 0;
  }
}

function needsMore(scanner: Scanner): boolean {
  if (scanner.head === scanner.tokens.length) return !scanner.ended;
  dropStaleKeys(scanner);
  return scanner.keys.some((key) => key !== undefined && key.tokenNumber === scanner.taken);
}

function fetchToken(scanner: Scanner): void {
  const { cursor } = scanner;
  skipToToken(scanner);
  dropStaleKeys(scanner);
  if (cursor.failure) return;
  unrollIndent(scanner, column(cursor));
  if (atEnd(cursor)) endStream(scanner);
  else if (column(cursor) === 0 && charAt(cursor) === '%') fetchDirective(scanner);
  else if (atDocumentMarker(cursor)) fetchDocumentMarker(scanner);
  else fetcherFor(scanner)(scanner);
}

/** What the character under the cursor begins. */
function fetcherFor(scanner: Scanner): (scanner: Scanner) => void {
  const { cursor } = scanner;
  const inFlow = scanner.flowLevel > 0;
  const char = charAt(cursor);
  switch (char) {
    case '[':
      return (at) => openFlow(at, 'flow-list-start');
    case '{':
      return (at) => openFlow(at, 'flow-map-start');
    case ']':
      return (at) => closeFlow(at, 'flow-list-end');
    case '}':
      return (at) => closeFlow(at, 'flow-map-end');
    case ',':
      return fetchFlowEntry;
    case '-':
      return atGap(cursor, 1) ? fetchBlockEntry : fetchPlain;
    case '?':
      if (inFlow || atGap(cursor, 1)) return fetchKey;
      return fetchPlain;
    case ':':
      if (inFlow || atGap(cursor, 1)) return fetchValue;
      return fetchPlain;
    case '*':
      return (at) => fetchAnchor(at, 'alias');
    case '&':
      return (at) => fetchAnchor(at, 'anchor');
    case '!':
      return fetchTag;
    case '|':
      return inFlow ? refuse : (at) => fetchBlockScalar(at, 'literal');
    case '>':
      return inFlow ? refuse : (at) => fetchBlockScalar(at, 'folded');
    case "'":
      return (at) => fetchQuoted(at, 'single');
    case '"':
      return (at) => fetchQuoted(at, 'double');
    default:
      return CANNOT_START.includes(char) ? refuse : fetchPlain;
  }
}

function refuse({ cursor }: Scanner): void {
  failAt(cursor, 'found character that cannot start any token', 'while scanning for the next token', cursor.at);
}

function skipToToken(scanner: Scanner): void {
  const { cursor } = scanner;
  for (;;) {
    while (peek(cursor) === 32 || (peek(cursor) === TAB && (scanner.flowLevel > 0 || !scanner.keyAllowed))) cursor.at++;
    if (charAt(cursor) === '#') skipToLineEnd(cursor);
    if (!atBreak(cursor)) return;
    takeBreak(cursor);
    if (scanner.flowLevel === 0) scanner.keyAllowed = true;
  }
}

function endStream(scanner: Scanner): void {
  unrollIndent(scanner, -1);
  dropKey(scanner);
  scanner.keyAllowed = false;
  push(scanner, 'stream-end', 0);
  scanner.ended = true;
}

function fetchDirective(scanner: Scanner): void {
  unrollIndent(scanner, -1);
  dropKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.cursor.at;
  const directive = scanDirective(scanner.cursor);
  scanner.tokens.push({ type: 'directive', directive, start, end: scanner.cursor.at });
}

function fetchDocumentMarker(scanner: Scanner): void {
  unrollIndent(scanner, -1);
  dropKey(scanner);
  scanner.keyAllowed = false;
  push(scanner, charAt(scanner.cursor) === '-' ? 'document-start' : 'document-end', 3);
}

function fetchFlowEntry(scanner: Scanner): void {
  dropKey(scanner);
  scanner.keyAllowed = true;
  push(scanner, 'flow-entry', 1);
}

function fetchBlockEntry(scanner: Scanner): void {
  const { cursor } = scanner;
  if (scanner.flowLevel === 0) {
    if (!scanner.keyAllowed) {
      failAt(cursor, 'block sequence entries are not allowed in this context', undefined, cursor.at);
      return;
    }
    rollIndent(scanner, column(cursor), 'block-list-start', cursor.at);
  }
  dropKey(scanner);
  scanner.keyAllowed = true;
  push(scanner, 'block-entry', 1);
}

function fetchKey(scanner: Scanner): void {
  const { cursor } = scanner;
  if (scanner.flowLevel === 0) {
    if (!scanner.keyAllowed) {
      failAt(cursor, 'mapping keys are not allowed in this context', undefined, cursor.at);
      return;
    }
    rollIndent(scanner, column(cursor), 'block-map-start', cursor.at);
  }
  dropKey(scanner);
  scanner.keyAllowed = scanner.flowLevel === 0;
  push(scanner, 'key', 1);
}

function fetchValue(scanner: Scanner): void {
  const { cursor } = scanner;
  const key = scanner.keys[scanner.keys.length - 1];
  if (key !== undefined) {
    const token: Token = { type: 'key', start: key.start, end: key.start };
    scanner.tokens.splice(scanner.head + key.tokenNumber - scanner.taken, 0, token);
    rollIndent(scanner, key.column, 'block-map-start', key.start, key.tokenNumber);
    scanner.keys[scanner.keys.length - 1] = undefined;
    scanner.keyAllowed = false;
  } else {
    if (scanner.flowLevel === 0) {
      if (!scanner.keyAllowed) {
        failAt(cursor, 'mapping values are not allowed in this context', undefined, cursor.at);
        return;
      }
      rollIndent(scanner, column(cursor), 'block-map-start', cursor.at);
    }
    scanner.keyAllowed = scanner.flowLevel === 0;
  }
  push(scanner, 'value', 1);
}

function fetchAnchor(scanner: Scanner, type: 'alias' | 'anchor'): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.cursor.at;
  const name = scanAnchor(scanner.cursor, `while scanning an ${type}`);
  scanner.tokens.push({ type, name, start, end: scanner.cursor.at });
}

function fetchTag(scanner: Scanner): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.cursor.at;
  const tag = scanTag(scanner.cursor, scanner.flowLevel > 0);
  scanner.tokens.push({ type: 'tag', tag, start, end: scanner.cursor.at });
}

function fetchBlockScalar(scanner: Scanner, style: 'literal' | 'folded'): void {
  dropKey(scanner);
  scanner.keyAllowed = true;
  const start = scanner.cursor.at;
  const { text, end } = scanBlock(scanner.cursor, scanner.indent);
  scanner.tokens.push({ type: 'scalar', style, text, start, end });
}

function fetchQuoted(scanner: Scanner, style: 'single' | 'double'): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.cursor.at;
  const { text } = scanQuoted(scanner.cursor);
  scanner.tokens.push({ type: 'scalar', style, text, start, end: scanner.cursor.at });
}

function fetchPlain(scanner: Scanner): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.cursor.at;
  const { text, end, endsLine } = scanPlain(scanner.cursor, scanner.indent + 1, scanner.flowLevel > 0);
  scanner.tokens.push({ type: 'scalar', style: 'plain', text, start, end });
  if (endsLine) scanner.keyAllowed = true;
}
