import { describe, expect, it } from 'vitest';
import type { FrontMatterEdit } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { literal, remove, rename, set, text } from './edits.ts';

/** The lines between the fences after an edit, or why it was refused. */
function edited(lines: string, edit: FrontMatterEdit, keyOrder: readonly string[] = []): string {
  const whole = `+++\n${lines}+++\n\nNotes +++\n`;
  const result = editFrontMatter(whole, [edit], { reader: 'go', habits: { keyOrder } });
  if (!result.ok) return result.error.reason;
  expect(result.value.text.endsWith('+++\n\nNotes +++\n')).toBe(true);
  return result.value.text.slice(4, -'+++\n\nNotes +++\n'.length);
}

describe('a value of TOML', () => {
  it.each<[string, FrontMatterEdit, string]>([
    ['a = "x" # c\n', set('a', text('y "q"')), 'a = "y \\"q\\"" # c\n'],
    ["a = 'x'\n", set('a', text('C:\\y')), "a = 'C:\\y'\n"],
    ["a = 'x'\n", set('a', text("it's")), 'a = "it\'s"\n'],
    ['a = "caf\\u00e9 x"\n', set('a', text('café x')), 'a = "caf\\u00e9 x"\n'],
    ['a = "one \\u00e9 two"\n', set('a', text('one é three')), 'a = "one \\u00e9 three"\n'],
    ['a = """\nfirst \\\n  on\nlast\n"""\n', set('a', text('first on\nend\n')), 'a = """\nfirst \\\n  on\nend\n"""\n'],
    ['a = """\none\ntwo\n"""\n', set('a', text('one\n2\n')), 'a = """\none\n2\n"""\n'],
    ["a = '''\none\n'two'\n'''\n", set('a', text("one\n'2'\n")), "a = '''\none\n'2'\n'''\n"],
    ["a = '''\none\n'''\n", set('a', text("'''\n")), "a = \"'''\\n\"\n"],
    ['a = "x"\n', set('a', text('two\nlines')), 'a = "two\\nlines"\n'],
    ['a = 7 # c\n', set('a', literal('8')), 'a = 8 # c\n'],
    ['a = true\n', set('a', literal('false')), 'a = false\n'],
    ['a = 7\n', set('a', literal('007')), 'unwritable'],
    ['a = 1_000\n', set('a', text('x')), 'a = "x"\n'],
    ['a = "x"\n', set('a', { type: 'empty' }), 'a = ""\n'],
    ['a = [1]\n', set('a', { type: 'empty' }), 'a = []\n'],
    ['a = 7\n', set('a', { type: 'empty' }), 'unwritable'],
    ['a = "x"\n', set('a', text('\ud800')), 'unwritable'],
    ['[a]\nb = 1\n', set('a', text('x')), 'unwritable'],
    ['a = "x\n', set('a', text('y')), 'unwritable'],
  ])('%j, %j', (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  it.each([
    ['2026-09-18T07:00:00+09:00 # when', '2026-09-25T07:30:00+09:00', '2026-09-25T07:30:00+09:00 # when'],
    ['2026-09-18 07:00:00+09:00', '2026-09-25T07:30:00+09:00', '2026-09-25 07:30:00+09:00'],
    ['2026-09-18', '2026-09-25', '2026-09-25'],
    ['"2026-09-18"', '2026-09-25', '"2026-09-25"'],
  ])('a date keeps its layout: %s', (before, wanted, after) => {
    const isText = before.startsWith('"');
    expect(edited(`date = ${before}\n`, set('date', isText ? text(wanted) : literal(wanted)))).toBe(
      `date = ${after}\n`,
    );
  });

  it('deep in lists, inline tables and tables is the one that changes', () => {
    const lines = [
      'title = "x"',
      'tags = [ # c',
      '  "x", # one',
      "  'x',",
      ']',
      'guests = [ { id = "x", name = "x" }, { id = "y" } ]',
      'a.b."c d" = "x"',
      '[params]',
      'title = "x"',
      '[params.deep]',
      'title = "x"',
      '[[links]]',
      'id = "x"',
      '[[links]]',
      'id = "x"',
      '',
    ];
    for (const [path, line, after] of [
      [['title'], 0, 'title = "new"'],
      [['tags', 1], 3, "  'new',"],
      [['guests', 0, 'name'], 5, 'guests = [ { id = "x", name = "new" }, { id = "y" } ]'],
      [['a', 'b', 'c d'], 6, 'a.b."c d" = "new"'],
      [['params', 'title'], 8, 'title = "new"'],
      [['params', 'deep', 'title'], 10, 'title = "new"'],
      [['links', 1, 'id'], 14, 'id = "new"'],
    ] as const) {
      expect(edited(lines.join('\n'), set([...path], text('new')))).toBe(lines.with(line, after).join('\n'));
    }
  });
});

describe('keys of TOML', () => {
  it.each<[string, FrontMatterEdit, string]>([
    ['a = 1 # c\nb = """\nx\n"""\nc = 1\n', remove('b'), 'a = 1 # c\nc = 1\n'],
    ['# of b\nb = 1\n\nc = 1\n', remove('b'), '# of b\n\nc = 1\n'],
    ['c = 1\n[a]\nb = 1\n# of a\nd = 2\n\n# of e\n[e]\nf = 1\n', remove('a'), 'c = 1\n\n# of e\n[e]\nf = 1\n'],
    ['a.b = 1\nc = 1\na.d = 2\n', remove('a'), 'c = 1\n'],
    ['[a]\nb = 1\n[c]\nd = 1\n[a.e]\nf = 1\n', remove('a'), '[c]\nd = 1\n'],
    ['[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\n', remove('a'), '[c]\n'],
    ['[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\n', remove('a', 0), '[[a]]\nb = 2\n[c]\n'],
    ['a = { b = 1, c = 2 }\n', remove('a', 'b'), 'a = { c = 2 }\n'],
    ['a = [\n  "x", # first\n  "y",\n]\n', remove('a', 1), 'a = [\n  "x",\n]\n'],
    ['a = ["x", "y"] # c\n', remove('a', 0), 'a = ["y"] # c\n'],
    ['a = 1\n', remove('b'), 'no-such-place'],
    ['a = 1 # c\n', rename('a', 'b'), 'b = 1 # c\n'],
    ['"a" = 1\n', rename('a', 'b c'), '"b c" = 1\n'],
    ['a.x = 1\na.y = 2\n', rename('a', 'b'), 'b.x = 1\nb.y = 2\n'],
    ['[a]\nx = 1\n[ a . c ]\n[[d.a]]\n', rename('a', 'b'), '[b]\nx = 1\n[ b . c ]\n[[d.a]]\n'],
    ['[[a]]\nx = 1\n[[a]]\n[a.c]\nx = 1\n', rename('a', 'b'), '[[b]]\nx = 1\n[[b]]\n[b.c]\nx = 1\n'],
    ['a = 1\nb = 2\n', rename('a', 'b'), 'key-exists'],
    ['a = 1\n[t]\nb = 2\n', set('c', text('x')), 'a = 1\nc = "x"\n[t]\nb = 2\n'],
    ['[t]\nb = 2\n', set('c', literal('3')), 'c = 3\n[t]\nb = 2\n'],
    ['a = 1\n[t]\nb = 2\n\n[u]\n', set(['t', 'c'], text('x')), 'a = 1\n[t]\nb = 2\nc = "x"\n\n[u]\n'],
    ['a = { b = 1 }\n', set(['a', 'c'], text('x')), 'a = { b = 1, c = "x" }\n'],
    ['a = 1\n', set('c d', text('x')), 'a = 1\n"c d" = "x"\n'],
    ['a = 1\n', set('c', { type: 'empty' }), 'a = 1\nc = ""\n'],
    ['a = 1\n', set('t', { type: 'list', items: [text('x')] }), 'a = 1\nt = ["x"]\n'],
    [
      'a = [\n  "x",\n]\n',
      { type: 'insert-item', path: ['a'], index: 1, value: text('y') },
      'a = [\n  "x",\n  "y",\n]\n',
    ],
    ["a = ['x']\n", { type: 'insert-item', path: ['a'], index: 0, value: text('y') }, "a = ['y', 'x']\n"],
    ['a = ["x", "y"]\n', { type: 'move-item', path: ['a'], from: 0, to: 1 }, 'a = ["y", "x"]\n'],
  ])('%j, %j', (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  it('go where the show’s other episodes have them, before the tables', () => {
    const order = ['title', 'date', 'summary', 'params'];
    expect(edited('title = "x"\nother = 1\n[params]\n', set('date', text('y')), order)).toBe(
      'title = "x"\ndate = "y"\nother = 1\n[params]\n',
    );
    expect(edited('summary = "x"\n', set('title', text('y')), order)).toBe('title = "y"\nsummary = "x"\n');
  });

  it('are dates as RFC 3339 has them, whatever a person writes', () => {
    const whole = '+++\na = 1\n+++\n';
    for (const written of ['2026-09-18 07:00:00 +0900', '2026-09-18 07:00 +0900', '2026-09-18T07:00:00+09:00']) {
      const made = editFrontMatter(whole, [set('date', literal(written))], { reader: 'psych' });
      expect(made.ok && made.value.text).toBe('+++\na = 1\ndate = 2026-09-18T07:00:00+09:00\n+++\n');
    }
  });

  it('keep CRLF and the last line’s missing end', () => {
    const whole = '+++\r\na = 1\r\n+++\r\nNotes';
    const made = editFrontMatter(whole, [set('b', text('x'))], { reader: 'go' });
    expect(made.ok && made.value.text).toBe('+++\r\na = 1\r\nb = "x"\r\n+++\r\nNotes');
  });
});

it('a place is where the value stands, whatever surrounds it', () => {
  const whole = '+++\ntitle = "T" # c\n[params]\nsize = 12\nlist = [ "a", { b = 2026-01-01 } ]\n+++\n';
  const [title, params] = parseFrontMatter(whole).fields;
  const at = (span: { start: number; end: number } | undefined) => whole.slice(span?.start, span?.end);
  expect([at(title?.keySpan), at(title?.node.span), at(title?.lines)]).toEqual(['title', '"T"', 'title = "T" # c\n']);
  const [size, list] = params?.node.fields ?? [];
  expect([at(size?.node.span), at(list?.node.items?.[1]?.node.fields?.[0]?.node.span)]).toEqual(['12', '2026-01-01']);
});
