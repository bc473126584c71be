import { expect, test } from 'vitest';
import { articlesOf, withArticles } from '#shared/show/new-episode/article-links.ts';

test('articles are read from whatever list was copied, each once', () => {
  const list = [
    '- [Steam organs](https://example.com/organ)',
    '・歯車の話 https://example.com/gear',
    'A title above',
    'https://example.com/above',
    '',
    '1. https://example.com/bare',
    'https://example.com/gear',
  ];
  expect(articlesOf(list.join('\n'))).toEqual([
    { title: 'Steam organs', url: 'https://example.com/organ' },
    { title: '歯車の話', url: 'https://example.com/gear' },
    { title: 'A title above', url: 'https://example.com/above' },
    { title: 'https://example.com/bare', url: 'https://example.com/bare' },
  ]);
  expect(articlesOf('nothing here')).toEqual([]);
});

test('they become related links below the heading for them, else at the end; a bar does not make a table', () => {
  const articles = [{ title: 'A | B', url: 'https://example.com/' }];
  expect(withArticles('## 関連リンク\n\n## お便り\n\n', articles)).toBe(
    '## 関連リンク\n\n- [A \\| B](https://example.com/)\n\n## お便り\n\n',
  );
  expect(withArticles('Words.', articles)).toBe('Words.\n- [A \\| B](https://example.com/)\n');
});
