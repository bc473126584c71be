import { expect, test } from 'vitest';
import { editorFor, type TextOperation } from '#shared/bulk/edits-for.ts';
import { lineCounts } from '#shared/bulk/line-counts.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { recogniseShow } from '#shared/show/recognise.ts';
import { siteFactsOf } from '#shared/show/site/site-facts.ts';
import { applySplices } from '#shared/text/splice.ts';

const path = '_posts/2024-09-19-84.md';

const episode = `---
actor_ids:
  - alice # the host
  - bob
audio_file_path: /audio/株式会社_20240919.mp3
audio_file_size: 0
date: 2024-09-19 05:00:00 +0900
description: 'Two lines  
that go on in column 0: /audio/ is not a path here'
duration: "00:00"
layout: article
tags: [one, "two"]
title: The /audio/ folder
information:
---

## Links

- [a](/audio/1.mp3)  
`;

function showOf(text: string) {
  const config = 'title: T\nactors:\n  alice:\n    name: A\n    image_url: /a.png\n';
  const files = ['_config.yml', path];
  const facts = siteFactsOf({ root: '/s', folderName: 's', files, texts: new Map([['_config.yml', config]]) });
  return recogniseShow(facts, [{ path, text, frontMatter: parseFrontMatter(text, facts.reader) }]).show;
}

/** The text after an operation; what is refused is thrown. */
function after(operation: TextOperation, text = episode): string {
  const editor = editorFor(operation, showOf(text));
  if (!editor.ok) throw new Error(editor.error.detail);
  const edits = editor.value({ text, part: 'episode' });
  if (!edits.ok) throw new Error(edits.error.reason);
  return applySplices(text, edits.value);
}

const plainly = { isRegex: false, matchCase: true, wholeWord: false } as const;
const prefix = {
  type: 'replace-in-key',
  key: 'audio_file_path',
  find: '/audio/',
  replacement: 'https://cdn.example.com/audio/',
  atStart: true,
  ...plainly,
} as const;

const moved = (text: string) => text.replace('/audio/株', 'https://cdn.example.com/audio/株');

test.each([
  ['plain', episode],
  ['CRLF', episode.replace(/\n/g, '\r\n')],
  ['double quotes', episode.replace(/(_path: )(.*)/, '$1"$2"')],
  ['single quotes', episode.replace(/(_path: )(.*)/, "$1'$2'")],
  ['a comment behind it', episode.replace(/(_path: .*)/, '$1 # moved soon')],
])('the audio prefix moves in one line and no other byte: %s', (_, text) => {
  expect(after(prefix, text)).toBe(moved(text));
  const editor = editorFor(prefix, showOf(text));
  const edits = editor.ok ? editor.value({ text, part: 'episode' }) : editor;
  expect(edits.ok && lineCounts(text, edits.value)).toEqual({ removed: 1, added: 1 });
});

test('at the beginning means at the beginning, and another case is another word', () => {
  expect(after({ ...prefix, find: 'audio/' })).toBe(episode);
  expect(after({ ...prefix, find: '/AUDIO/' })).toBe(episode);
  expect(after({ ...prefix, find: '/AUDIO/', matchCase: false })).toBe(moved(episode));
});

test('a field is set, filled only where it is empty, removed, renamed', () => {
  const set = { type: 'set-key', key: 'layout', value: 'episode', missingOnly: false } as const;
  expect(after(set)).toBe(episode.replace('layout: article', 'layout: episode'));
  expect(after({ ...set, missingOnly: true })).toBe(episode);
  expect(after({ ...set, key: 'information', value: 'more', missingOnly: true })).toBe(
    episode.replace('information:', 'information: more'),
  );
  expect(after({ type: 'set-key', key: 'audio_file_size', value: '12345678', missingOnly: false })).toBe(
    episode.replace('_size: 0', '_size: 12345678'),
  );
  expect(after({ type: 'remove-key', key: 'layout' })).toBe(episode.replace('layout: article\n', ''));
  expect(after({ type: 'rename-key', key: 'layout', to: 'template' })).toBe(episode.replace('layout:', 'template:'));
});

test('a person and a tag are renamed as items, comments and quotes kept; a name that is there already is not doubled', () => {
  expect(after({ type: 'rename-person', from: 'alice', to: 'carol' })).toBe(episode.replace('- alice #', '- carol #'));
  expect(after({ type: 'rename-person', from: 'bob', to: 'alice' })).toBe(episode.replace('  - bob\n', ''));
  expect(after({ type: 'rename-tag', from: 'two', to: '2' })).toBe(episode.replace('"two"', '"2"'));
});

test('a search over everything replaces in values and notes, by groups of a regular expression', () => {
  const replace = { type: 'replace', find: '/audio/', replacement: '/sound/', where: 'all', ...plainly } as const;
  expect(after(replace)).toBe(episode.replaceAll('/audio/', '/sound/'));
  expect(after({ ...replace, where: 'notes' })).toBe(episode.replace('(/audio/', '(/sound/'));
  expect(after({ ...replace, where: 'keys' }).endsWith('- [a](/audio/1.mp3)  \n')).toBe(true);
  const dressed = {
    ...replace,
    where: 'notes',
    isRegex: true,
    find: '^- \\[(\\w+)\\]',
    replacement: '* [$1 \\t$$]\\n',
  } as const;
  expect(after(dressed)).toBe(episode.replace('- [a]', '* [a \t$]\n'));
  const windows = episode.replace(/\n/g, '\r\n');
  expect(after({ ...dressed, find: 'Links\\n\\n', replacement: 'x\\n' }, windows)).toBe(
    windows.replace('Links\r\n\r\n', 'x\r\n'),
  );
});

test('a text that is no regular expression is said, not thrown', () => {
  const made = editorFor(
    { type: 'replace', find: '(', replacement: '', where: 'all', ...plainly, isRegex: true },
    showOf(episode),
  );
  expect(made.ok ? '' : made.error.reason).toBe('bad-pattern');
});
