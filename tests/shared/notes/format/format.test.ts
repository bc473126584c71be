import { describe, expect, test } from 'vitest';
import { type InlineMark, toggleInline } from '#shared/notes/format/inline-format.ts';
import { type LineMark, toggleFence, toggleLines } from '#shared/notes/format/line-format.ts';
import { toggleLink } from '#shared/notes/format/link-format.ts';
import { marked, written } from '../marked.ts';

function inline(before: string, mark: InlineMark): string | undefined {
  const { text, selection } = marked(before);
  return written(text, toggleInline(text, selection, mark));
}

function lines(before: string, mark: LineMark): string | undefined {
  const { text, selection } = marked(before);
  return written(text, toggleLines(text, selection, mark));
}

function link(before: string): string | undefined {
  const { text, selection } = marked(before);
  return written(text, toggleLink(text, selection));
}

describe('bold, italic and code', () => {
  test.each<[string, InlineMark, string]>([
    ['a «b» c', 'bold', 'a **«b»** c'],
    ['a « b » c', 'italic', 'a  *«b»*  c'],
    ['«太字です。»次', 'bold', '**«太字です。»**次'],
    ['- «one\n- two»', 'bold', '- **«one**\n- **two»**'],
    ['«- one\n\n## two»', 'italic', '- *«one*\n\n## *two»*'],
    ['a «b»', 'code', 'a `«b»`'],
    ['*«b»*', 'bold', '***«b»***'],
    ['a ‸ b', 'bold', 'a **‸** b'],
  ])('%j gets %s', (before, mark, after) => {
    expect(inline(before, mark)).toBe(after);
  });

  test.each<[string, InlineMark, string]>([
    ['a **«b»** c', 'bold', 'a «b» c'],
    ['a «**b**» c', 'bold', 'a «b» c'],
    ['a «__b__» c', 'bold', 'a «b» c'],
    ['***«b»***', 'bold', '*«b»*'],
    ['***«b»***', 'italic', '**«b»**'],
    ['- **«one**\n- **two»**', 'bold', '- «one\n- two»'],
    ['a **b‸c** d', 'bold', 'a b‸c d'],
    ['a *b‸c* d', 'italic', 'a b‸c d'],
    ['a **‸** b', 'bold', 'a ‸ b'],
    ['a `b‸` c', 'code', 'a b‸ c'],
  ])('%j loses %s', (before, mark, after) => {
    expect(inline(before, mark)).toBe(after);
  });

  test('words that are bold are not italic because of it', () => {
    expect(inline('**«b»**', 'italic')).toBe('***«b»***');
  });
});

describe('headings, lists and quotes', () => {
  test.each<[string, LineMark, string]>([
    ['«one»', 'heading', '## «one»'],
    ['# «one»', 'heading', '## «one»'],
    ['## one‸', 'heading', 'one‸'],
    ['## one‸', 'subheading', '### one‸'],
    ['«one\n\ntwo»', 'list', '- «one\n\n- two»'],
    ['- «one\n- two»', 'list', '«one\ntwo»'],
    ['- «one\n- two»', 'numbered', '1. «one\n2. two»'],
    ['1. one‸', 'list', '- one‸'],
    ['«- one\n  - two»', 'numbered', '«1. one\n  2. two»'],
    ['«one\ntwo»', 'quote', '> «one\n> two»'],
    ['> «one\n> two»', 'quote', '«one\ntwo»'],
    ['‸', 'list', '- ‸'],
  ])('%j, %s', (before, mark, after) => {
    expect(lines(before, mark)).toBe(after);
  });

  test('several lines of code stand in a fence, and come out of it', () => {
    const { text, selection } = marked('a\n«b\nc»\nd');
    const change = toggleFence(text, selection);
    expect(written(text, change)).toBe('a\n```\n«b\nc»\n```\nd');
    const again = marked('a\n```\n«b\nc»\n```\nd');
    expect(written(again.text, toggleFence(again.text, again.selection))).toBe('a\n«b\nc»\nd');
  });
});

describe('links', () => {
  test.each([
    ['«words»', '[words](‸)'],
    ['«https://example.jp/a»', '[‸](https://example.jp/a)'],
    ['‸', '[‸]()'],
    ['see [wo‸rds](https://example.jp/) there', 'see «words» there'],
    ['«[words](https://example.jp/){:target="_blank"}»', '«words»'],
    ['[one](https://a.jp/)‸', '[one](https://a.jp/)[‸]()'],
    ['<a href="https://example.jp/">wo‸rds</a>', '«words»'],
  ])('%j', (before, after) => {
    expect(link(before)).toBe(after);
  });
});
