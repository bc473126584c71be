import { describe, expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import type { RenderedLink } from '#shared/markdown/rendered-notes.ts';
import { randomNotes } from './random-notes.ts';

const documents = process.env['TEST_LONG'] === '1' ? 5000 : 400;

function written(notes: string, { span }: RenderedLink): string {
  return notes.slice(span.start, span.end);
}

/** Kind, address as written, and address of the page of each link. */
function places(notes: string, dialect: 'kramdown' | 'gfm'): readonly (readonly string[])[] {
  return renderNotes(notes, { dialect }).links.map((link) => [link.kind, written(notes, link), link.url]);
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  copy: '©',
  nbsp: '\u00a0',
};

/** An address as the page has it: references resolved, lines of quotes and cells joined. */
function resolved(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t>]*/g, '\n')
    .replace(/\n+/g, ' ')
    .replaceAll('\\|', '|')
    .replace(/&(amp|lt|gt|quot|copy|nbsp);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x3042;', 'あ')
    .replaceAll('&#150;', '–');
}

describe('the place of an address', () => {
  test.each([
    ['in a paragraph', 'a [b](https://example.com) c', 'https://example.com'],
    ['in a nested item', '- a\n  - b\n\n    - [c](https://example.com/c)\n', 'https://example.com/c'],
    ['behind tabs', '- a\n\t- b\n\t\t[c](x)\n', 'x'],
    ['in a quote in an item', '- a\n\n  > b\n  > [c](x)\n', 'x'],
    ['in a cell', '| a | [b](x) |\n|---|---|\n| c | d |\n', 'x'],
    ['in a heading', '## a [b](x) ##\n', 'x'],
    ['in angle brackets', '> <https://example.com>\n', 'https://example.com'],
    ['of an image', '- ![a](x.png "t")\n', 'x.png'],
    ['of a definition', 'a [b][c]\n\n> [c]: https://example.com/c\n\n[c]: /d "t"\n', undefined],
    ['in HTML of a line', '- a <a href="x">b</a>\n', 'x'],
    ['in an HTML block', '<div>\n<iframe width="1" src="x"></iframe>\n</div>\n', 'x'],
    ['with CRLF', 'a\r\nb\r\n\r\n- c\r\n  [d](x)\r\n', 'x'],
  ])('%s', (_name, notes, address) => {
    for (const dialect of ['kramdown', 'gfm'] as const) {
      const found = places(notes, dialect);
      expect(found).toHaveLength(1);
      if (address !== undefined) expect(found[0]?.slice(1)).toEqual([address, address]);
    }
  });

  test('of a reference is in the definition that counts', () => {
    const notes = 'a [b][c]\n\n[c]: /first\n[c]: /second "t"\n';
    expect(places(notes, 'kramdown')).toEqual([['reference', '/second', '/second']]);
    expect(places(notes, 'gfm')).toEqual([['reference', '/first', '/first']]);
  });

  test('the page has references resolved', () => {
    expect(places('[a](x?b=1&amp;c)', 'kramdown')).toEqual([['inline', 'x?b=1&amp;c', 'x?b=1&c']]);
    expect(places('[a](x?b=1&c)', 'kramdown')).toEqual([['inline', 'x?b=1&c', 'x?b=1&c']]);
  });

  test(`is right wherever a link stands (${documents} documents from seed 1)`, () => {
    let seen = 0;
    for (let seed = 1; seed <= documents; seed++) {
      const lines = randomNotes(seed);
      const notes = seed % 3 === 0 ? lines.replaceAll('\n', '\r\n') : lines;
      for (const link of renderNotes(notes, { dialect: 'kramdown' }).links) {
        const text = resolved(written(notes, link));
        const url = resolved(link.url);
        expect([url, url.replace(/^mailto:/, '')], `seed ${seed}: ${link.kind} ${link.url}`).toContain(text);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(documents);
  });
});
