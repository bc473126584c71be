import { describe, expect, it } from 'vitest';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import { yamlTraps } from '#shared/frontmatter/yaml-traps.ts';
import type { Role } from '#shared/show/show.ts';
import { applySplices } from '#shared/text/splice.ts';

const ROLES: Readonly<Record<string, Role>> = {
  title: 'title',
  description: 'description',
  duration: 'duration',
  size: 'bytes',
  tags: 'tags',
  explicit: 'explicit',
};

function trapsIn(inside: string, reader: Reader = 'psych') {
  const text = `---\n${inside}\n---\n`;
  return { text, traps: yamlTraps(text, parseFrontMatter(text, reader), reader, (key) => ROLES[key]) };
}

describe('a value that is read otherwise than it looks', () => {
  it.each([
    ['duration: 45:10', 'error', { written: '45:10', read: '2710.0' }, 'duration: "45:10"'],
    ['duration: 1:02:03.5', 'error', { written: '1:02:03.5', read: '3723.5' }, 'duration: "1:02:03.5"'],
    ['length: 00:10', 'warning', { written: '00:10', read: '10.0' }, 'length: "00:10"'],
    ['size: 1_000', 'warning', { written: '1_000', read: '1000' }, 'size: "1_000"'],
    ['size: 10,150,137', 'warning', { written: '10,150,137', read: '10150137' }, 'size: "10,150,137"'],
    ['id: 010', 'warning', { written: '010', read: '8' }, 'id: "010"'],
    ['title: no', 'warning', { written: 'no', read: 'false' }, 'title: "no"'],
    ['tags: [on, b]', 'warning', { written: 'on', read: 'true' }, 'tags: ["on", b]'],
    ['title: :sym', 'warning', { written: ':sym', read: 'sym' }, 'title: ":sym"'],
    ['title: #12', 'warning', { written: '#12', read: '', cut: '#12' }, 'title: "#12"'],
    [
      'description: text #2 of it',
      'warning',
      { written: 'text #2 of it', read: 'text', cut: '#2 of it' },
      'description: "text #2 of it"',
    ],
    ['tags:\n- #tag', 'warning', { written: '#tag', read: '', cut: '#tag' }, 'tags:\n- "#tag"'],
  ])('%s', (inside, severity, params, fixed) => {
    const { text, traps } = trapsIn(inside);
    expect(traps).toHaveLength(1);
    expect(traps[0]).toMatchObject({ rule: 'yaml-trap', severity, params, fix: { title: 'quote' } });
    expect(text.slice(traps[0]?.start, traps[0]?.end)).toBe(params.written);
    expect(applySplices(text, traps[0]?.fix?.edits ?? [])).toBe(`---\n${fixed}\n---\n`);
  });

  it.each([
    'title: A plain title',
    'title: "45:10"',
    'title: 2024',
    'title: 10. The tenth',
    'title: C# and F#',
    'date: 2024-09-19 05:00:00 +0900',
    'date: 2024-09-19',
    'size: 30241280',
    'duration: 820.402',
    'duration: "12:34" #2',
    'explicit: no',
    'comments: yes',
    'number: 01',
    'key: # a comment in place of a value',
    'key: #TODO',
    'title: text # a comment',
    'description: one\n  two',
    'chapters:\n  - start: 00:10\n    title: x',
    'empty:',
    'nothing: ~',
  ])('is not %j', (inside) => {
    expect(trapsIn(inside).traps).toEqual([]);
  });

  it('is a matter of the reader', () => {
    expect(trapsIn('duration: 45:10', 'go').traps).toEqual([]);
    expect(trapsIn('duration: 45:10', 'javascript').traps[0]?.params).toEqual({ written: '45:10', read: '2710' });
    expect(trapsIn('size: 10,150,137', 'javascript').traps).toEqual([]);
  });

  it('is not looked for where nothing can be read', () => {
    expect(trapsIn('a: [').traps).toEqual([]);
  });

  it('is read as it looks once it is mended', () => {
    const { text, traps } = trapsIn('a: text #2\nduration: 45:10\nb: 010');
    const mended = applySplices(
      text,
      traps.flatMap((trap) => trap.fix?.edits ?? []),
    );
    expect(jsonValues(parseFrontMatter(mended, 'psych'))).toEqual({ a: 'text #2', duration: '45:10', b: '010' });
  });
});
