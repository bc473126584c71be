import { expect, test } from 'vitest';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { randomNotes } from './random-notes.ts';

const notes = `# Title

- one
- two
  going on
    - inner
    - other

> quoted
> - item

| a | b |
|---|---|
| c | d |

\`\`\`
code
\`\`\`

last
`;

function linesOf(dialect: 'kramdown' | 'gfm', text: string): readonly string[] {
  const { blocks } = renderNotes(text, { dialect, lines: true });
  return blocks.flatMap(({ html, startLine }) =>
    [...html.matchAll(/<(\w+)[^>]* ?data-notes-line="(\d+)"/g)].map(
      ([, name, line]) => `${name} ${startLine + Number(line)}`,
    ),
  );
}

const expected = ['h1 1', 'li 3', 'li 4', 'li 6', 'li 7', 'p 9', 'li 10', 'tr 12', 'tr 14', 'pre 17', 'p 20'];

test.each(['kramdown', 'gfm'] as const)('elements say on which line they begin: %s', (dialect) => {
  const found = linesOf(dialect, notes).map((line) => line.replace(/^code /, 'pre '));
  expect(found.filter((line) => expected.includes(line))).toEqual(expected);
});

test('an edit above leaves the lines within a block as they were', () => {
  const renderer = createNotesRenderer({ dialect: 'kramdown', lines: true });
  const before = renderer.render(notes).blocks.map(({ html }) => html);
  const after = renderer.render(`intro\n\n${notes}`).blocks.map(({ html }) => html);
  expect(after.slice(1)).toEqual(before);
});

test.each(['kramdown', 'gfm'] as const)('the page in one piece is the same without them: %s', (dialect) => {
  for (let seed = 1; seed <= 40; seed++) {
    const text = randomNotes(seed);
    const renderer = createNotesRenderer({ dialect, lines: true });
    expect(renderer.render(text).html).toBe(renderNotes(text, { dialect }).html);
  }
});
