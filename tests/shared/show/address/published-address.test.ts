import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Json } from '#shared/frontmatter/value.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import { absoluteAddress, publishedAddress } from '#shared/show/address/published-address.ts';
import { jekyllSettings } from '#shared/show/site/jekyll-settings.ts';
import oracle from './jekyll-urls.json' with { type: 'json' };

// What Jekyll 4.3 itself makes of a small site of ours, for each of several settings.
const cases = oracle.cases as readonly { config: Json; urls: Readonly<Record<string, string | null>> }[];
const files: Readonly<Record<string, string>> = oracle.files;

describe('publishedAddress', () => {
  it.each(cases.map(({ config, urls }) => [JSON.stringify(config), config, urls] as const))(
    'is what Jekyll publishes: %s',
    (_, config, urls) => {
      const { jekyll, permalink, timezone } = jekyllSettings(config);
      const rules = {
        generator: 'jekyll',
        ...(jekyll && { jekyll }),
        ...(permalink !== undefined && { permalink }),
        ...(timezone !== undefined && { timezone }),
      } as const;
      const made = Object.keys(urls).map((path) => {
        const values = valuesOf(parseFrontMatter(files[path] ?? '', 'psych'));
        return [path, publishedAddress(rules, path, values) ?? null];
      });
      expect(Object.fromEntries(made)).toEqual(urls);
    },
  );

  it('covers posts, collections and every style', () => {
    expect(cases.flatMap(({ urls }) => Object.values(urls)).length).toBeGreaterThan(90);
  });

  it('is unknown for other generators, files that are no pages and permalinks that Jekyll does not know', () => {
    const values = new Map();
    expect(publishedAddress({ generator: 'hugo' }, '_posts/2024-01-01-a.md', values)).toBeUndefined();
    expect(publishedAddress({ generator: 'jekyll' }, 'about.md', values)).toBeUndefined();
    const strange = { generator: 'jekyll', permalink: '/:nonsense/' } as const;
    expect(publishedAddress(strange, '_posts/2024-01-01-a.md', values)).toBeUndefined();
  });

  it('needs no date where the permalink has none, and is unknown where it has one', () => {
    const path = '_drafts/soon.md';
    const values = new Map();
    expect(publishedAddress({ generator: 'jekyll', permalink: '/e/:title' }, path, values)).toBe('/e/soon');
    expect(publishedAddress({ generator: 'jekyll', permalink: 'pretty' }, path, values)).toBeUndefined();
  });
});

describe('absoluteAddress', () => {
  it('puts the site before the path', () => {
    expect(absoluteAddress({ url: 'https://a.example', baseUrl: '/pod' }, '/e/1')).toBe('https://a.example/pod/e/1');
    expect(absoluteAddress({}, '/e/1')).toBeUndefined();
  });
});
