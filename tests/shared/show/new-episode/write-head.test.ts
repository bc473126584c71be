import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import type { PlannedEdit, PlannedValue } from '#shared/show/new-episode/plan-head.ts';
import { writeHead } from '#shared/show/new-episode/write-head.ts';
import { showOf } from '../../audio/shows.ts';

const show = showOf({ generator: 'hugo' });
const text = (words: string): PlannedValue => ({ type: 'text', text: words });
const edit = (path: string, value: PlannedValue): PlannedEdit => ({ path: path.split('/'), value });
const toml = (lines: string): string => `+++\n${lines}+++\n\n`;
const written = (head: string, ...edits: readonly PlannedEdit[]): string => writeHead(head, edits, show);

describe('TOML', () => {
  const head = toml(
    `title = 'Old' # said aloud\ndate = 2026-09-18T07:00:00+09:00 # when\nepisode = 7\nhosts = [\n  "hane", # first\n  "mio",\n]\nguests = [{ id = "a", name = "]" }, { id = "b" }]\n\n[params]\ntitle = "Inner"\nlocal = 2026-09-18 07:00:00\nday = 2026-09-18\n\n[[links]]\nid = "one"\n\n[[links]]\nid = "two"\n`,
  );

  test('a value lands at its own key, not at one of the same name in a table', () => {
    expect(written(head, edit('title', text("It's new")))).toBe(head.replace("'Old'", `"It's new"`));
    expect(written(head, edit('title', text('新しい')))).toBe(head.replace("'Old'", "'新しい'"));
    expect(written(head, edit('params/title', text('Own')))).toBe(head.replace('"Inner"', '"Own"'));
  });

  test('a new key goes before the first table', () => {
    const made = written(head, edit('summary', text('x')));
    expect(made).toContain(']\nsummary = "x"\n\n[params]');
    const bare = toml('[params]\na = 1\n');
    expect(written(bare, edit('summary', text('x')))).toBe(toml('summary = "x"\n[params]\na = 1\n'));
  });

  test('dates are written as they stood: an offset where there was one, none where there was none', () => {
    const made = written(
      head,
      edit('date', { type: 'literal', text: '2026-09-25T07:30:00+09:00' }),
      edit('params/local', { type: 'literal', text: '2026-09-25T07:30:00+00:00' }),
      edit('params/day', { type: 'literal', text: '2026-09-25' }),
    );
    expect(made).toContain('date = 2026-09-25T07:30:00+09:00 # when\n');
    expect(made).toContain('local = 2026-09-25 07:30:00\n');
    expect(made).toContain('day = 2026-09-25\n');
  });

  test('lists keep the items that stay as they are written', () => {
    const item = (id: string) => ({ text: id, isChanged: false });
    const list = (items: ReturnType<typeof item>[] | undefined[], added: string[]): PlannedValue => {
      return { type: 'list', list: { items, added } };
    };
    expect(written(head, edit('hosts', list([item('hane'), item('mio')], ['sora'])))).toContain(
      'hosts = [\n  "hane", # first\n  "mio",\n  "sora",\n]\n',
    );
    expect(
      written(head, edit('guests', { type: 'list', list: { items: [undefined, item('b')], added: [] } })),
    ).toContain('guests = [{ id = "b" }]\n');
    const links: PlannedValue = { type: 'list', list: { items: [undefined, item('two')], added: [] } };
    expect(jsonValues(parseFrontMatter(written(head, edit('links', links))))['links']).toEqual([{ id: 'two' }]);
  });

  test('a key without a value goes where TOML has nothing empty', () => {
    expect(written(head, edit('episode', { type: 'empty' }))).toBe(head.replace('episode = 7\n', ''));
    expect(written(head, edit('title', { type: 'empty' }))).toBe(head.replace("'Old'", '""'));
  });

  test('what cannot be written is left', () => {
    const broken = toml('title = "a\n');
    expect(written(broken, edit('title', text('b')))).toBe(broken);
    expect(written(head, edit('title', text('\ud800')))).toBe(head);
    expect(written(head, edit('episode', { type: 'literal', text: '007' }))).toBe(head);
  });
});

