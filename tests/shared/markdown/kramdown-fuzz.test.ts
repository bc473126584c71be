import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Value } from '#shared/frontmatter/value.ts';
import { kramdownOptionsFrom } from '#shared/markdown/kramdown-options.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { askKramdown, hasKramdown } from './kramdown-oracle.ts';
import { mixedNotes, randomNotes } from './random-notes.ts';

const isLong = process.env['TEST_LONG'] === '1';
const count = isLong ? 10_000 : 300;
const first = Number(process.env['SEED'] ?? (isLong ? 1_000_000 : 1));

test.skipIf(!hasKramdown())(
  `random notes are rendered as kramdown renders them (${count} from seed ${first})`,
  { timeout: 600_000 },
  () => {
    const seeds = Array.from({ length: count }, (_, index) => first + index);
    const answers = askKramdown(seeds.map((seed) => ({ text: randomNotes(seed) })));
    const different = seeds.filter((seed, index) => {
      const answer = answers[index];
      return answer !== undefined && renderNotes(randomNotes(seed), { dialect: 'kramdown' }).html !== answer;
    });
    expect(different, `seeds with a difference, of ${count} from ${first}`).toEqual([]);
    expect(answers.filter((answer) => answer !== undefined).length).toBeGreaterThan(count * 0.99);
  },
);

const corpus = resolve('../shared/corpus');

/** The texts of the real episodes, front matter included: its lines are as good as any for mixing. */
function realTexts(): readonly string[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:md|markdown)$/.test(path),
  );
  return files.map((path) => readFileSync(join(corpus, path), 'utf8').replaceAll('\r\n', '\n'));
}

test.skipIf(!hasKramdown() || !existsSync(corpus))(
  `lines of real episodes, mixed and damaged, are too (${count} from seed ${first})`,
  { timeout: 600_000 },
  () => {
    const texts = realTexts();
    const seeds = Array.from({ length: count }, (_, index) => first + index);
    const answers = askKramdown(seeds.map((seed) => ({ text: mixedNotes(texts, seed) })));
    const different = seeds.filter((seed, index) => {
      const answer = answers[index];
      return answer !== undefined && renderNotes(mixedNotes(texts, seed), { dialect: 'kramdown' }).html !== answer;
    });
    expect(different, `seeds with a difference, of ${count} from ${first}`).toEqual([]);
  },
);

const SETTINGS: readonly Readonly<Record<string, Value>>[] = [
  { hard_wrap: true },
  { parse_block_html: true },
  { input: 'kramdown' },
  { gfm_quirks: [] },
  { parse_span_html: false },
  { toc_levels: '2..3', footnote_nr: 3, header_offset: -1, entity_output: 'symbolic' },
];

test.skipIf(!hasKramdown()).each(SETTINGS)(
  "so they are with a site's settings %j",
  { timeout: 600_000 },
  (settings) => {
    const share = Math.ceil(count / 6);
    const seeds = Array.from({ length: share }, (_, index) => first + index);
    const kramdown = kramdownOptionsFrom({
      type: 'map',
      entries: new Map(Object.entries({ input: 'GFM', ...settings })),
    });
    const answers = askKramdown(seeds.map((seed) => ({ text: randomNotes(seed), options: settings })));
    const different = seeds.filter((seed, index) => {
      const answer = answers[index];
      return answer !== undefined && renderNotes(randomNotes(seed), { dialect: 'kramdown', kramdown }).html !== answer;
    });
    expect(different, `seeds with a difference, of ${share} from ${first}`).toEqual([]);
  },
);
