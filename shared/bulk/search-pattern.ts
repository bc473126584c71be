import { fail, ok, type Result } from '../result.ts';
import type { SearchPattern } from './operation.ts';

/** A place where a pattern fits. */
export interface PatternMatch {
  /** UTF-16 from 0, in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** What a replacement makes of it. */
  replaced(replacement: string): string;
}

/** Finds every place of a text where a pattern fits, one after the other. */
export type Finder = (text: string) => readonly PatternMatch[];

/** Why a pattern cannot be used: the engine's own words. */
export interface PatternFailure {
  readonly reason: 'bad-pattern';
  readonly detail: string;
}

/**
 * Makes a finder of what a person typed. `^` and `$` are the ends of lines. A regular expression can take practically for
 * ever over an unlucky text: it is only run on a thread that can be ended.
 */
export function finderFor(pattern: SearchPattern): Result<Finder, PatternFailure> {
  const compiled = compile(pattern);
  if (!compiled.ok) return compiled;
  const expression = compiled.value;
  return ok((text) =>
    [...text.matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replaced: (replacement) => (pattern.isRegex ? expanded(replacement, match) : replacement),
    })),
  );
}

function compile({ find, isRegex, matchCase, wholeWord }: SearchPattern): Result<RegExp, PatternFailure> {
  const core = isRegex ? find : find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const source = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${core})(?![\\p{L}\\p{N}_])` : core;
  const flags = `gm${matchCase ? '' : 'i'}`;
  try {
    return ok(new RegExp(source, `${flags}v`));
  } catch {
    // Stricter than what people know from other editors (`\-`, a lone `}`).
  }
  try {
    return ok(new RegExp(source, `${flags}u`));
  } catch {
    // As above.
  }
  try {
    return ok(new RegExp(wholeWord ? `\\b(?:${core})\\b` : core, flags));
  } catch (error) {
    return fail({ reason: 'bad-pattern', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** `$1`, `$<name>`, `$&`, `$$`, and `\n`, `\t` as people know them from other editors. */
function expanded(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(?:(\d{1,2})|<([^>]*)>|([&$]))|\\([nt\\])/g, (whole, number, name, sign, escaped) => {
    if (escaped !== undefined) return escaped === 'n' ? '\n' : escaped === 't' ? '\t' : '\\';
    if (sign !== undefined) return sign === '$' ? '$' : match[0];
    if (name !== undefined) return match.groups?.[name] ?? '';
    const index = Number(number);
    return index > 0 && index < match.length ? (match[index] ?? '') : whole;
  });
}
