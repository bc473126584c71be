import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Value } from '#shared/frontmatter/value.ts';
import { kramdownOptionsFrom } from '#shared/markdown/kramdown-options.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { type KramdownCase, kramdownCases } from './kramdown-cases.ts';
import { askKramdown, hasKramdown } from './kramdown-oracle.ts';

const file = fileURLToPath(new URL('kramdown-cases.json', import.meta.url));

// RECORD=1 asks kramdown anew: after a case was added or changed.
if (process.env['RECORD'] === '1') {
  const answers = askKramdown(kramdownCases);
  const recorded = Object.fromEntries(kramdownCases.map(({ name }, index) => [name, answers[index]]));
  writeFileSync(file, `${JSON.stringify(recorded, undefined, 2)}\n`);
}

const expected = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

function rendered({ text, options }: KramdownCase): string {
  const entries = new Map(Object.entries(options ?? {}) as [string, Value][]);
  return renderNotes(text, {
    dialect: 'kramdown',
    kramdown: kramdownOptionsFrom({ type: 'map', entries: new Map([['input', 'GFM'], ...entries]) }),
  }).html;
}

describe('rules of kramdown', () => {
  test.each(kramdownCases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    expect(rendered(one)).toBe(expected[name]);
  });

  test.skipIf(!hasKramdown())('what is recorded is what kramdown says', () => {
    const answers = askKramdown(kramdownCases);
    expect(Object.fromEntries(kramdownCases.map(({ name }, index) => [name, answers[index]]))).toEqual(expected);
  });
});
