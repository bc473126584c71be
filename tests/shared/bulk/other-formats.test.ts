import fc from 'fast-check';
import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { editorFor, type TextOperation } from '#shared/bulk/edits-for.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import { applySplices, type Splice } from '#shared/text/splice.ts';
import { showOf } from '../audio/shows.ts';

const show = showOf({ generator: 'hugo' });
const plainly = { isRegex: false, matchCase: true, wholeWord: false } as const;
const runs = process.env['TEST_LONG'] === '1' ? 20_000 : 400;

const word = fc.oneof(
  fc.constantFrom(
    '/audio/',
    'x /audio/ "q"',
    "it's",
    'a # b',
    '[t]',
    "'''",
    '"""',
    'tab\there',
    'two\nlines\n',
    '題',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);
const scalar = fc.oneof(word, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const name = fc.constantFrom('title', 'audio', 'params', 'a b', '日本', 'x.y', 'hosts');
const inner = fc.oneof(scalar, fc.array(word, { maxLength: 3 }));
const map = fc.dictionary(name, fc.oneof(inner, fc.dictionary(name, inner, { maxKeys: 3 })), {
  minKeys: 1,
  maxKeys: 5,
});
const tables = fc.array(fc.dictionary(name, scalar, { maxKeys: 2 }), { maxLength: 3 });

/** Shapes that no library writes, between the values that one does. */
const odd = [
  'odd = [ # c\n  "/audio/1", # one\n  \'/audio/2\',\n]\n',
  'odd = { a = "/audio/", b = [1, { c = "}" }] } # c\n',
  "odd = '''\n/audio/ 'x'\n'''\n",
  'odd = """\\\n  /audio/ \\u00e9 \\\n  y"""\n',
  'odd.a."b c" = "/audio/"\n',
  'odd = 2026-09-18 07:00:00+09:00 # when\n',
  '# /audio/ in a comment\n\nodd = 0x1F\n',
];

const heads = fc
  .tuple(map, tables, fc.constantFrom(...odd), fc.constantFrom('toml', 'json'), fc.boolean())
  .map(([values, links, shape, format, isCrlf]) => {
    const head =
      format === 'toml'
        ? `+++\n${shape}${stringify({ ...values, links })}\n+++\n\n`
        : `${JSON.stringify({ ...values, links, odd: shape }, null, isCrlf ? 2 : 0)}\n\n`;
    const text = `${head}Notes: /audio/ stays.\n`;
    return isCrlf ? text.replaceAll('\n', '\r\n') : text;
  })
  .filter((text) => parseFrontMatter(text).error === undefined);

function editsOf(operation: TextOperation, text: string): readonly Splice[] | undefined {
  const editor = editorFor(operation, show);
  const edits = editor.ok ? editor.value({ text, part: 'episode' }) : undefined;
  return edits?.ok ? edits.value : undefined;
}

/** What takes replacements back. */
function inverse(text: string, edits: readonly Splice[]): readonly Splice[] {
  let shift = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text: put }) => {
      const back = { start: start + shift, end: start + shift + put.length, text: text.slice(start, end) };
      shift += put.length - (end - start);
      return back;
    });
}

/** The text with the places of one key left out: its own lines, or in JSON its own characters and the commas. */
function without(text: string, keys: readonly string[]): string {
  const { fields, kind } = parseFrontMatter(text);
  const own = fields.filter(({ key }) => keys.includes(key));
  if (kind === 'toml') {
    // What one key says may lie in several tables: the lines of the others are looked at.
    const others = fields.filter(({ key }) => !keys.includes(key) && !/^(?:params|links|odd)$/.test(key));
    return others.map(({ lines }) => text.slice(lines.start, lines.end)).join('');
  }
  const gone = own.map(({ lines }) => ({ ...lines, text: '' }));
  return applySplices(text, gone).replaceAll(/[\s,]/g, '');
}

const operations = (key: string, put: string): readonly TextOperation[] => [
  { type: 'replace-in-key', key, find: '/audio/', replacement: put, atStart: false, ...plainly },
  { type: 'set-key', key, value: put, missingOnly: false },
  { type: 'set-key', key, value: '12', missingOnly: false },
  { type: 'remove-key', key },
  { type: 'rename-key', key, to: 'renamed key' },
];

describe('heads of TOML and JSON, whatever stands in them', () => {
  test('one key alone changes, its values are the ones asked for, and taking it back gives every byte back', () => {
    let changed = 0;
    const keys = ['title', 'audio', 'a b', 'x.y', 'hosts', 'odd', 'new', 'params'];
    fc.assert(
      fc.property(heads, fc.constantFrom(...keys), word, fc.nat(4), (text, key, put, which) => {
        const operation = operations(key, put)[which];
        const edits = operation && editsOf(operation, text);
        if (operation === undefined || edits === undefined || edits.length === 0) return;
        changed++;
        const after = applySplices(text, edits);
        expect(applySplices(after, inverse(text, edits))).toBe(text);
        expect(without(after, [key, 'renamed key'])).toBe(without(text, [key, 'renamed key']));
        const { [key]: own, ...others } = jsonValues(parseFrontMatter(text));
        const { [key]: now, 'renamed key': renamed, ...left } = jsonValues(parseFrontMatter(after));
        expect(left).toEqual(others);
        if (operation.type === 'remove-key') expect([now, renamed]).toEqual([undefined, undefined]);
        if (operation.type === 'rename-key') expect(renamed).toEqual(own);
        if (operation.type === 'set-key') expect(String(now ?? '')).toBe(operation.value);
      }),
      { seed: 11, numRuns: runs },
    );
    expect(changed).toBeGreaterThan(runs / 6);
  });

  test('most changes that YAML takes, TOML and JSON take too', () => {
    const taken = odd.map((shape) => {
      const text = `+++\n${shape}title = "T"\n+++\n`;
      return operations('odd', 'x').map((operation) => editsOf(operation, text) !== undefined);
    });
    // A key with dots is a map, which no single value can take the place of.
    const refused = taken.flatMap((answers, shape) => answers.flatMap((isTaken, at) => (isTaken ? [] : [[shape, at]])));
    expect(refused).toEqual([
      [4, 1],
      [4, 2],
    ]);
  });
});
