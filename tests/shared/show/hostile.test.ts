import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedAddress } from '#shared/show/address/published-address.ts';
import { candidatePaths, recogniseShow } from '#shared/show/recognise.ts';
import { siteFactsOf } from '#shared/show/site/site-facts.ts';
import { sampleOf } from './samples.ts';

const seed = 20260102;
const runs = process.env['TEST_LONG'] === '1' ? 5000 : 200;

const words = fc.constantFrom(
  'title',
  'actors',
  'collections',
  'defaults',
  'exclude',
  'kramdown',
  'permalink',
  'timezone',
  'roles',
  'content',
  'audio',
  'episode',
  '__proto__',
  'constructor',
  '[z-a]',
  ':title/:year',
  '../..',
  '',
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.string({ maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, fc.string({ maxLength: 8 })), tie('tree'), { maxKeys: 5 }),
  ),
}));
const map = fc.dictionary(fc.oneof(words, fc.string({ maxLength: 8 })), tree, { maxKeys: 8 });
const marker = fc.constantFrom('_config.yml', 'hugo.yaml', 'podbard.yaml', 'hugo.json', '.eleventy.js', 'x.txt');

describe(`a hostile site (seed ${seed})`, () => {
  it('is recognised as something, whatever its settings and front matter hold', () => {
    fc.assert(
      fc.property(marker, map, map, fc.array(map, { maxLength: 4 }), (file, config, own, episodes) => {
        const posts = episodes.map((_, index) => `_posts/2024-01-0${index + 1}-${index}.md`);
        const files = [
          file,
          '.episode-editor.yml',
          '_data/people.json',
          '_hosts/a.md',
          'feed.xml',
          'content/a.md',
          ...posts,
        ];
        const texts = new Map([
          [file, JSON.stringify(config)],
          ['.episode-editor.yml', JSON.stringify(own)],
          ['_data/people.json', JSON.stringify(config)],
          ['_hosts/a.md', `---\n${JSON.stringify(own)}\n---\n`],
          ['feed.xml', `<enclosure url="{{ post.${Object.keys(config)[0] ?? ''} }}"/>`],
        ]);
        const facts = siteFactsOf({ root: '/x', folderName: 'x', files, texts });
        const samples = candidatePaths(facts).map((path) => {
          const values = episodes[posts.indexOf(path)] ?? own;
          return sampleOf(
            path,
            JSON.stringify(values).slice(1, -1) === '' ? 'a: 1' : `x: 1\ny: ${JSON.stringify(values)}`,
          );
        });
        const { show, episodes: found } = recogniseShow(facts, samples);
        for (const { path } of found) publishedAddress(show, path, new Map());
        expect(JSON.parse(JSON.stringify(show))).toEqual(JSON.parse(JSON.stringify(structuredClone(show))));
      }),
      { seed, numRuns: runs },
    );
  });
});
