import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrontMatterEdit, NewValue } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import type { Field } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonMapText, valuesOf } from '#shared/frontmatter/values.ts';
import { splitDate, withParts } from '#shared/frontmatter/written-date.ts';

const corpus = '../shared/corpus';
const seedFile = '../shared/seed/2024-09-19-84.md';

function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

function episodes(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return episodes(path);
    return /\.(?:md|markdown|mdx)$/.test(entry.name) && entry.name !== 'NOTICE.md' ? [path] : [];
  });
}

describe.skipIf(!existsSync(corpus))('over the sample of real episodes', () => {
  const files = existsSync(corpus) ? episodes(corpus) : [];

  it('reads what Ruby reads, line by line', () => {
    const lines = textOf(join(corpus, 'psych-values.jsonl')).trimEnd().split('\n');
    const different = lines.filter((line) => {
      const { path, values } = JSON.parse(line) as { path: string; values: unknown };
      const frontMatter = parseFrontMatter(textOf(join(corpus, path)), 'psych');
      return JSON.stringify(JSON.parse(jsonMapText(valuesOf(frontMatter)))) !== JSON.stringify(values);
    });
    expect(different).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  });

  it('changes only the lines of the key that is edited', () => {
    let edits = 0;
    for (const file of files) {
      const text = textOf(file);
      for (const field of parseFrontMatter(text, 'psych').fields) {
        for (const value of newValuesFor(field, text)) {
          const edit: FrontMatterEdit = { type: 'set', path: [field.key], value };
          const edited = editFrontMatter(text, [edit], { reader: 'psych' });
          expect(edited.ok, `${relative(corpus, file)} ${field.key}`).toBe(isWritable(field, value, text));
          if (!edited.ok) continue;
          edits++;
          const after = edited.value.text;
          expect(after.startsWith(text.slice(0, field.lines.start))).toBe(true);
          expect(after.endsWith(text.slice(field.lines.end))).toBe(true);
          if (isOnOneLine(field, text)) expect(lineCount(after)).toBe(lineCount(text));
        }
      }
    }
    expect(edits).toBeGreaterThan(2000);
  });

  it('makes several edits at once, each in its own lines', () => {
    for (const file of files) {
      const text = textOf(file);
      const fields = parseFrontMatter(text, 'psych').fields.filter((field) => isOnOneLine(field, text));
      const edits = fields.map(
        ({ key }): FrontMatterEdit => ({ type: 'set', path: [key], value: { type: 'text', text: 'new: 1' } }),
      );
      const edited = editFrontMatter(text, edits, { reader: 'psych' });
      expect(edited.ok).toBe(true);
      if (!edited.ok) continue;
      const before = text.split('\n');
      const changed = edited.value.text.split('\n').filter((line, index) => line !== before[index]);
      expect(changed.length).toBe(new Set(fields.map(({ key }) => key)).size);
      expect(edited.value.splices.length).toBeGreaterThanOrEqual(changed.length > 0 ? 1 : 0);
    }
  });
});

/** TOML has nothing that stands for no number and no day, and a table is no single value. */
function isWritable({ node }: Field, value: NewValue, text: string): boolean {
  if (parseFrontMatter(text, 'psych').kind !== 'toml') return true;
  if (node.style === 'block-map' || node.style === 'block-list') return false;
  return value.type !== 'empty' || typeof node.value === 'string' || Array.isArray(node.value);
}

function isOnOneLine({ node }: Field, text: string): boolean {
  return node.style === 'plain' && !text.slice(node.span.start, node.span.end).includes('\n');
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

/** Values shaped like what people change: a word, a number, a path's prefix, a date moved, nothing. */
function newValuesFor({ node }: Field, text: string): readonly NewValue[] {
  const source = text.slice(node.span.start, node.span.end);
  const values: NewValue[] = [{ type: 'text', text: 'A title: with “marks” # and\ta number 2' }, { type: 'empty' }];
  if (typeof node.value === 'string' && node.value !== '') {
    values.push(
      { type: 'text', text: `${node.value} more` },
      { type: 'text', text: `https://new.example/${node.value}` },
    );
    values.push({ type: 'text', text: node.value.slice(Math.floor(node.value.length / 2)).trim() || 'x' });
  }
  if (typeof node.value === 'number')
    values.push({ type: 'literal', source: '30241280' }, { type: 'text', text: '31:28' });
  const date = splitDate(source);
  if (date !== undefined && node.style === 'plain')
    values.push({ type: 'literal', source: withParts(date, { day: 3, hour: 6 }) });
  return values;
}

describe.skipIf(!existsSync(seedFile))('the seed', () => {
  it('changes by one line for each of its fields', () => {
    const text = textOf(seedFile);
    const { fields } = parseFrontMatter(text, 'psych');
    for (const { key, node } of fields) {
      const value: NewValue =
        typeof node.value === 'string'
          ? { type: 'text', text: `${node.value}!` }
          : typeof node.value === 'number'
            ? { type: 'literal', source: '30241280' }
            : node.items === undefined
              ? { type: 'text', text: 'a word' }
              : { type: 'list', items: [{ type: 'text', text: 'めたん' }] };
      const written = key === 'date' ? { type: 'literal' as const, source: '2024-09-20 05:00:00 +0900' } : value;
      const edited = editFrontMatter(text, [{ type: 'set', path: [key], value: written }], { reader: 'psych' });
      expect(edited.ok).toBe(true);
      if (!edited.ok) continue;
      const before = text.split('\n');
      const after = edited.value.text.split('\n');
      expect(after.length).toBe(before.length);
      expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
    }
    expect(fields).toHaveLength(9);
  });
});
