import type { Splice } from '../../text/splice.ts';
import { type Content, contentOf, replaceContent } from './content.ts';
import { patchScalar } from './patch-scalar.ts';
import type { Place } from './place.ts';
import {
  canBePlain,
  doubleQuoted,
  foldedBody,
  literalBody,
  literalHeader,
  quoted,
  singleQuoted,
} from './scalar-text.ts';
import type { Writing } from './writing.ts';

/**
 * The ways to make a value this text, the best first: its own characters changed where they differ; written anew in its
 * own style; and then the least change that is right. Which of them is read back as this text is for the caller to see.
 */
export function* textCandidates(writing: Writing, place: Place, text: string): Generator<readonly Splice[]> {
  const { node, inBrackets } = place;
  if (isScalar(place) && (node.style !== 'plain' || mayBePlain(place, text))) {
    const patched = patchScalar(writing.text, node, text, { ...writing, inBrackets });
    if (patched !== undefined) yield patched;
  }
  for (const content of contents(writing, place, text)) {
    const splices = content === undefined ? undefined : replaceContent(writing, place, content);
    if (splices !== undefined) yield splices;
  }
}

function isScalar({ node }: Place): boolean {
  return ['plain', 'single', 'double', 'literal', 'folded'].includes(node.style);
}

/** A plain scalar over several lines may stay one; its line ends are no reason for quotes. */
function mayBePlain(place: Place, text: string): boolean {
  return !place.alwaysQuoted && canBePlain(text.replace(/\n+/g, ' '), place.inBrackets);
}

function* contents(writing: Writing, place: Place, text: string): Generator<Content | undefined> {
  const { node, inBrackets } = place;
  switch (node.style) {
    case 'single':
      yield line(singleQuoted(text));
      break;
    case 'double':
      if (!text.includes('\n')) yield line(doubleQuoted(text));
      break;
    case 'literal':
      yield literal(writing, place, text);
      break;
    case 'folded':
      yield folded(writing, place, text);
      break;
    default:
      if (!place.alwaysQuoted && canBePlain(text, inBrackets)) yield line(text);
  }
  if (text.includes('\n')) yield literal(writing, place, text);
  yield line(quoted(text, writing.quote));
  yield line(doubleQuoted(text));
}

function line(written: string | undefined): Content | undefined {
  return written === undefined ? undefined : { firstLine: written, below: '' };
}

function literal(writing: Writing, place: Place, text: string): Content | undefined {
  const header = literalHeader(text);
  if (header === undefined) return undefined;
  return contentOf(`${header}${literalBody(text, bodyIndent(writing, place), writing.newline)}`);
}

function folded(writing: Writing, place: Place, text: string): Content | undefined {
  const header = literalHeader(text)?.replace('|', '>');
  if (header === undefined) return undefined;
  return contentOf(`${header}${foldedBody(text, bodyIndent(writing, place), writing.newline)}`);
}

/** The columns that a block scalar's lines are indented by: as before, else two more than its key. */
function bodyIndent({ text }: Writing, { node, column }: Place): number {
  if (node.style === 'literal' || node.style === 'folded') {
    const body = /^[^\n]*\n(?:[ \t]*\r?\n)*( +)/.exec(text.slice(node.span.start, node.span.end));
    if (body?.[1] !== undefined && body[1].length > column) return body[1].length;
  }
  return column + 2;
}
