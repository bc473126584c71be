import { expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { askKramdown, hasKramdown } from './kramdown-oracle.ts';
import { randomNotes } from './random-notes.ts';

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
