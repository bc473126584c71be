import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translatorFor } from '#shared/words/translator.ts';

/** Every reason that the sources of `Show.reasons` name. */
const named = ['shared/show/recognise-reasons.ts', join('shared/show/site', 'site-facts.ts')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/reason: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
);

describe('reasons of a recognised show', () => {
  it('come from nowhere else', () => {
    const others = readdirSync('shared/show', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/recognise-reasons|site-facts/.test(file))
      .filter((file) => /(?<!fail\(\{ )reason: '/.test(readFileSync(join('shared/show', file), 'utf8')));
    expect(others).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(8);
  });

  it.each(['en', 'ja'] as const)('have words in %s that need no more than they are given', (language) => {
    const translate = translatorFor(language);
    const params = { count: 2, place: 'P', file: 'F', key: 'K', keys: 'K', detail: 'D', profile: 'P', generator: 'G' };
    for (const reason of named) {
      const words = translate(`recognised.${reason}`, params);
      expect(words).not.toContain('recognised.');
      expect(words).not.toMatch(/\{\{|undefined/);
    }
  });
});
