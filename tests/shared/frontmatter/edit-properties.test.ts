import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontMatterEdit, NewValue } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import type { Field, Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { isList } from '#shared/frontmatter/value-text.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import { canBePlain } from '#shared/frontmatter/writing/scalar-text.ts';
import { applySplices } from '#shared/text/splice.ts';
import { anyFrontMatter, soundFrontMatter } from './front-matter-texts.ts';

const long = process.env['TEST_LONG'] === '1';
const seed = Number(process.env['TEST_SEED'] ?? 20260724);
const runs = (count: number) => ({ seed, numRuns: long ? count * 20 : count });

/** Texts as a form may give them. */
const newText = fc.oneof(
  fc.constantFrom(
    'x',
    'a: b',
    'a #b',
    "it's",
    '"q"',
    `'"\\`,
    'yes',
    '12:34',
    '1_000',
    '2024-09-19',
    ' a ',
    '',
    '- a',
    '日本語「7」',
    '🎧',
  ),
  fc.constantFrom(
    'two\nlines',
    'three\n\nlines\n',
    '\nfirst',
    'a\n  indented',
    'tab\there',
    '---',
    '---\n---\nx',
    '[a',
    '{',
    '#',
    '%',
    '@',
    '`',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
); // prettier-ignore

const reader = fc.constantFrom<Reader>('psych', 'psych', 'javascript', 'go');

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items.length === 0 ? undefined : items[at % items.length];
}

/** The top-level keys whose value can be told from their neighbours by lines. */
function blockFields(text: string, by: Reader): readonly Field[] {
  return parseFrontMatter(text, by).fields;
}

describe(`edits of generated front matter (seed ${seed})`, () => {
  it('sets exactly the text asked for, and touches no other line', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(soundFrontMatter, reader, fc.nat(), newText, (text, by, at, wanted) => {
        const field = pick(blockFields(text, by), at);
        if (field === undefined) return;
        const edited = editFrontMatter(text, [set(field.key, { type: 'text', text: wanted })], { reader: by });
        if (!edited.ok) {
          refused++;
          return;
        }
        done++;
        const after = edited.value.text;
        expect(applySplices(text, edited.value.splices)).toBe(after);
        const values = new Map(valuesOf(parseFrontMatter(text, by)));
        expect(valuesOf(parseFrontMatter(after, by))).toEqual(values.set(field.key, wanted));
        expect(after.startsWith(text.slice(0, field.lines.start))).toBe(true);
        expect(after.endsWith(text.slice(field.lines.end))).toBe(true);
      }),
      runs(1500),
    );
    expect(refused).toBeLessThan((done + refused) / 50);
  }, 900_000);

  it('gives the original bytes when a word is put in and taken out again', () => {
    fc.assert(
      fc.property(soundFrontMatter, fc.nat(), fc.nat(), (text, at, place) => {
        const field = pick(
          blockFields(text, 'psych').filter(({ node }) => typeof node.value === 'string' && /\p{L}/u.test(node.value)),
          at,
        );
        const old = field?.node.value;
        if (field === undefined || typeof old !== 'string' || field.node.style === 'alias') return;
        const letters = [...old.matchAll(/\p{L}/gu)];
        const cut = pick(letters, place)?.index ?? 0;
        const there = editFrontMatter(text, [setText(field.key, `${old.slice(0, cut)}word${old.slice(cut)}`)], {
          reader: 'psych',
        });
        expect(there.ok).toBe(true);
        if (!there.ok) return;
        const back = editFrontMatter(there.value.text, [setText(field.key, old)], { reader: 'psych' });
        const source = text.slice(field.node.span.start, field.node.span.end);
        // What is read otherwise than it is written (`:sym`), or stands plain against our advice (`=`), is not written so again.
        if (field.node.style === 'plain' && !canBePlain(old.replace(/\n+/g, ' '), false)) return;
        if (field.node.style === 'plain' && !source.includes('\n') && source !== old) return;
        expect(back.ok && back.value.text).toBe(text);
      }),
      runs(1000),
    );
  }, 900_000);

  it('puts items in, moves them and takes them out, the others keeping their lines', () => {
    let done = 0;
    fc.assert(
      fc.property(soundFrontMatter, fc.nat(), fc.nat(), fc.nat(), newText, (text, at, from, to, wanted) => {
        const field = pick(
          blockFields(text, 'psych').filter(({ node }) => node.items !== undefined),
          at,
        );
        if (field === undefined || !isList(field.node.value)) return;
        const items = field.node.value;
        const index = from % (items.length + 1);
        const inserted = run(text, {
          type: 'insert-item',
          path: [field.key],
          index,
          value: { type: 'text', text: wanted },
        });
        if (inserted === undefined) return;
        done++;
        expect(listIn(inserted, field.key)).toEqual(items.toSpliced(index, 0, wanted));
        expect(run(inserted, { type: 'remove', path: [field.key, index] })).toBe(text);
        if (items.length < 2) return;
        const move = { from: from % items.length, to: to % items.length };
        const moved = run(text, { type: 'move-item', path: [field.key], ...move });
        if (moved === undefined) return;
        const back = run(moved, { type: 'move-item', path: [field.key], from: move.to, to: move.from });
        if (back === undefined) return;
        // Empty lines and comments between items keep their places, the items go past them.
        expect(linesOf(back)).toEqual(linesOf(text));
        expect(listIn(back, field.key)).toEqual(items);
      }),
      runs(1000),
    );
    expect(done).toBeGreaterThan(100);
  }, 900_000);

  it('removes keys, renames them and puts new ones in, and nothing else', () => {
    fc.assert(
      fc.property(soundFrontMatter, fc.nat(), newText, (text, at, wanted) => {
        const field = pick(blockFields(text, 'psych'), at);
        if (field === undefined) return;
        const removed = run(text, { type: 'remove', path: [field.key] });
        if (removed !== undefined) expect(removed).toBe(text.slice(0, field.lines.start) + text.slice(field.lines.end));
        const renamed = run(text, { type: 'rename', key: field.key, to: 'new name' });
        if (renamed !== undefined)
          expect(run(renamed, { type: 'rename', key: 'new name', to: field.key })).toBeDefined();
        const added = run(text, set('new key', { type: 'text', text: wanted }));
        if (added !== undefined) expect(run(added, { type: 'remove', path: ['new key'] })).toBe(text);
      }),
      runs(1000),
    );
  }, 900_000);

  it('never throws, whatever the text and the edit', () => {
    const anyValue: fc.Arbitrary<NewValue> = fc.letrec<{ value: NewValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        newText.map((text): NewValue => ({ type: 'text', text })),
        fc.constant<NewValue>({ type: 'empty' }),
        fc
          .constantFrom('0', '2024-09-19', 'x: y', '', 'a\nb', '!')
          .map((source): NewValue => ({ type: 'literal', source })),
        fc.array(tie('value'), { maxLength: 3 }).map((items): NewValue => ({ type: 'list', items })),
        fc
          .array(fc.tuple(newText, tie('value')), { maxLength: 3 })
          .map((entries): NewValue => ({ type: 'map', entries })),
      ),
    })).value;
    const step = fc.oneof(newText, fc.integer({ min: -1, max: 3 }), fc.constantFrom('title', 'tags', 'key'));
    const path = fc.array(step, { maxLength: 3 });
    const edit: fc.Arbitrary<FrontMatterEdit> = fc.oneof(
      fc.record({ type: fc.constant('set' as const), path, value: anyValue }),
      fc.record({ type: fc.constant('remove' as const), path }),
      fc.record({ type: fc.constant('rename' as const), key: newText, to: newText }),
      fc.record({
        type: fc.constant('insert-item' as const),
        path,
        index: fc.integer({ min: -1, max: 4 }),
        value: anyValue,
      }),
      fc.record({ type: fc.constant('move-item' as const), path, from: fc.nat(3), to: fc.nat(3) }),
    );
    const anyText = fc.oneof(
      anyFrontMatter,
      soundFrontMatter,
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `---\n${text}\n---\n`),
    );
    fc.assert(
      fc.property(anyText, reader, fc.array(edit, { minLength: 1, maxLength: 2 }), (text, by, edits) => {
        const edited = editFrontMatter(text, edits, { reader: by });
        if (edited.ok) expect(applySplices(text, edited.value.splices)).toBe(edited.value.text);
      }),
      runs(3000),
    );
  }, 900_000);
});

function set(key: string, value: NewValue): FrontMatterEdit {
  return { type: 'set', path: [key], value };
}

function setText(key: string, text: string): FrontMatterEdit {
  return set(key, { type: 'text', text });
}

function run(text: string, edit: FrontMatterEdit): string | undefined {
  const edited = editFrontMatter(text, [edit], { reader: 'psych' });
  return edited.ok ? edited.value.text : undefined;
}

function listIn(text: string, key: string): unknown {
  return valuesOf(parseFrontMatter(text, 'psych')).get(key);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').sort();
}
