import type { Splice } from '../../text/splice.ts';
import type { Reader, ValueNode } from '../front-matter.ts';
import { resolverOf } from '../parse.ts';
import { cursorAt, type Piece } from '../yaml/cursor.ts';
import { scanBlock } from '../yaml/scan-block.ts';
import { scanPlain } from '../yaml/scan-plain.ts';
import { scanQuoted } from '../yaml/scan-quoted.ts';
import { doubleEscaped } from './scalar-text.ts';
import { columnOf } from './writing.ts';

/**
 * Changes a scalar where its text changes and leaves its other characters, and so its other lines, as they are.
 * Undefined where its style cannot take the change; whether it is read back right is for the caller to see.
 */
export function patchScalar(
  text: string,
  node: ValueNode,
  newText: string,
  context: { readonly reader: Reader; readonly newline: string; readonly inBrackets: boolean },
): readonly Splice[] | undefined {
  const pieces = piecesOf(text, node, context);
  if (pieces === undefined) return undefined;
  const oldText = pieces.map((piece) => piece.text).join('');
  const common = commonEnds(oldText, newText);
  const range = sourceRange(text, pieces, common.prefix, oldText.length - common.suffix);
  if (range === undefined) return undefined;
  const middle = newText.slice(range.valueStart, newText.length - (oldText.length - range.valueEnd));
  const written = encode(text, node, pieces, middle, context.newline);
  return written === undefined ? undefined : [{ start: range.start, end: range.end, text: written }];
}

function piecesOf(
  text: string,
  node: ValueNode,
  context: { readonly reader: Reader; readonly inBrackets: boolean },
): readonly Piece[] | undefined {
  const cursor = cursorAt(text, node.span.start, node.span.end, resolverOf(context.reader).grammar);
  switch (node.style) {
    case 'single':
    case 'double':
      return scanQuoted(cursor).pieces;
    case 'plain':
      return scanPlain(cursor, 0, context.inBrackets).pieces;
    case 'literal':
    case 'folded':
      return blockPieces(text, node, context.reader);
    default:
      return undefined;
  }
}

/** Rescans a block scalar; its indentation is that of its first line, whatever its parent's is. */
function blockPieces(text: string, node: ValueNode, reader: Reader): readonly Piece[] | undefined {
  const declared = /^[|>][-+]?[1-9]/.test(text.slice(node.span.start, node.span.start + 3));
  if (declared) return undefined;
  const end = Math.min(text.length, text.indexOf('\n', node.span.end) + 1 || text.length);
  return scanBlock(cursorAt(text, node.span.start, end, resolverOf(reader).grammar), -1).pieces;
}

function commonEnds(before: string, after: string): { readonly prefix: number; readonly suffix: number } {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  if (isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return { prefix, suffix };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

interface SourceRange {
  readonly start: number;
  readonly end: number;
  /** The value's characters that the range stands for: those asked for, whole escapes and folds. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The source of the value's characters `from..to`; undefined where no character of the source is beside them. */
function sourceRange(text: string, pieces: readonly Piece[], from: number, to: number): SourceRange | undefined {
  let at = 0;
  const placed = pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return {
      piece,
      from: start,
      to: at,
      verbatim: text.slice(piece.start, piece.end) === piece.text && !/[\r\n]/.test(piece.text),
    };
  });
  if (from === to) {
    const beside = placed.find(
      (place) =>
        !/[\r\n]/.test(text.slice(place.piece.start, place.piece.end)) &&
        (place.from === from || place.to === from || (place.verbatim && place.from < from && from < place.to)),
    );
    if (beside === undefined) return undefined;
    const source = beside.to === from ? beside.piece.end : beside.piece.start + from - beside.from;
    return { start: source, end: source, valueStart: from, valueEnd: from };
  }
  const first = placed.find((place) => place.to > from);
  const lastIndex = placed.findLastIndex((place) => place.from < to);
  const last = placed[lastIndex];
  if (first === undefined || last === undefined) return undefined;
  const start = first.verbatim ? first.piece.start + from - first.from : first.piece.start;
  const end = last.verbatim ? last.piece.start + to - last.from : (pieces[lastIndex + 1]?.start ?? last.piece.end);
  return { start, end, valueStart: first.verbatim ? from : first.from, valueEnd: last.verbatim ? to : last.to };
}

/** Changed characters in the manner of the scalar that they go into. */
function encode(
  text: string,
  node: ValueNode,
  pieces: readonly Piece[],
  middle: string,
  newline: string,
): string | undefined {
  switch (node.style) {
    case 'double':
      return doubleEscaped(middle);
    case 'single':
    case 'plain': {
      const escaped = node.style === 'single' ? middle.replaceAll("'", "''") : middle;
      if (!escaped.includes('\n')) return escaped;
      if (!text.slice(node.span.start, node.span.end).includes('\n')) return undefined;
      const indent = continuationIndent(text, node);
      return escaped.replace(/\n+/g, (run) => `${newline.repeat(run.length + 1)}${indent}`);
    }
    case 'literal':
    case 'folded': {
      const first = pieces.find((piece) => piece.text.trim() !== '');
      if (first === undefined) return undefined;
      const indent = ' '.repeat(columnOf(text, first.start));
      const more = node.style === 'literal' ? 0 : 1;
      return middle.replace(/\n+/g, (run) => newline.repeat(run.length + more) + indent);
    }
    default:
      return undefined;
  }
}

/** What the further lines of a scalar of several lines begin with. */
function continuationIndent(text: string, node: ValueNode): string {
  const source = text.slice(node.span.start, node.span.end);
  return /\n([ \t]*)[^\s]/.exec(source)?.[1] ?? '';
}
