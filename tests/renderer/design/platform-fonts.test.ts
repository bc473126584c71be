import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Fonts that come with each platform, and what every one understands. */
const installed = {
  linux: ['Noto Sans CJK JP', 'Noto Sans JP', 'Noto Sans Mono CJK JP', 'Noto Color Emoji'],
  darwin: ['-apple-system', 'Hiragino Sans', 'ui-monospace', 'Menlo', 'Osaka-Mono'],
  win32: ['Segoe UI Variable Text', 'Segoe UI', 'Yu Gothic UI', 'Yu Gothic', 'Consolas', 'MS Gothic'],
};
const generic = ['sans-serif', 'monospace'];
const tokens = await readFile(resolve('renderer/design/tokens.css'), 'utf8');

/** The families that a rule's `--font…` tokens name. */
function familiesOf(selector: string): readonly string[] {
  const start = tokens.indexOf(`${selector} {`);
  const rule = tokens.slice(start, tokens.indexOf('\n}', start));
  const stacks = [...rule.matchAll(/--font[\w-]*:([^;]*);/g)].map(([, stack = '']) => stack);
  expect(stacks).toHaveLength(3);
  return stacks.flatMap((stack) => stack.split(',').map((family) => family.trim().replaceAll('"', '')));
}

test.each([
  ['linux', ':root'],
  ['darwin', ':root[data-platform="darwin"]'],
  ['win32', ':root[data-platform="win32"]'],
] as const)('the window asks for no font that %s does not have', (platform, selector) => {
  for (const family of familiesOf(selector)) expect([...installed[platform], ...generic]).toContain(family);
});
