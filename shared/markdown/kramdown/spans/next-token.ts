import type { Mode } from './span-state.ts';

/** Characters that markup begins with wherever they stand. */
const ALWAYS = 1;
/** Characters that need a second look. */
const LOOK = 2;

const kinds = new Uint8Array(128);
for (const char of '*_`<[$&\\') kinds[char.charCodeAt(0)] = ALWAYS;
for (const char of '"\'!{-.>~\n]') kinds[char.charCodeAt(0)] = LOOK;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A quotation mark takes the character before it along, since that decides what mark it becomes. */
function quoteStart(text: string, from: number, at: number): number {
  if (at === from) return at;
  return isLowSurrogate(text.charCodeAt(at - 1)) && at - 2 >= from ? at - 2 : at - 1;
}

/** Where markup may begin whose sign at `at` needs a second look; -1 where it is text. */
function looked(text: string, from: number, at: number, code: number, hardWrap: boolean, brackets: boolean): number {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 34:
    case 39:
      return quoteStart(text, from, at);
    case 33:
      return next === 91 ? at : -1;
    case 123:
      return next === 58 ? at : -1;
    case 45:
    case 126:
      return next === code ? at : -1;
    case 46:
      return next === 46 && text.charCodeAt(at + 2) === 46 ? at : -1;
    case 62:
      if (next !== 62) return -1;
      return at > from && text.charCodeAt(at - 1) === 32 ? at - 1 : at;
    case 10:
      return !hardWrap && at - 2 >= from && text.charCodeAt(at - 1) === 32 && text.charCodeAt(at - 2) === 32
        ? at - 2
        : -1;
    default:
      return brackets ? at : -1;
  }
}

/** Offset at or after `from` where markup may begin; -1 where there is none. `brackets`: `]` is waited for. */
export function nextToken(text: string, from: number, mode: Mode, hardWrap: boolean, brackets: boolean): number {
  if (mode === 'html') return text.indexOf('<', from);
  if (mode === 'code') return text.indexOf('`', from);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) continue;
    const kind = kinds[code];
    if (kind === 0) continue;
    if (mode === 'code-and-html') {
      if (code === 60 || code === 96) return at;
    } else if (kind === ALWAYS) {
      return at;
    } else {
      const start = looked(text, from, at, code, hardWrap, brackets);
      if (start !== -1) return start;
    }
  }
  return -1;
}
