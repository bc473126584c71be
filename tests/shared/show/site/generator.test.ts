import { describe, expect, it } from 'vitest';
import { isShowRoot, recogniseGenerator } from '#shared/show/site/generator.ts';

describe('recogniseGenerator', () => {
  it.each([
    ['jekyll', ['_config.yml', 'index.html']],
    ['hugo', ['hugo.toml', 'content']],
    ['hugo', ['hugo.yaml']],
    ['podbard', ['podbard.yaml', 'episode']],
    ['eleventy', ['.eleventy.js', 'package.json']],
    ['eleventy', ['eleventy.config.mjs']],
    ['astro', ['astro.config.ts', 'src']],
    ['gatsby', ['gatsby-config.js']],
    ['nuxt', ['nuxt.config.ts', 'content']],
    // Hugo's name of old, known by the folders beside it.
    ['hugo', ['config.toml', 'archetypes', 'content']],
    // A site of posts that leaves all settings at their defaults.
    ['jekyll', ['_posts', 'index.md']],
    // GitHub Pages' settings beside another generator's.
    ['astro', ['_config.yml', 'astro.config.mjs', 'src']],
    // A Jekyll site whose folder holds a web app, too.
    ['jekyll', ['_config.yml', '_posts', 'nuxt.config.js']],
    ['jekyll', ['_config.yml', '_episodes', 'gatsby-config.js']],
  ])('is %s for %j', (generator, entries) => {
    expect(recogniseGenerator(entries).generator).toBe(generator);
  });

  it.each([
    [[]],
    [['episodes', 'package.json']],
    [['config.toml', 'src']],
    [['_config.yml.bak']],
    [['my-astro.config.js.txt']],
  ])('is unknown for %j', (entries) => {
    expect(recogniseGenerator(entries)).toEqual({ generator: 'unknown' });
  });
});

describe('isShowRoot', () => {
  it("is a folder with a marker or with the show's own settings", () => {
    expect(isShowRoot(['_config.yml'], '.episode-editor.yml')).toBe(true);
    expect(isShowRoot(['.episode-editor.yml'], '.episode-editor.yml')).toBe(true);
    expect(isShowRoot(['_posts'], '.episode-editor.yml')).toBe(false);
  });
});
