import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Path } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Json } from '#shared/frontmatter/value.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';

const seed = Number(process.env['TEST_SEED'] ?? 20261123);
const numRuns = process.env['TEST_LONG'] === '1' ? 30_000 : 800;

/** A value with the way it is written: `inline` behind its key, or lines below it. */
type Written =
  | { readonly is: 'scalar'; readonly source: string }
  | { readonly is: 'map'; readonly entries: readonly (readonly [string, Written])[] }
  | { readonly is: 'list'; readonly items: readonly Written[] };

const sources = [
  'plain',
  "'it''s'",
  '"a \\"b\\" c"',
  '日本語「7」',
  'https://example.com/?a=b#c',
  '12',
  '01:02:03',
  'true',
  '2026-09-04',
  '2026-09-04 07:00:00 +0900',
  '',
  '~',
  '[a, "b, c", {d: e}]',
  '{ a: 1, "b": [c] }',
  'x # a comment',
  "'q'\t# tab before",
  '"" # empty',
  '| # keep\n  one\n\n  two',
  '>-\n  folded\n  text',
  '|+\n  kept\n\n',
  '"over\n  lines"',
  'two\n  lines',
  '&anchor plain',
  '&x [a, b]',
  '!!str 12',
  '- not an item',
  '! tagged',
]; // prettier-ignore

const keys = ['title', 'audio', 'a b', '"quoted"', "'single'", '日本', 'x-y', 'guests', 'k', '1', 'true', 'url'];

const written = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...sources).map((source): Written => ({ is: 'scalar', source })),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value')), {
        minLength: 1,
        maxLength: 4,
        selector: ([key]) => key,
      })
      .map((entries): Written => ({ is: 'map', entries })),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((items): Written => ({ is: 'list', items })),
  ),
})).value;

interface Manner {
  readonly step: number;
  readonly listStep: number;
  readonly comments: readonly string[];
}

/** The lines of a value below column `column`, what stands behind its key or dash first. */
function linesOf(value: Written, column: number, manner: Manner, next: () => string): readonly string[] {
  if (value.is === 'scalar') {
    const [first = '', ...rest] = value.source.split('\n');
    return [
      first === '' ? '' : ` ${first}`,
      ...rest.map((line) => (line === '' ? '' : ' '.repeat(column + manner.step) + line.trim())),
    ];
  }
  if (value.is === 'map') return ['', ...mapLines(value.entries, column + manner.step, manner, next)];
  const at = column + manner.listStep;
  return ['', ...value.items.flatMap((item) => itemLines(item, at, manner, next))];
}

function mapLines(
  entries: readonly (readonly [string, Written])[],
  column: number,
  manner: Manner,
  next: () => string,
) {
  return entries.flatMap(([key, value]): readonly string[] => {
    const [first = '', ...rest] = linesOf(value, column, manner, next);
    const comment = next();
    return [...(comment === '' ? [] : [comment]), `${' '.repeat(column)}${key}:${first}`, ...rest];
  });
}

function itemLines(item: Written, at: number, manner: Manner, next: () => string): readonly string[] {
  if (item.is !== 'map') {
    const [first = '', ...rest] = linesOf(item, at, manner, next);
    return [`${' '.repeat(at)}-${first}`, ...rest];
  }
  const lines = mapLines(item.entries, at + 2, manner, () => '');
  return lines.map((line, index) => (index === 0 ? `${' '.repeat(at)}- ${line.slice(at + 2)}` : line));
}

const episode = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), written), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key,
    }),
    fc.constantFrom(2, 4),
    fc.constantFrom(0, 2),
    fc.array(fc.constantFrom('', '', '', '# between', '', ' # indented', '#'), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\nThe notes.\n', '\n\nNo end'),
  )
  .map(([entries, step, listStep, comments, newline, notes]) => {
    let at = 0;
    const next = () => comments[at++ % comments.length] ?? '';
    const lines = mapLines(entries, 0, { step, listStep, comments }, next);
    return `---\n${lines.join('\n')}\n---${notes}`.replaceAll('\n', newline);
  });

/** Every place of the values, with what stands there. */
function placesIn(value: Json, path: Path = []): readonly { readonly path: Path; readonly value: Json }[] {
  const own = path.length === 0 ? [] : [{ path, value }];
  if (Array.isArray(value))
    return [...own, ...(value as Json[]).flatMap((item, index) => placesIn(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function withValue(value: Json, [step, ...rest]: Path, wanted: Json): Json {
  if (step === undefined) return wanted;
  if (Array.isArray(value))
    return (value as Json[]).map((item, index) => (index === step ? withValue(item, rest, wanted) : item));
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([key, item]) => [
      key,
      key === step ? withValue(item, rest, wanted) : item,
    ]),
  );
}

test(`a value anywhere in maps and lists is set, and no other byte changes (seed ${seed})`, () => {
  let done = 0;
  let refused = 0;
  const text = fc.constantFrom(
    'new',
    '新しい: 題',
    "it's",
    ' blank ',
    '#',
    '12:34',
    'no',
    '',
    '- x',
    'a\\b',
    '"',
    '2026-01-01',
  );
  fc.assert(
    fc.property(episode, fc.nat(), text, (before, at, wanted) => {
      const frontMatter = parseFrontMatter(before);
      if (frontMatter.error !== undefined || frontMatter.fields.length === 0) return;
      const values = jsonValues(frontMatter);
      const places = placesIn(values);
      const place = places[at % places.length];
      if (place === undefined) return;
      const edited = editFrontMatter(
        before,
        [{ type: 'set', path: place.path, value: { type: 'text', text: wanted } }],
        { reader: 'psych' },
      );
      if (!edited.ok) {
        refused++;
        return;
      }
      done++;
      const after = edited.value.text;
      expect(jsonValues(parseFrontMatter(after))).toEqual(withValue(values, place.path, wanted));
      const field = frontMatter.fields.find(({ key }) => key === String(place.path[0]));
      expect(after.startsWith(before.slice(0, field?.keySpan.end))).toBe(true);
      expect(after.endsWith(before.slice(field?.lines.end))).toBe(true);
      // Comments between the lines of others, and their line ends, stay.
      const kept = (source: string): readonly string[] =>
        source.split('\n').filter((line) => /^ *# (?:between|indented)/.test(line));
      const isOneLine = typeof place.value !== 'object';
      if (isOneLine) expect(kept(after)).toEqual(kept(before));
      if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { seed, numRuns },
  );
  expect(done).toBeGreaterThan(numRuns / 3);
  expect(refused).toBeLessThan((done + refused) / 10);
}, 900_000);
