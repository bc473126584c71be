import { SPACE, WORD_EDGE } from '../characters.ts';
import { addText, type Frame, marked, type SpanState } from './span-state.ts';

type Mark = 'lsquo' | 'rsquo' | 'ldquo' | 'rdquo';
type Side = 'l' | 'r';

const PUNCTUATION = '!"#$%\'()*+,\\-./:;<=>?@\\[\\\\\\]^`{|}~';
const PAIR = 'pair';

interface Rule {
  readonly pattern: RegExp;
  /** The side of the mark, or that two marks open together; `before` and `mark` are groups of the pattern. */
  readonly side: Side | typeof PAIR;
}

const rule = (source: string, side: Rule['side']): Rule => ({ pattern: new RegExp(source, 'yu'), side });

/** The first that fits at a place decides; groups: the character before the mark, the mark (two for a pair). */
const RULES: readonly Rule[] = [
  rule(`()(["'])(?=[_*]{1,2}[^${SPACE}])`, 'l'),
  rule(`()(["'])(?=[${PUNCTUATION}](?!\\.\\.)(?![${WORD_EDGE}])|_(?!\\.\\.)(?=[${WORD_EDGE}]))`, 'r'),
  rule(`([${SPACE}]?)("')(?=\\w)`, PAIR),
  rule(`([${SPACE}]?)('")(?=\\w)`, PAIR),
  // Decades: the '80s.
  rule(`([${SPACE}]?)(')(?=\\d\\ds)`, 'r'),
  rule(`([${SPACE}])(["'])(?=\\w)`, 'l'),
  rule('([^ \\\\\\t\\r\\n[{(\\-])(["\'])', 'r'),
  rule(`()(["'])(?=[${SPACE}]|s(?![${WORD_EDGE}])|$)`, 'r'),
  rule("([^]?)(')", 'l'),
  rule('([^]?)(")', 'l'),
];

function nameOf(side: Side, char: string): Mark {
  if (side === 'l') return char === "'" ? 'lsquo' : 'ldquo';
  return char === "'" ? 'rsquo' : 'rdquo';
}

/**
 * Typographic quotation marks. Which one a sign becomes hangs on the characters around it; only ASCII letters and
 * digits make it an opening one behind a blank, so that before Japanese text it closes.
 */
export function readQuoteMark(state: SpanState, frame: Frame): boolean {
  const { text, pos: start } = state;
  for (const { pattern, side } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, before = '', signs = ''] = match;
    state.pos = start + whole.length;
    addText(frame, before);
    for (const sign of signs) {
      const value = nameOf(side === PAIR ? 'l' : side, sign);
      frame.children.push(marked(state, start, 'quote-mark', { value }));
    }
    return true;
  }
  return false;
}
