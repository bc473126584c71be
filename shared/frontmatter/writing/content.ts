import type { Splice } from '../../text/splice.ts';
import type { Place } from './place.ts';
import { lineEnd, type Writing } from './writing.ts';

/** A value as written: what goes on the line of its key or `-`, and the lines below, each with its line end before it. */
export interface Content {
  readonly firstLine: string;
  readonly below: string;
}

/** Cuts what `blockText` made into the first line and those below. */
export function contentOf(written: string): Content {
  const end = written.search(/\r?\n/);
  const cut = end === -1 ? written.length : end;
  return { firstLine: written.slice(0, cut).trimStart(), below: written.slice(cut) };
}

/** Puts a value in the place of whatever stands there; comments behind it on its line stay. Undefined where it cannot be. */
export function replaceContent(writing: Writing, place: Place, content: Content): readonly Splice[] | undefined {
  if (place.inBrackets) return content.below === '' ? replaceInBrackets(writing, place, content.firstLine) : undefined;
  switch (place.node.style) {
    case 'block-list':
    case 'block-map':
      return replaceCollection(writing, place, content);
    case 'literal':
    case 'folded':
      return replaceBlockScalar(writing, place, content);
    default:
      return replaceOnLine(writing, place, content);
  }
}

function replaceInBrackets({ text }: Writing, { node, field }: Place, written: string): readonly Splice[] {
  const { start, end } = node.span;
  if (node.style !== 'empty' && node.style !== 'comment') return [{ start, end, text: written }];
  if (field === undefined) return [{ start, end: start, text: written }];
  // `{a}` and `{a:}` have no blank for the value, the former not even a colon.
  return [{ start, end: start, text: text[start - 1] === ':' ? ` ${written}` : `: ${written}` }];
}

function replaceOnLine({ text }: Writing, place: Place, { firstLine, below }: Content): readonly Splice[] | undefined {
  const { node, signEnd } = place;
  const { style, span } = node;
  const splices: Splice[] = [];
  const isEmpty = style === 'empty' || style === 'comment';
  let lineFrom = span.end;
  if (isEmpty) {
    const start = blanksEnd(text, span.start);
    const end = style === 'comment' ? lineEnd(text, start) : start;
    lineFrom = end;
    const needsBlank = start === span.start && firstLine !== '';
    splices.push({ start: firstLine === '' ? span.start : start, end, text: needsBlank ? ` ${firstLine}` : firstLine });
  } else if (firstLine === '') {
    if (signEnd === undefined) return undefined;
    splices.push({ start: signEnd, end: span.end, text: '' });
  } else {
    splices.push({ start: span.start, end: span.end, text: firstLine });
  }
  if (below !== '') splices.push(insertion(lineEnd(text, lineFrom), below));
  return splices;
}

function replaceBlockScalar(
  { text }: Writing,
  place: Place,
  { firstLine, below }: Content,
): readonly Splice[] | undefined {
  const { node, signEnd } = place;
  const { start, end } = node.span;
  if (signEnd === undefined) return undefined;
  const header = /^[|>][-+0-9]*/.exec(text.slice(start, start + 4))?.[0].length ?? 1;
  const headerEnd = lineEnd(text, start);
  return [
    { start: firstLine === '' ? signEnd : start, end: start + header, text: firstLine },
    { start: headerEnd, end: Math.max(headerEnd, end), text: below },
  ];
}

/** The lines of a list or map give way; comments between its key and its first line stay, but not before a block scalar. */
function replaceCollection(
  { text }: Writing,
  place: Place,
  { firstLine, below }: Content,
): readonly Splice[] | undefined {
  const { node, signEnd } = place;
  const { start, end } = node.span;
  if (signEnd === undefined) return undefined;
  const keyLineEnd = lineEnd(text, signEnd);
  if (keyLineEnd >= start) return below === '' && firstLine !== '' ? [{ start, end, text: firstLine }] : undefined;
  const isBlockScalar = firstLine !== '' && below !== '';
  const before = text.lastIndexOf('\n', start - 1);
  const bodyStart = isBlockScalar ? keyLineEnd : text[before - 1] === '\r' ? before - 1 : before;
  const sign = firstLine === '' ? [] : [insertion(signEnd, ` ${firstLine}`)];
  return [...sign, { start: bodyStart, end: lineEnd(text, end), text: below }];
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** A new line before what stands at `at`, the beginning of a line; behind a last line without an end, one is put between. */
export function lineInsertion({ text, newline }: Writing, at: number, line: string): Splice {
  const isOpen = at === text.length && at > 0 && text[at - 1] !== '\n';
  return insertion(at, isOpen ? newline + line : line + newline);
}
