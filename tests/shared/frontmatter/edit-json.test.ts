import { describe, expect, it } from 'vitest';
import type { FrontMatterEdit } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import { literal, remove, set, text } from './edits.ts';

function edited(head: string, edit: FrontMatterEdit, keyOrder: readonly string[] = []): string {
  const result = editFrontMatter(`${head}\n\nNotes {"a": 1}\n`, [edit], { reader: 'go', habits: { keyOrder } });
  return result.ok ? result.value.text.replace('\n\nNotes {"a": 1}\n', '') : result.error.reason;
}

describe('front matter of JSON', () => {
  const pretty = '{\n\t"title": "caf\\u00e9, \\"x\\"",\n\t"tags": [ "a", "b" ],\n\t"params": {"size": 12}\n}';

  it.each<[string, FrontMatterEdit, string]>([
    [pretty, set('title', text('café, "y"')), pretty.replace('\\"x\\"', '\\"y\\"')],
    [pretty, set(['params', 'size'], literal('13')), pretty.replace('12', '13')],
    [pretty, set(['tags', 1], text('c')), pretty.replace('"b"', '"c"')],
    [pretty, remove('tags', 0), pretty.replace('"a", ', '')],
    [pretty, remove('tags'), pretty.replace('"tags": [ "a", "b" ],\n\t', '')],
    [pretty, remove('params'), pretty.replace(',\n\t"params": {"size": 12}', '')],
    [pretty, { type: 'rename', key: 'tags', to: 'keywords' }, pretty.replace('"tags"', '"keywords"')],
    [pretty, { type: 'rename', key: 'tags', to: 'title' }, 'key-exists'],
    [pretty, set('summary', text('x')), pretty.replace('12}', '12},\n\t"summary": "x"')],
    ['{\n  "a": 1\n}', set('b', text('x')), '{\n  "a": 1,\n  "b": "x"\n}'],
    ['{"a": 1}', set('b', literal('true')), '{"a": 1, "b": true}'],
    ['{"a": "x"}', set('a', { type: 'empty' }), '{"a": ""}'],
    ['{"a": 1}', set('a', { type: 'empty' }), '{"a": null}'],
    ['{"a": 1}', set('a', literal('007')), 'unwritable'],
    ['{"date": "2026-09-18"}', set('date', literal('2026-09-25')), '{"date": "2026-09-25"}'],
    ['{"a": 1}', remove('a'), '{}'],
    ['{"a": 1}', remove('b'), 'no-such-place'],
    ['{"a": [1, 2]}', { type: 'move-item', path: ['a'], from: 0, to: 1 }, '{"a": [2, 1]}'],
    ['{"a": 1,}', set('a', literal('2')), 'unwritable'],
  ])('%j, %j', (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  it('gets new keys where the show’s other episodes have them', () => {
    expect(edited('{"title": "x", "z": 1}', set('date', text('y')), ['title', 'date'])).toBe(
      '{"title": "x", "date": "y", "z": 1}',
    );
  });

  it('keeps the digits of great numbers and the order of writing', () => {
    const values = jsonValues(parseFrontMatter('{"b": 12345678901234567890, "1": "x", "a": [1.5, null]}\n'));
    expect(values).toEqual({ b: '12345678901234567890', '1': 'x', a: [1.5, null] });
  });
});
