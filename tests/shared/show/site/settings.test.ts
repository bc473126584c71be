import { describe, expect, it } from 'vitest';
import { jekyllDefaults } from '#shared/markdown/kramdown-options.ts';
import { jekyllSettings } from '#shared/show/site/jekyll-settings.ts';
import { kramdownOptionsOf } from '#shared/show/site/kramdown-options.ts';
import { hugoSettings, podbardSettings, scriptSettings } from '#shared/show/site/other-settings.ts';
import { readSettings } from '#shared/show/site/read-settings.ts';

function yaml(text: string) {
  const read = readSettings('_config.yml', text, 'psych');
  return read.ok ? read.value : undefined;
}

describe('jekyllSettings', () => {
  it('has the defaults of Jekyll without a file', () => {
    expect(jekyllSettings(undefined)).toMatchObject({
      markdown: 'kramdown',
      kramdown: jekyllDefaults,
      extensions: ['markdown', 'mkdown', 'mkdn', 'mkd', 'md'],
      excluded: [],
      dateInName: true,
    });
  });

  it('reads what a site says', () => {
    const settings = jekyllSettings(
      yaml(`title: A show
url: https://show.example/
baseurl: "/"
timezone: Asia/Tokyo
language: ja
permalink: /episode/:title
exclude: [vendor, _headers, docs]
include: [_headers]
markdown_ext: md, MARKDOWN
collections_dir: things
collections:
  episodes: {output: true, permalink: "/e/:title/"}
  posts: {permalink: pretty}
  people:
defaults:
  - scope: {path: "/_episodes", type: episodes}
    values: {layout: episode}
  - values: {author: x}
  - scope: {path: ""}
`),
    );
    expect(settings).toMatchObject({
      name: 'A show',
      url: 'https://show.example',
      timezone: 'Asia/Tokyo',
      language: 'ja',
      permalink: 'pretty',
      excluded: ['vendor', 'docs'],
      extensions: ['md', 'markdown'],
      jekyll: {
        collectionsFolder: 'things',
        collections: { episodes: { output: true, permalink: '/e/:title/' }, people: { output: false } },
        defaults: [
          { path: '_episodes', type: 'episodes', values: { layout: 'episode' } },
          { path: '', values: { author: 'x' } },
        ],
      },
    });
    expect(settings).not.toHaveProperty('baseUrl');
  });

  it('takes collections as a list and other engines of markdown', () => {
    expect(jekyllSettings({ collections: ['episodes'] }).jekyll?.collections).toEqual({ episodes: { output: false } });
    expect(jekyllSettings({ markdown: 'CommonMarkGhPages' }).markdown).toBe('gfm');
    expect(jekyllSettings({ title: 12, exclude: 'vendor', defaults: 7 })).toMatchObject({
      name: '12',
      excluded: ['vendor'],
    });
  });
});

describe('kramdownOptionsOf', () => {
  it('lays what is written over the defaults', () => {
    expect(
      kramdownOptionsOf(
        yaml(
          'input: kramdown\nhard_wrap: true\nauto_id_prefix: id-\ntoc_levels: 2..3\nsmart_quotes: "39,39,quot,quot"\nfootnote_nr: 5',
        ),
      ),
    ).toEqual({
      ...jekyllDefaults,
      input: 'kramdown',
      hardWrap: true,
      autoIdPrefix: 'id-',
      tocLevels: [2, 3],
      smartQuotes: ['39', '39', 'quot', 'quot'],
      footnoteNr: 5,
    });
  });

  it('takes lists for words, and passes over what kramdown refuses', () => {
    expect(kramdownOptionsOf({ toc_levels: [1, 4], smart_quotes: ['a', 'b', 'c', 'd'], gfm_quirks: [] })).toMatchObject(
      {
        tocLevels: [1, 4],
        smartQuotes: ['a', 'b', 'c', 'd'],
        gfmQuirks: [],
      },
    );
    expect(
      kramdownOptionsOf({
        toc_levels: 'all',
        smart_quotes: 'x',
        footnote_nr: 'one',
        entity_output: 'odd',
      }),
    ).toEqual(jekyllDefaults);
  });
});

describe('settings of other generators', () => {
  it("reads Hugo's, whatever the case of its keys", () => {
    const read = readSettings(
      'hugo.toml',
      'BaseUrl = "https://a.example/"\ntitle = "A"\nlanguageCode = "de"\ntimezone = "Europe/Berlin"\n[frontmatter]\ndate = ["date", ":filename"]\n[[module.mounts]]\nsource = "articles"\ntarget = "content/post"\n[[module.mounts]]\nsource = "static"\ntarget = "static"\n',
      'go',
    );
    expect(read.ok && hugoSettings(read.value)).toMatchObject({
      name: 'A',
      url: 'https://a.example',
      language: 'de',
      timezone: 'Europe/Berlin',
      dateInName: true,
      contentFolders: ['articles'],
      markdown: 'gfm',
    });
    expect(hugoSettings(undefined)).toMatchObject({ contentFolders: ['content'], dateInName: false });
    expect(hugoSettings({ contentDir: 'texts/' }).contentFolders).toEqual(['texts']);
  });

  it("reads podbard's", () => {
    const config = yaml('channel:\n  title: P\n  link: https://p.example/x/\n  language: ja-JP\ntimezone: Asia/Tokyo');
    expect(podbardSettings(config)).toMatchObject({
      name: 'P',
      url: 'https://p.example/x',
      language: 'ja-JP',
      timezone: 'Asia/Tokyo',
      contentFolders: ['episode'],
    });
  });

  it("reads a script's plain texts and the site's data, and runs nothing", () => {
    const source = "export default defineConfig({ site: 'https://a.example/', integrations: [] });";
    expect(scriptSettings(source, [])).toMatchObject({ url: 'https://a.example' });
    expect(scriptSettings(undefined, [{ title: 'T', url: 'https://t.example' }, ['x']])).toMatchObject({
      name: 'T',
      url: 'https://t.example',
    });
    expect(scriptSettings('site: env.SITE', [])).not.toHaveProperty('url');
  });
});

describe('readSettings', () => {
  it('reads YAML, TOML and JSON as plain data', () => {
    expect(readSettings('a.yml', 'a: 2024-01-01\nb: [1, yes]', 'psych')).toEqual({
      ok: true,
      value: { a: '2024-01-01', b: [1, true] },
    });
    expect(readSettings('a.toml', 'a = 2024-01-01\n[b]\nc = 1.5', 'go')).toEqual({
      ok: true,
      value: { a: '2024-01-01', b: { c: 1.5 } },
    });
    expect(readSettings('a.json', '{"a": [null]}', 'javascript')).toEqual({ ok: true, value: { a: [null] } });
    expect(readSettings('a.yml', '', 'psych')).toEqual({ ok: true, value: null });
  });

  it.each(['a.yml', 'a.toml', 'a.json'])('says why %s cannot be read', (path) => {
    expect(readSettings(path, 'a: "b', 'psych')).toMatchObject({ ok: false, error: expect.any(String) });
  });
});
