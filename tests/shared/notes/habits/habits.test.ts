// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the notation of snippets is what is tested
import { describe, expect, test } from 'vitest';
import { notesHabitsOf } from '#shared/notes/habits/notes-habits.ts';
import { snippetsOf, snippetText } from '#shared/notes/habits/snippets.ts';

describe('blocks that episodes repeat', () => {
  const letters = 'お便りは[こちらのフォーム](https://forms.example.jp/abc)からどうぞ。';
  const note = (topic: string, sponsor: string) =>
    `## 今日の話\n\n${topic}\n\n## お便り\n\n${letters}\n\n` +
    `この番組は${sponsor}の提供でお送りします。ありがとうございました。\n\n***\n`;

  test('what never changes is one snippet, heading and all; what changes is a blank', () => {
    const found = snippetsOf([
      note('歯車はその日だけの話です。', '工具店'),
      note('振り子を見に行きました。', '時計屋'),
      note('油を買いました。', '油問屋'),
    ]);
    const texts = found.map(snippetText);
    expect(texts.join('\n===\n')).toContain(`## お便り\n\n${letters}`);
    expect(texts.join('\n===\n')).toContain('この番組は${1:工具店}の提供でお送りします。');
    expect(texts.join()).not.toContain('その日だけ');
    expect(found[0]?.name).toBe('お便り');
  });

  test('numbers that count up are blanks with the newest value', () => {
    const found = snippetsOf([
      'Send a letter to box 43, subject “Show 43”.',
      'Send a letter to box 42, subject “Show 42”.',
    ]);
    expect(found.map(snippetText)).toEqual(['Send a letter to box ${1:43}, subject “Show ${2:43}”.']);
  });

  test('signs of snippets in the text stay text', () => {
    const block = 'Costs $5 {% include form.html %} each';
    expect(snippetsOf([block, block]).map(snippetText)).toEqual(['Costs \\$5 {% include form.html %\\} each']);
  });

  test('one episode, or none, repeats nothing', () => {
    expect(snippetsOf(['a block of its own words'])).toEqual([]);
    expect(snippetsOf([])).toEqual([]);
  });
});

test('a show without notes has the usual ways', () => {
  expect(notesHabitsOf([], { generator: 'jekyll', files: [] })).toEqual({
    links: { bullet: '-', gap: ' ', margin: '', step: 2, template: '[{title}]({url})' },
    snippets: [],
    images: { folder: 'images', template: '![{alt}]({path})', prefix: '/', served: '', isBeside: false },
    postUrl: false,
  });
});
