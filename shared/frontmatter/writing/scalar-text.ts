import { isCoreText } from '../resolve/core.ts';
import { go } from '../resolve/go.ts';
import { javascript } from '../resolve/javascript.ts';
import { psych } from '../resolve/psych.ts';
import { firstForbidden } from '../yaml/characters.ts';

export type Quote = 'single' | 'double';

const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/;
const STARTS_OTHERWISE = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:[ \t]|$))/;
const MEANS_MORE_INSIDE = /:(?:[ \t]|$)|[ \t]#|^[ \t]|[ \t]$/;
const MEANS_MORE_IN_BRACKETS = /[,[\]{}:]|^[-?]/;

/**
 * Whether a text may stand without quotes: Ruby's, JavaScript's, Go's parser and YAML 1.2 all have to read this text
 * again, and no number, date, boolean, comment or key.
 */
export function canBePlain(text: string, inBrackets: boolean): boolean {
  if (text === '' || text === '<<' || text === '=') return false;
  if (LINE_ENDS.test(text) || STARTS_OTHERWISE.test(text) || MEANS_MORE_INSIDE.test(text)) return false;
  if (inBrackets && MEANS_MORE_IN_BRACKETS.test(text)) return false;
  if (firstForbidden(text, 0, text.length) !== -1 || !isCoreText(text)) return false;
  return [psych, javascript, go].every((resolver) => {
    const read = resolver.plain(text);
    return read.ok && read.value === text;
  });
}

/** The text in single quotes; undefined where it holds what these cannot (line ends, control characters). */
export function singleQuoted(text: string): string | undefined {
  if (LINE_ENDS.test(text) || firstForbidden(text, 0, text.length) !== -1) return undefined;
  return `'${text.replaceAll("'", "''")}'`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
  '\x85': '\\N',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

/** The inside of double quotes; undefined for half a surrogate pair, which no file can hold. */
export function doubleEscaped(text: string): string | undefined {
  if (/\p{Cs}/u.test(text)) return undefined;
  return text.replace(/["\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, (char) => {
    const short = SHORT_ESCAPES[char];
    if (short !== undefined) return short;
    const code = char.charCodeAt(0);
    const digits = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}

export function doubleQuoted(text: string): string | undefined {
  const inside = doubleEscaped(text);
  return inside === undefined ? undefined : `"${inside}"`;
}

/** The text in quotes: in those asked for, but where the others save escapes, in the others. */
export function quoted(text: string, preferred: Quote): string | undefined {
  const hasSingle = text.includes("'");
  const hasDouble = text.includes('"') || text.includes('\\');
  const single = hasSingle === hasDouble ? preferred === 'single' : hasDouble;
  return (single ? singleQuoted(text) : undefined) ?? doubleQuoted(text);
}

/** A text on one line, plain where that is safe. */
export function lineScalar(text: string, preferred: Quote, inBrackets: boolean): string | undefined {
  return canBePlain(text, inBrackets) ? text : quoted(text, preferred);
}

/** The header of a `|` scalar for a text, `|-`, `|` or `|+` by its final line ends; undefined where it cannot be one. */
export function literalHeader(text: string): string | undefined {
  if (text.trim() === '' || /^[ \t\n]/.test(text)) return undefined;
  if (/[\r\u0085\u2028\u2029]/.test(text) || firstForbidden(text, 0, text.length) !== -1) return undefined;
  if (!text.endsWith('\n')) return '|-';
  return text.endsWith('\n\n') ? '|+' : '|';
}

/** The lines below a block scalar's header, each with its line end before it. Empty lines are not indented. */
export function literalBody(text: string, indent: number, newline: string): string {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${newline}${line === '' ? '' : ' '.repeat(indent)}${line}`).join('');
}

/** The body of a `>` scalar: what is a line end in the text takes an empty line. */
export function foldedBody(text: string, indent: number, newline: string): string {
  const body = text.replace(/\n+$/, '');
  const trailing = text.slice(body.length + 1);
  return literalBody(`${body.replace(/\n/g, '\n\n')}\n${trailing}`, indent, newline);
}
