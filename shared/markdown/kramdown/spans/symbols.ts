import { type Frame, marked, type SpanState } from './span-state.ts';

/** Signs and what becomes of them; the longer ones first. */
const SYMBOLS = [
  ['---', 'mdash'],
  ['--', 'ndash'],
  ['...', 'hellip'],
  ['\\<<', 'less'],
  ['\\>>', 'greater'],
  ['<< ', 'laquo_space'],
  [' >>', 'raquo_space'],
  ['<<', 'laquo'],
  ['>>', 'raquo'],
] as const;

/** What the page has for a symbol, as code points. */
export const SYMBOL_CODES: Readonly<Record<string, readonly number[]>> = {
  mdash: [8212],
  ndash: [8211],
  hellip: [8230],
  laquo_space: [171, 160],
  raquo_space: [160, 187],
  laquo: [171],
  raquo: [187],
};

/** Dashes, an ellipsis, guillemets. */
export function readSymbol(state: SpanState, frame: Frame): boolean {
  const { text, pos: start, environment } = state;
  const { input, gfmQuirks } = environment.options;
  if (input === 'GFM' && gfmQuirks.includes('no_auto_typographic')) return false;
  const found = SYMBOLS.find(([sign]) => text.startsWith(sign, start));
  if (found === undefined) return false;
  const [sign, name] = found;
  state.pos = start + sign.length;
  if (name === 'less' || name === 'greater') {
    const entity = marked(state, start, 'entity', { codePoint: name === 'less' ? 60 : 62 });
    frame.children.push(entity, entity);
  } else {
    frame.children.push(marked(state, start, 'symbol', { value: name }));
  }
  return true;
}
