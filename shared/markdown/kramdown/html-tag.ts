import { NAME, SPACE, WORD } from './characters.ts';
import { isKnownElement } from './html-elements.ts';
import type { Seeker } from './seeker.ts';

/** An attribute as written; `start` and `end` are the places of its value. */
export interface TagAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A start tag. Names of HTML are in lower case, other names as written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly TagAttribute[];
  /** Whether it ends with `/>`. */
  readonly selfClosed: boolean;
  /** Offset behind its `>`. */
  readonly end: number;
}

const OPENING = new RegExp(`<(${NAME})`, 'yu');
const ATTRIBUTE = new RegExp(`[${SPACE}]+(${NAME})(?:[${SPACE}]*=[${SPACE}]*(?:([${WORD}]+)|(["'])))?`, 'yu');
const CLOSING = new RegExp(`[${SPACE}]*(/)?>`, 'y');
const END_TAG = new RegExp(`</(${NAME})[${SPACE}]*>`, 'yu');

/**
 * The start tag at `at`, or undefined where kramdown sees none: a value without quotes that holds more than letters,
 * digits and `_` (`href=https://…`) makes the whole tag text.
 */
export function startTagAt(text: string, at: number, seeker: Seeker): StartTag | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const written = opening[1] ?? '';
  const known = isKnownElement(written.toLowerCase());
  const attributes: TagAttribute[] = [];
  let offset = at + opening[0].length;
  for (;;) {
    ATTRIBUTE.lastIndex = offset;
    const match = ATTRIBUTE.exec(text);
    if (match === null) break;
    const [whole, name = '', word, quote] = match;
    let start = offset + whole.length - (word?.length ?? 0);
    let end = offset + whole.length;
    offset = end;
    if (quote !== undefined) {
      start = end;
      end = seeker.find(quote, start);
      if (end === -1) return undefined;
      offset = end + 1;
    }
    attributes.push({ name: known ? name.toLowerCase() : name, value: text.slice(start, end), start, end });
  }
  seeker.reach = Math.max(seeker.reach, offset);
  CLOSING.lastIndex = offset;
  const closing = CLOSING.exec(text);
  if (closing === null) return undefined;
  return {
    name: known ? written.toLowerCase() : written,
    attributes,
    selfClosed: closing[1] !== undefined,
    end: offset + closing[0].length,
  };
}

/** The end tag at `at`: its name as written and the offset behind it. */
export function endTagAt(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  if (text.charCodeAt(at + 1) !== 47) return undefined;
  END_TAG.lastIndex = at;
  const match = END_TAG.exec(text);
  return match === null ? undefined : { name: match[1] ?? '', end: at + match[0].length };
}

/** Whether an end tag's name closes the element; HTML's names do so in any case. */
export function closes(written: string, name: string): boolean {
  return written === name || (isKnownElement(name) && written.toLowerCase() === name);
}

/** Offset behind the comment at `at`; -1 where there is no comment or it has no end. */
export function commentEnd(text: string, at: number, seeker: Seeker): number {
  if (!text.startsWith('<!--', at)) return -1;
  const end = seeker.find('-->', at + 4);
  return end === -1 ? -1 : end + 3;
}
