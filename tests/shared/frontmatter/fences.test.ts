import { describe, expect, it } from 'vitest';
import { findFences } from '#shared/frontmatter/fences.ts';

function parts(text: string): readonly [kind: string, inside: string, notes: string] {
  const { kind, span, notesStart } = findFences(text);
  return [kind, text.slice(span.start, span.end), text.slice(notesStart)];
}

describe('the fences of an episode', () => {
  it.each([
    ['---\na: 1\n---\nnotes\n', 'a: 1\n', 'notes\n'],
    ['---\r\na: 1\r\n---\r\nnotes', 'a: 1\r\n', 'notes'],
    ['---  \t\na: 1\n--- \t\nnotes', 'a: 1\n', 'notes'],
    ['---\na: 1\n...\nnotes', 'a: 1\n', 'notes'],
    ['---\n---\n', '', ''],
    ['---\n---', '', ''],
    ['---\n\n\n---\nx', '\n\n', 'x'],
    ['---\na: 1\n---\n\n \n\nnotes', 'a: 1\n', 'notes'],
    ['---\na: 1\n---\n\n    code', 'a: 1\n', '    code'],
    ['---\na: 1\n---\n\n', 'a: 1\n', ''],
    ['---\na: |\n  --- x\n ---\n---more\n---\nnotes\n---\n', 'a: |\n  --- x\n ---\n---more\n', 'notes\n---\n'],
    ['---\na: 1\n----\n---\nx', 'a: 1\n----\n', 'x'],
  ])('are Jekyll’s: %j', (text, inside, notes) => {
    expect(parts(text)).toEqual(['yaml', inside, notes]);
  });

  it.each([
    ['+++\na = 1\n+++\nnotes', 'toml', 'a = 1\n', 'notes'],
    ['{"a": {"b": "}"}, "c": [1]}\n\nnotes', 'json', '{"a": {"b": "}"}, "c": [1]}', 'notes'],
    ['{\n  "a": "\\"}"\n}\n# Notes', 'json', '{\n  "a": "\\"}"\n}', '# Notes'],
  ])('are found for other formats: %j', (text, kind, inside, notes) => {
    expect(parts(text)).toEqual([kind, inside, notes]);
  });

  it.each([
    ['notes only\n', 'none'],
    ['', 'none'],
    [' ---\na: 1\n---\n', 'none'],
    ['--- a: 1\n---\n', 'none'],
    ['---', 'none'],
    ['---\n\nA line drawn above a text.\n', 'none'],
    ['{% include x.html %}\n', 'none'],
    ['{:toc}\n', 'none'],
    ['---\ntitle: x\nnotes\n', 'unclosed'],
    ['+++\ntitle = "x"\n', 'unclosed'],
    ['{"a": 1', 'unclosed'],
    ['title: x\ndate: 2024-09-19\n---\nnotes\n', 'unopened'],
    ['title: x\ntags:\n  - a\n- b\n# c\n\n---\nnotes\n', 'unopened'],
    ['Note: this is a text.\nIt goes on.\n---\n', 'none'],
  ])('are missing: %j', (text, kind) => {
    expect(parts(text)).toEqual([kind, '', text]);
  });
});
