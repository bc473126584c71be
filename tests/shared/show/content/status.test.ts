import { describe, expect, it } from 'vitest';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { statusOf } from '#shared/show/content/status.ts';
import { anyContent } from '#shared/show/summarise.ts';

const profile = { name: 'generic', keys: { title: 'title', date: 'date' } };

function status(frontMatter: string, options: { path?: string; reader?: Reader; dateInName?: boolean } = {}) {
  const { path = 'episodes/1.md', reader = 'javascript', dateInName = false } = options;
  const text = frontMatter.startsWith('+++') ? frontMatter : `---\n${frontMatter}\n---\n`;
  return statusOf({ content: { ...anyContent, dateInName }, profile, reader }, path, parseFrontMatter(text, reader));
}

describe('statusOf', () => {
  it('is published with a date and no flag', () => {
    expect(status('title: A\ndate: 2024-01-01')).toBe('published');
  });

  it.each([
    'draft: true',
    "draft: 'true'",
    'isDraft: true',
    'published: false',
    'status: draft',
    'status: Unpublished',
  ])('is a draft by its flag %s', (flag) => {
    expect(status(`title: A\ndate: 2024-01-01\n${flag}`)).toBe('draft');
  });

  it.each(['draft: false', 'draft:', 'published: true', 'published: 2024-01-01', 'status: published', 'status: 1'])(
    'is published in spite of %s',
    (flag) => {
      expect(status(`title: A\ndate: 2024-01-01\n${flag}`)).toBe('published');
    },
  );

  it('takes an empty `published` for no, as Jekyll does', () => {
    expect(status('title: A\ndate: 2024-01-01\npublished:', { reader: 'psych' })).toBe('draft');
    expect(status('title: A\ndate: 2024-01-01\npublished: no', { reader: 'psych' })).toBe('draft');
  });

  it('reads flags of TOML in any case', () => {
    expect(status('+++\ntitle = "A"\nDate = 2024-01-01\nDraft = true\n+++\n', { reader: 'go' })).toBe('draft');
    expect(status('+++\ntitle = "A"\nDate = 2024-01-01\n+++\n', { reader: 'go' })).toBe('published');
  });

  it('is a draft without a date, unless the file name gives one or the show has none', () => {
    expect(status('title: A')).toBe('draft');
    expect(status('title: A\ndate:')).toBe('draft');
    const path = 'episodes/2024-01-01-a.md';
    expect(status('title: A', { path })).toBe('draft');
    expect(status('title: A', { path, dateInName: true })).toBe('published');
    const noDate = { content: anyContent, profile: { name: 'x', keys: {} }, reader: 'go' } as const;
    expect(statusOf(noDate, 'a.md', parseFrontMatter('---\ntitle: A\n---\n', 'go'))).toBe('published');
  });

  it('does not judge what cannot be read', () => {
    expect(status('title: "A')).toBe('published');
    expect(
      statusOf({ content: anyContent, profile, reader: 'go' }, 'a.md', parseFrontMatter('Only notes.', 'go')),
    ).toBe('published');
  });

  it('leaves drafts, archives and other files what their place makes them', () => {
    expect(status('title: A\ndate: 2024-01-01', { path: 'drafts/a.md' })).toBe('draft');
    expect(status('title: A\ndraft: true', { path: 'episodes.bak/a.md' })).toBe('archive');
    expect(status('title: A\ndate: 2024-01-01', { path: 'README.md' })).toBeUndefined();
  });
});
