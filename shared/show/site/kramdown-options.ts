import type { Json } from '../../frontmatter/value.ts';
import type { KramdownOptions } from '../show.ts';
import { at, listAt } from './json.ts';

/** What Jekyll sets where `_config.yml` says nothing. */
export const jekyllKramdown: KramdownOptions = {
  input: 'GFM',
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: '',
  smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  parseBlockHtml: false,
  parseSpanHtml: true,
  tocLevels: [1, 2, 3, 4, 5, 6],
  footnoteNr: 1,
  entityOutput: 'as_char',
  gfmQuirks: ['paragraph_end'],
  headerOffset: 0,
  guessLang: true,
};

/** The site's options over Jekyll's defaults, from the map `kramdown` of `_config.yml`; what kramdown refuses is passed over. */
export function kramdownOptionsOf(settings: Json | undefined): KramdownOptions {
  const flag = (key: string, usual: boolean): boolean => {
    const value = at(settings, key);
    return typeof value === 'boolean' ? value : usual;
  };
  const whole = (key: string, usual: number): number => {
    const value = at(settings, key);
    return typeof value === 'number' && Number.isInteger(value) ? value : usual;
  };
  const usual = jekyllKramdown;
  const input = at(settings, 'input');
  const prefix = at(settings, 'auto_id_prefix');
  const entities = at(settings, 'entity_output');
  return {
    input: typeof input === 'string' && !/^gfm$/i.test(input) ? 'kramdown' : 'GFM',
    hardWrap: flag('hard_wrap', usual.hardWrap),
    autoIds: flag('auto_ids', usual.autoIds),
    autoIdPrefix: typeof prefix === 'string' ? prefix : usual.autoIdPrefix,
    smartQuotes: smartQuotesOf(words(settings, 'smart_quotes')) ?? usual.smartQuotes,
    parseBlockHtml: flag('parse_block_html', usual.parseBlockHtml),
    parseSpanHtml: flag('parse_span_html', usual.parseSpanHtml),
    tocLevels: levelsOf(words(settings, 'toc_levels')) ?? usual.tocLevels,
    footnoteNr: whole('footnote_nr', usual.footnoteNr),
    entityOutput: entityOutputOf(entities) ?? usual.entityOutput,
    gfmQuirks: at(settings, 'gfm_quirks') === undefined ? usual.gfmQuirks : words(settings, 'gfm_quirks'),
    headerOffset: whole('header_offset', usual.headerOffset),
    guessLang: flag('guess_lang', usual.guessLang),
  };
}

/** A list, written as one or as words with commas between. */
function words(settings: Json | undefined, key: string): readonly string[] {
  return listAt(settings, key)
    .flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? String(item).split(',') : []))
    .map((word) => word.trim().replace(/^:/, ''))
    .filter((word) => word !== '');
}

function smartQuotesOf(names: readonly string[]): KramdownOptions['smartQuotes'] | undefined {
  const [openSingle, closeSingle, openDouble, closeDouble] = names;
  if (names.length !== 4 || !openSingle || !closeSingle || !openDouble || !closeDouble) return undefined;
  return [openSingle, closeSingle, openDouble, closeDouble];
}

function levelsOf(names: readonly string[]): readonly number[] | undefined {
  const levels = names.flatMap((name) => {
    const range = /^(\d)\.\.(\d)$/.exec(name);
    const [first, last] = range ? [Number(range[1]), Number(range[2])] : [Number(name), Number(name)];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  const possible = levels.filter((level) => level >= 1 && level <= 6);
  return possible.length > 0 ? possible : undefined;
}

function entityOutputOf(value: Json | undefined): KramdownOptions['entityOutput'] | undefined {
  const name = typeof value === 'string' ? value.replace(/^:/, '') : '';
  return (['as_char', 'as_input', 'numeric', 'symbolic'] as const).find((possible) => possible === name);
}
