import { expect, test } from 'vitest';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { tooLargePage } from '#shared/markdown/page-limit.ts';
import { found } from '../check/yattecast-show.ts';

const long = `https://x.example/${'a'.repeat(400_000)}`;

test.each([
  ['kramdown', 'one paragraph', `[r]: ${long}\n\n${'[r] '.repeat(400)}\n`],
  ['kramdown', 'many paragraphs', `[r]: ${long}\n\n${'[r]\n\n'.repeat(200)}`],
  ['kramdown', 'an abbreviation', `*[tea]: ${'a'.repeat(400_000)}\n\n${'tea '.repeat(400)}\n`],
  ['kramdown', 'footnotes', `[r]: ${long}\n\n[^a]: ${'[r] '.repeat(250)}\n\nx[^a]${' [r]'.repeat(120)}\n`],
  ['gfm', 'one paragraph', `[r]: ${long}\n\n${'[r] '.repeat(400)}\n`],
  ['gfm', 'many paragraphs', `[r]: ${long}\n\n${'[r]\n\n'.repeat(200)}`],
] as const)('%s: %s that would become more than any page is said to be so, not made', (dialect, _, notes) => {
  const renderer = createNotesRenderer({ dialect });
  expect(renderer.render(notes)).toEqual(tooLargePage);
  expect(renderer.render('*tea*\n').html.trim()).toBe('<p><em>tea</em></p>');
});

test('a rule says it', () => {
  const text = '---\ntitle: x\n---\nnotes';
  expect(found(text, 'notes-too-long', { rendered: tooLargePage })).toEqual(['warning page']);
});
