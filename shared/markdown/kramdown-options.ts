import type { Value } from '../frontmatter/value.ts';
import type { KramdownOptions } from '../show/show.ts';
import { withOption } from './kramdown/inline-options.ts';

/** What a Jekyll site publishes with when its `_config.yml` says nothing of kramdown. */
export const jekyllDefaults: KramdownOptions = {
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

function inputOf(value: Value | undefined): KramdownOptions['input'] {
  return typeof value === 'string' && value.trim().toLowerCase() === 'kramdown' ? 'kramdown' : 'GFM';
}

/** The value of `kramdown:` in a site's `_config.yml`, laid over Jekyll's defaults; what kramdown would refuse is left out. */
export function kramdownOptionsFrom(value: Value | undefined): KramdownOptions {
  if (value === null || typeof value !== 'object' || !('type' in value) || value.type !== 'map') return jekyllDefaults;
  let options: KramdownOptions = { ...jekyllDefaults, input: inputOf(value.entries.get('input')) };
  for (const [key, entry] of value.entries) options = withOption(options, key, entry);
  return options;
}
