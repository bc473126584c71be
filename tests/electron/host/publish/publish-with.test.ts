import { expect, test } from 'vitest';
import { githubDesktopAddress, terminalsOf } from '#host/publish/publish-with.ts';

test('a folder’s name is no part of an address or of a command line that a program reads', () => {
  const root = '/shows/a&b;calc "c" 音';
  expect(githubDesktopAddress(root)).toBe(
    'x-github-client://openLocalRepo/%2Fshows%2Fa%26b%3Bcalc%20%22c%22%20%E9%9F%B3',
  );
  for (const platform of ['win32', 'linux'] as const) {
    const commands = terminalsOf(platform, root);
    expect(commands.length).toBeGreaterThan(1);
    expect(JSON.stringify(commands)).not.toContain('calc');
  }
  expect(terminalsOf('darwin', root)).toEqual([{ program: 'open', args: ['-a', 'Terminal', root] }]);
});
