import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript without declarations
import { asarPaths, wrongContent } from '../../scripts/package/content.mjs';

const whole = ['package.json', 'out/main.js', 'out/preload.cjs', 'out/host-worker.js', 'out/renderer/index.html'];

test('the bundles are the packed app, and nothing else', () => {
  expect(wrongContent([...whole, 'out/bulk-worker.js', 'out/renderer/assets/index-1.js'])).toEqual([]);
  const alien = [
    'out/main.js.map',
    'out/cli.js',
    'node_modules/x/index.js',
    'tests/a.test.ts',
    'electron/main/main.ts',
  ];
  expect(wrongContent([...whole, ...alien])).toEqual(alien);
  expect(wrongContent(whole.slice(1))).toEqual(['package.json (missing)']);
});

test('an archive tells its paths', async () => {
  const index = Buffer.from(JSON.stringify({ files: { out: { files: { 'main.js': { size: 1, offset: '0' } } } } }));
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(index.length, 12);
  const archive = join(await mkdtemp(join(tmpdir(), 'asar-')), 'app.asar');
  await writeFile(archive, Buffer.concat([sizes, index, Buffer.from('x')]));
  expect(await asarPaths(archive)).toEqual(['out/main.js']);
});
