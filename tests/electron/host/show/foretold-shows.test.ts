import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Foretelling, foretellEach } from './foretold-shows.ts';

const corpus = resolve('../shared/corpus');
const isLong = process.env['TEST_LONG'] === '1';

/** The least share that must be right of what a show's other episodes agree on; the rest are real exceptions. */
const shares = { number: 1, file: 0.97, people: 0.91, audio: 0.84, extra: 0.93 } as const;

describe.skipIf(!existsSync(corpus))('real episodes, each foretold from the others of its show', () => {
  test('what the others agree on is right', { timeout: 60_000 }, async () => {
    const shows = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const all: Foretelling[] = [];
    for (const { name } of shows) all.push(...(await foretellEach(join(corpus, name))));
    const figures = Object.entries(shares).map(([what, least]) => {
      const asked = all.filter((one) => one.what === what && one.isDetermined);
      const wrong = asked.filter(({ foretold, real }) => foretold !== real);
      const lines = wrong.map(
        ({ path, key, foretold, real }) => `  ${path} ${key}: ${foretold} | ${real}
`,
      );
      if (isLong)
        process.stdout.write(`${what}: ${asked.length - wrong.length} of ${asked.length}
${lines.join('')}`);
      return { what, isEnough: asked.length > 0 && asked.length - wrong.length >= asked.length * least };
    });
    expect(figures).toEqual(figures.map(({ what }) => ({ what, isEnough: true })));
  });
});