describe('JSON', () => {
  const head = '{\n\t"title": "Old, \\"x\\"",\n\t"id": 12345678901234567890,\n\t"params": {"title": "Inner"}\n}\n\n';

  test('the value alone is replaced, numbers and indentation stay', () => {
    expect(written(head, edit('title', text('New')))).toBe(head.replace('"Old, \\"x\\""', '"New"'));
    expect(written(head, edit('params/title', text('Own')))).toBe(head.replace('"Inner"', '"Own"'));
  });

  test('keys are removed with their comma and added in the manner of the others', () => {
    expect(written(head, edit('title', { type: 'remove' }))).toBe(head.replace('"title": "Old, \\"x\\"",\n\t', ''));
    expect(written(head, edit('params', { type: 'remove' }))).toBe(
      head.replace(',\n\t"params": {"title": "Inner"}', ''),
    );
    expect(written(head, edit('summary', text('x')))).toBe(head.replace('}\n}', '},\n\t"summary": "x"\n}'));
    expect(written('{ }\n', edit('a', text('x')))).toBe('{"a": "x"}\n');
  });
});

describe('whatever stands in it', () => {
  const word = fc.oneof(
    fc.constantFrom('題', 'a "b" c', "it's", 'x # y', '[params]', 'a = 1', "'''", '"""', 'tab\there', 'two\nlines', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const scalar = fc.oneof(word, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const leaf = fc.oneof(scalar, fc.array(word, { maxLength: 3 }));
  const name = fc.constantFrom('title', 'date', 'params', 'a b', '日本', 'x.y', 'hosts');
  const map = fc.dictionary(name, fc.oneof(leaf, fc.dictionary(name, leaf, { maxKeys: 3 })), {
    minKeys: 1,
    maxKeys: 5,
  });
  const listOfMaps = fc.array(fc.dictionary(name, scalar, { maxKeys: 2 }), { maxLength: 3 });

  test.each(['toml', 'json'] as const)('a text set in %s is read again, and nothing else differs', (format) => {
    let done = 0;
    fc.assert(
      fc.property(map, listOfMaps, word, fc.nat(), fc.boolean(), (values, links, wanted, at, isInner) => {
        const all = { ...values, links };
        const source = format === 'toml' ? toml(`${stringify(all)}\n`) : `${JSON.stringify(all, null, 1)}\n\n`;
        const keys = [...Object.keys(values), 'new'];
        const key = keys[at % keys.length] ?? '';
        const inner = Object.entries(values[key] ?? {}).find(([, value]) => typeof value === 'string')?.[0];
        const isPath = isInner && inner !== undefined && typeof values[key] === 'object' && !Array.isArray(values[key]);
        const path = isPath ? [key, inner] : [key];
        const made = writeHead(source, [{ path, value: text(wanted) }], show);
        const before = structuredClone(jsonValues(parseFrontMatter(source))) as Record<string, unknown>;
        if (made === source) return;
        done++;
        if (isPath) before[key] = { ...(before[key] as object), [inner]: wanted };
        else before[key] = wanted;
        expect(jsonValues(parseFrontMatter(made))).toEqual(before);
      }),
      { seed: 7, numRuns: process.env['TEST_LONG'] === '1' ? 20_000 : 500 },
    );
    expect(done).toBeGreaterThan(100);
  });

  test('TOML of odd shapes keeps all but the value', () => {
    const shapes = [
      'a = """x\n[no]\n"""\n',
      "a = '''\n'x'\n'''\n",
      '"q k" = 1 # c\n',
      'a.b.c = 1\n',
      'a = [ [1, 2], ["x # y", """z"""], ] # c\n',
      'a = { b = { c = "}" }, d = [1] }\n',
      '# only a comment\n\n',
      'a = 1979-05-27 07:32:00Z\n',
      'a = "\\u00e9\\""\n',
    ];
    for (const shape of shapes) {
      for (const end of ['\n', '\r\n']) {
        const source = toml(
          `${shape}title = "Old" # t\n${shape.replace(/^("?)[aq]/, '$1z')}[t]\ntitle = 1\n[[u.v]]\n`,
        ).replaceAll('\n', end);
        expect(parse(source.replaceAll('+++', ''))['title'], source).toBe('Old');
        expect(written(source, edit('title', text('New')))).toBe(source.replace('"Old"', '"New"'));
      }
    }
  });
});
