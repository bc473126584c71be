/** Character classes of YAML 1.1 as libyaml has them. A code is a UTF-16 unit; `NaN` (behind the end) is in none. */

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** LF and CR everywhere; YAML 1.1 knows three breaks more, which the JavaScript parsers take for letters. */
export function isBreak(code: number, unicodeBreaks: boolean): boolean {
  return (
    code === LINE_FEED ||
    code === CARRIAGE_RETURN ||
    (unicodeBreaks && (code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR))
  );
}

/** What a break becomes in a value: LF, but for the two Unicode separators, which stay. */
export function normalBreak(code: number): string {
  return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR ? String.fromCharCode(code) : '\n';
}

/** Letters, digits, `_` and `-`: what names of anchors, directives and tag handles are made of. */
export function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 45
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What libyaml's reader lets through unescaped: everything printable, no control characters, no inner byte order mark. */
function isAllowed(codePoint: number): boolean {
  return (
    codePoint === TAB ||
    codePoint === LINE_FEED ||
    codePoint === CARRIAGE_RETURN ||
    (codePoint >= SPACE && codePoint <= 0x7e) ||
    codePoint === NEXT_LINE ||
    (codePoint >= 0xa0 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd && codePoint !== 0xfeff) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** The offset of the first character in `start..end` that a YAML reader refuses, -1 where there is none. */
export function firstForbidden(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= SPACE && code <= 0x7e) continue;
    if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
      const next = text.charCodeAt(at + 1);
      if (next < 0xdc00 || next > 0xdfff) return at;
      at++;
    } else if (!isAllowed(code)) {
      return at;
    }
  }
  return -1;
}
