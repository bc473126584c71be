import { describe, expect, test } from 'vitest';
import type { Value } from '#shared/frontmatter/value.ts';
import { jekyllDefaults, kramdownOptionsFrom } from '#shared/markdown/kramdown-options.ts';

function optionsOf(entries: Readonly<Record<string, Value>>) {
  return kramdownOptionsFrom({ type: 'map', entries: new Map(Object.entries(entries)) });
}

describe('kramdown: in _config.yml', () => {
  test('nothing, or no map, leaves the defaults', () => {
    for (const value of [undefined, null, 'GFM', 3, ['a']]) expect(kramdownOptionsFrom(value)).toEqual(jekyllDefaults);
  });

  test('each setting', () => {
    expect(
      optionsOf({
        input: 'kramdown',
        hard_wrap: true,
        auto_ids: false,
        auto_id_prefix: 'p-',
        smart_quotes: 'apos,apos,quot,quot',
        parse_block_html: true,
        parse_span_html: 'false',
        toc_levels: '2..3',
        footnote_nr: 4,
        entity_output: 'numeric',
        gfm_quirks: [],
        header_offset: '1',
        guess_lang: false,
      }),
    ).toEqual({
      input: 'kramdown',
      hardWrap: true,
      autoIds: false,
      autoIdPrefix: 'p-',
      smartQuotes: ['apos', 'apos', 'quot', 'quot'],
      parseBlockHtml: true,
      parseSpanHtml: false,
      tocLevels: [2, 3],
      footnoteNr: 4,
      entityOutput: 'numeric',
      gfmQuirks: [],
      headerOffset: 1,
      guessLang: false,
    });
  });

  test('lists in either form', () => {
    expect(optionsOf({ toc_levels: [1, 2] }).tocLevels).toEqual([1, 2]);
    expect(optionsOf({ toc_levels: '1,3' }).tocLevels).toEqual([1, 3]);
    expect(optionsOf({ gfm_quirks: 'paragraph_end,no_auto_typographic' }).gfmQuirks).toEqual([
      'paragraph_end',
      'no_auto_typographic',
    ]);
  });

  test('unusable values change nothing', () => {
    expect(
      optionsOf({ smart_quotes: 'a,b', toc_levels: '0..9', footnote_nr: 'x', entity_output: 'y', math_engine: null }),
    ).toEqual(jekyllDefaults);
  });
});
