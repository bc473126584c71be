import type { Problem } from '../problem.ts';
import type { Role } from '../show/show.ts';
import { commentAfter } from './construct.ts';
import type { FrontMatter, Reader, ValueNode } from './front-matter.ts';
import { isCoreText } from './resolve/core.ts';
import { plainText } from './value-text.ts';
import { quoted } from './writing/scalar-text.ts';
import { quoteOf } from './writing/writing.ts';

/** Roles whose values are words: `no` is a title there, and a switch anywhere else. */
const WORDS: ReadonlySet<Role> = new Set([
  'title',
  'description',
  'audio',
  'duration',
  'people',
  'tags',
  'image',
  'guid',
  'slug',
]);

interface Scalar {
  readonly node: ValueNode;
  readonly key: string;
  readonly role: Role | undefined;
  /** Inside a map of a list: lists of times and titles have a parser of their own on many sites. */
  readonly isDeep: boolean;
}

/**
 * Finds the values that are read otherwise than they look: by the show's reader, and for Ruby's also by GitHub Pages',
 * whose base 60 is another. Params: `written`, `read` (what is published), `cut` (variant `comment`: what is lost).
 * Variant `duration`: a time without quotes.
 */
export function yamlTraps(
  text: string,
  frontMatter: FrontMatter,
  reader: Reader,
  roleOf: (key: string) => Role | undefined,
): readonly Problem[] {
  if (frontMatter.kind !== 'yaml') return [];
  const quote = quoteOf(frontMatter.fields);
  return frontMatter.fields
    .flatMap((field) => [...scalarsOf(field.node, field.key, roleOf(field.key), 0)])
    .flatMap((scalar) => {
      const trap = cutByComment(text, scalar) ?? readOtherwise(text, scalar, reader);
      if (trap === undefined) return [];
      const { key, role } = scalar;
      const { start, end } = trap;
      const fixed = quoted(trap.written, quote);
      const fix = fixed && { title: 'quote', edits: [{ start, end, text: fixed }] };
      const problem: Problem = {
        rule: 'yaml-trap',
        severity: role === 'duration' ? 'error' : 'warning',
        start,
        end,
        key,
        params: trap.params,
        ...(trap.variant === undefined ? {} : { variant: trap.variant }),
        ...(fix ? { fix } : {}),
      };
      return [problem];
    });
}

function* scalarsOf(node: ValueNode, key: string, role: Role | undefined, depth: number): Generator<Scalar> {
  for (const { node: item } of node.items ?? []) yield* scalarsOf(item, key, role, depth);
  for (const field of node.fields ?? []) yield* scalarsOf(field.node, key, undefined, depth + 1);
  if (node.items === undefined && node.fields === undefined) yield { node, key, role, isDeep: depth > 0 };
}

interface Trap {
  readonly start: number;
  readonly end: number;
  /** What the person meant, as a text. */
  readonly written: string;
  readonly params: NonNullable<Problem['params']>;
  readonly variant?: string;
}

/** ` #2` behind a text: a person's comment has a blank behind its `#`, a hashtag or a number has not. */
function cutByComment(text: string, { node, role }: Scalar): Trap | undefined {
  const isBare = node.style === 'comment';
  if (!isBare && (node.style !== 'plain' || typeof node.value !== 'string')) return undefined;
  const comment = commentAfter(text, node.span.end);
  if (comment === undefined) return undefined;
  const cut = text.slice(comment.start, comment.end).trimEnd();
  if (!/^#[^\s#!]/.test(cut)) return undefined;
  const isNumber = /^#\d+$/.test(cut);
  if (isBare && !isNumber && (role === undefined || !WORDS.has(role))) return undefined;
  const start = isBare ? comment.start : node.span.start;
  const end = comment.start + cut.length;
  const written = text.slice(start, end).replace(/\s*\r?\n\s*/g, ' ');
  return { start, end, written, params: { written, read: plainText(node.value), cut }, variant: 'comment' };
}

const TIME_LIKE = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,}(?:\.\d*)?$/;
const ORDINARY = /^(?:[-+]?(?:0|[1-9]\d*)(?:\.\d+)?|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|)$/;
const SWITCH = /^(?:yes|no|on|off)$/i;

function readOtherwise(text: string, { node, role, isDeep }: Scalar, reader: Reader): Trap | undefined {
  if (node.style !== 'plain') return undefined;
  const written = text.slice(node.span.start, node.span.end);
  const { value } = node;
  if (value === written || ORDINARY.test(written) || /[\r\n]/.test(written)) return undefined;
  if (typeof value === 'string' && value.replace(/\s+/g, ' ') === written.replace(/\s+/g, ' ')) return undefined;
  if (typeof value === 'object' && value !== null) return undefined;
  if (SWITCH.test(written) && (role === undefined || !WORDS.has(role))) return undefined;
  // `01` is one for everybody, but no longer the name `01`.
  if (/^0\d+$/.test(written) && value === Number(written) && (role === undefined || !WORDS.has(role))) return undefined;
  const place = { start: node.span.start, end: node.span.end, written };
  if (!TIME_LIKE.test(written)) {
    const isExponent = typeof value === 'number' && !isCoreText(written) && /[eE]/.test(written);
    return isExponent ? undefined : { ...place, params: { written, read: plainText(value) } };
  }
  // `00:00` is a length that is still to come, in every reading.
  if (isDeep || Number(value) === 0) return undefined;
  const read = reader === 'psych' ? pagesTime(written) : plainText(value);
  return { ...place, params: { written, read }, variant: 'duration' };
}

/** What GitHub Pages makes of a time: seconds, with the point of a decimal number. */
function pagesTime(written: string): string {
  const size = written
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part.replaceAll('_', '')), 0);
  return `${written.startsWith('-') ? '-' : ''}${Number.isInteger(size) ? `${size}.0` : size}`;
}
