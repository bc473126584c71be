import { describe, expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';

function constructs(notes: string): readonly (readonly [string, string, string | undefined])[] {
  return renderNotes(notes, { dialect: 'kramdown' }).constructs.map(({ type, span, detail }) => [
    type,
    notes.slice(span.start, span.end),
    detail,
  ]);
}

describe('tables nobody meant', () => {
  test('a link that a bar cuts is dead', () => {
    expect(constructs('a\n\n- [b | c](https://example.com)\n')).toEqual([
      ['pipe-table', '[b | c](https://example.com)', undefined],
      ['dead-link-in-table', '[b | c](https://example.com)', 'https://example.com'],
    ]);
  });

  test('a table that is meant has its line of dashes, and its links live', () => {
    expect(constructs('| a | [b](c) |\n|---|---|\n| d | e |\n')).toEqual([
      ['pipe-table', '| a | [b](c) |\n|---|---|\n| d | e |', 'ruled'],
    ]);
  });

  test('bars in code, in raw HTML, escaped, or inside of a paragraph do no harm', () => {
    expect(constructs('`a | b`\n\n<p>[a|b](c)</p>\n\n[a \\| b](c)\n\nd\n[a|b](c)\n')).toEqual([]);
  });
});

describe('HTML left open', () => {
  test('as a block', () => {
    expect(constructs('a\n\n<div class="x">\nb\n')).toEqual([['html-unclosed', '<div class="x">', 'div']]);
  });

  test('in a line, and inside of other HTML', () => {
    expect(constructs('> a <b>c\n')).toEqual([['html-unclosed', '<b>', 'b']]);
    expect(constructs('<div><p>a</div>')).toEqual([
      ['html-unclosed', '<div>', 'div'],
      ['html-unclosed', '<p>', 'p'],
    ]);
  });

  test('what needs no end is not left open', () => {
    expect(constructs('<br>\n\n<hr>\n\na <img src="b"> c<br>\n\n<iframe src="d"></iframe>\n')).toEqual([]);
  });
});

describe('Liquid', () => {
  test('tags and outputs', () => {
    expect(constructs('{{ site.url }} {%- if a -%}b{% endif %}')).toEqual([
      ['liquid', '{{ site.url }}', 'site.url'],
      ['liquid', '{%- if a -%}', 'if a'],
      ['liquid', '{% endif %}', 'endif'],
    ]);
  });

  test('what raw protects is none', () => {
    expect(constructs('{% raw %}{{ a }}{% endraw %} {{ b }}').map(([, text]) => text)).toEqual([
      '{% raw %}',
      '{{ b }}',
    ]);
  });

  test('an opening without an end is text', () => {
    expect(constructs('{{ a }\n\n{% b\n')).toEqual([]);
  });
});

describe('links that came to nothing', () => {
  test('a reference without a definition', () => {
    expect(constructs('a [b][c] d\n')).toEqual([['undefined-reference', '[b][c]', 'c']]);
    expect(constructs('a [b][c] d\n\n[c]: /e\n')).toEqual([]);
  });

  test('a reference right behind a Japanese word', () => {
    expect(constructs('詳しくは[こちら][c]へ\n')).toEqual([['undefined-reference', '[こちら][c]', 'c']]);
  });

  test('brackets that are no reference', () => {
    expect(constructs('[a] [b] list[0][1] [c][d](e) [x] [12:30][1]\n')).toEqual([]);
    expect(constructs('[笑][^1]\n\n[^1]: a\n')).toEqual([]);
  });

  test('an address without its parenthesis', () => {
    expect(constructs('- [a](https://example.com/b c\n')).toEqual([
      ['unclosed-link', '[a](https://example.com/b', 'https://example.com/b'],
    ]);
    expect(constructs('[a](see below\n')).toEqual([]);
  });
});
