import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { applySplices } from '#shared/text/splice.ts';
import { check, yattecastShow } from './yattecast-show.ts';

const seed = Number(process.env['TEST_SEED'] ?? 20261123);
const numRuns = process.env['TEST_LONG'] === '1' ? 20_000 : 500;

const pieces = [
  '---\n',
  '...\n',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'title:',
  'date:',
  'duration:',
  'audio_file_size:',
  'audio_file_path:',
  'actor_ids:',
  'description:',
  ' 2024-09-19 05:00:00 +0911',
  ' Fri, 19 Sep 2024 05:00:00',
  ' 45:10',
  ' 10,150,137',
  ' #2',
  ' "',
  "'",
  ' |\n  ',
  ' >-\n',
  '- haru\n',
  '[',
  ']',
  '(',
  ')',
  '](https://a.example/)',
  '[x](htps://a b/)',
  '<https://b.example/é>',
  '<a href="#x">',
  '<div>',
  '&',
  '<',
  '{{ x }}',
  '{% raw %}',
  '`',
  '```\n',
  '|',
  ' | ',
  'https://日本語.example/道。',
  '0:00 a\n',
  '- 1:00 b\n',
  '<!-- link-check-ignore -->',
  '\u2028',
  '\0',
  '𠮷',
  '\ud800',
  'あ',
  '1_000',
  '99999999999999999999',
];
const text = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
  { maxLength: 60 },
);

describe(`checks of any text (seed ${seed})`, () => {
  it('never throw, mark places inside the text, and offer fixes that can be made', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (parts, isFenced) => {
        const episode = isFenced
          ? `---\n${parts.slice(0, 20).join('')}\n---\n${parts.slice(20).join('')}`
          : parts.join('');
        const notes = episode.slice(parseFrontMatter(episode).notesStart);
        const rendered = renderNotes(notes, { dialect: 'kramdown', kramdown: yattecastShow.kramdown });
        const audio = { bytes: 12345678, seconds: 1888 };
        const { problems, links } = check(episode, { rendered, audio });
        for (const { start, end, fix } of [...problems, ...links.map((link) => ({ ...link, fix: undefined }))]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(episode.length);
          if (fix) expect(typeof applySplices(episode, fix.edits)).toBe('string');
        }
      }),
      { seed, numRuns },
    );
  });
});
