import type { Value } from '../../frontmatter/value.ts';
import type { KramdownOptions } from '../../show/show.ts';

/** kramdown takes any text for true but `false` and nothing. */
function booleanOf(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  return value !== null && String(value).trim().toLowerCase() !== 'false' && String(value) !== '';
}

function integerOf(value: Value, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : otherwise;
}

function wordsOf(value: Value): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split(',');
  return Array.isArray(value) ? value.map(String) : [];
}

function levelsOf(value: Value, otherwise: readonly number[]): readonly number[] {
  const range = typeof value === 'string' ? /^(\d)\.\.(\d)$/.exec(value) : null;
  let levels = wordsOf(typeof value === 'number' ? String(value) : value).map(Number);
  if (range !== null) {
    const first = Number(range[1]);
    levels = Array.from({ length: Math.max(0, Number(range[2]) - first + 1) }, (_, index) => first + index);
  }
  const valid = levels.every((level) => Number.isInteger(level) && level >= 1 && level <= 6);
  return valid && (levels.length > 0 || range !== null) ? levels : otherwise;
}

function quotesOf(value: Value, otherwise: KramdownOptions['smartQuotes']): KramdownOptions['smartQuotes'] {
  const [openSingle, closeSingle, openDouble, closeDouble, ...more] = wordsOf(value).map((word) => word.trim());
  if (openSingle === undefined || closeSingle === undefined || openDouble === undefined) return otherwise;
  return closeDouble === undefined || more.length > 0 ? otherwise : [openSingle, closeSingle, openDouble, closeDouble];
}

function entityOutputOf(value: Value, otherwise: KramdownOptions['entityOutput']): KramdownOptions['entityOutput'] {
  const name = typeof value === 'string' ? value.trim().replace(/^:/, '') : '';
  return name === 'as_char' || name === 'as_input' || name === 'numeric' || name === 'symbolic' ? name : otherwise;
}

/** Options with one of kramdown's own names set; unknown names and unusable values change nothing. */
export function withOption(options: KramdownOptions, name: string, value: Value): KramdownOptions {
  switch (name) {
    case 'hard_wrap':
      return { ...options, hardWrap: booleanOf(value) };
    case 'gfm_quirks':
      return { ...options, gfmQuirks: wordsOf(value).map((word) => word.trim().replace(/^:/, '')) };
    case 'auto_ids':
      return { ...options, autoIds: booleanOf(value) };
    case 'auto_id_prefix':
      return { ...options, autoIdPrefix: value === null ? '' : String(value) };
    case 'smart_quotes':
      return { ...options, smartQuotes: quotesOf(value, options.smartQuotes) };
    case 'parse_block_html':
      return { ...options, parseBlockHtml: booleanOf(value) };
    case 'parse_span_html':
      return { ...options, parseSpanHtml: booleanOf(value) };
    case 'toc_levels':
      return { ...options, tocLevels: levelsOf(value, options.tocLevels) };
    case 'footnote_nr':
      return { ...options, footnoteNr: integerOf(value, options.footnoteNr) };
    case 'entity_output':
      return { ...options, entityOutput: entityOutputOf(value, options.entityOutput) };
    case 'header_offset':
      return { ...options, headerOffset: integerOf(value, options.headerOffset) };
    case 'guess_lang':
      return { ...options, guessLang: booleanOf(value) };
    default:
      return options;
  }
}

/** The same for `{::options name="value" /}` in the notes: what shapes the parser itself is fixed by then. */
export function withInlineOption(options: KramdownOptions, name: string, value: string): KramdownOptions {
  return name === 'hard_wrap' || name === 'gfm_quirks' ? options : withOption(options, name, value);
}
