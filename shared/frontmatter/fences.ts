import type { Span } from '../text/splice.ts';
import type { FrontMatterKind } from './front-matter.ts';

/** Where front matter and notes lie in an episode's text. */
export interface Fences {
  readonly kind: FrontMatterKind;
  /** Between the fences; of JSON the braces with what is between them. Empty where there is none. */
  readonly span: Span;
  readonly notesStart: number;
}

const NONE: Fences = { kind: 'none', span: { start: 0, end: 0 }, notesStart: 0 };

/**
 * Finds the fences as Jekyll does: `---` with nothing but blanks behind it at the very beginning, and the first line
 * of `---` or `...` alone after it. Blank lines behind the closing fence are no part of the notes there, so neither
 * here. Hugo's `+++` goes by the same rule; JSON ends where its brace closes.
 */
export function findFences(text: string): Fences {
  if (text.startsWith('---')) return fenced(text, 'yaml', ['---', '...']);
  if (text.startsWith('+++')) return fenced(text, 'toml', ['+++']);
  if (text.startsWith('{')) return braces(text);
  return hasKeysBeforeFence(text) ? { ...NONE, kind: 'unopened' } : NONE;
}

function fenced(text: string, kind: 'yaml' | 'toml', closing: readonly string[]): Fences {
  const start = fenceEnd(text, 0);
  if (start === undefined || text[start - 1] !== '\n') return NONE;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    if (!closing.some((fence) => text.startsWith(fence, line))) continue;
    if (fenceEnd(text, line) === undefined) continue;
    return { kind, span: { start, end: line }, notesStart: behindBlankLines(text, line + 3) };
  }
  return looksLikeKey(text.slice(start, nextLine(text, start)), kind) ? { ...NONE, kind: 'unclosed' } : NONE;
}

/** Behind the line end of a fence that begins at `start`; undefined where more than blanks follows its three signs. */
function fenceEnd(text: string, start: number): number | undefined {
  let at = start + 3;
  while (isBlank(text[at])) at++;
  if (at >= text.length) return at;
  return text[at] === '\n' ? at + 1 : undefined;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\f' || char === '\v';
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function behindBlankLines(text: string, from: number): number {
  let end = from;
  let at = from;
  for (; isBlank(text[at]) || text[at] === '\n'; at++) if (text[at] === '\n') end = at + 1;
  return at >= text.length ? text.length : end;
}

function looksLikeKey(line: string, kind: 'yaml' | 'toml'): boolean {
  return kind === 'yaml' ? /^[A-Za-z_][\w.-]*[ \t]*:(?:\s|$)/.test(line) : /^[A-Za-z_][\w.-]*[ \t]*=/.test(line);
}

/** Keys to the first `---` alone on a line, and nothing else before it: somebody lost the opening fence. */
function hasKeysBeforeFence(text: string): boolean {
  if (!looksLikeKey(text.slice(0, nextLine(text, 0)), 'yaml')) return false;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    if (text.startsWith('---', line) && fenceEnd(text, line) !== undefined) return line > 0;
    const content = text.slice(line, nextLine(text, line));
    if (!looksLikeKey(content, 'yaml') && !/^(?:[ \t]|-[ \t]|#|\r?$)/.test(content.trimEnd())) return false;
  }
  return false;
}

function braces(text: string): Fences {
  if (!/^\{\s*["}]/.test(text.slice(0, 1000))) return NONE;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) {
      return { kind: 'json', span: { start: 0, end: at + 1 }, notesStart: behindBlankLines(text, at + 1) };
    }
  }
  return { ...NONE, kind: 'unclosed' };
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
