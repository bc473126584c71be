import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript without declarations
import { stampOf } from '../../scripts/build/stamp.mjs';
// @ts-expect-error plain JavaScript without declarations
import { makeWholeFolder } from '../../scripts/electron/unpack.mjs';
// @ts-expect-error plain JavaScript without declarations
import { missingOptional, placeOfName } from '../../scripts/lib/lock-file.mjs';
// @ts-expect-error plain JavaScript without declarations
import { isNodeNewEnough, packagesAreInstalled } from '../../scripts/set-up/packages.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scripts-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const LOCK = {
  '': { name: 'app' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/two': { version: '2.0.0', integrity: 'sha512-two', optional: true },
};

async function installed(packages: object | undefined): Promise<boolean> {
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  if (packages) await writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  return packagesAreInstalled(folder);
}

describe('packages are installed', () => {
  test('when npm has recorded what the lock file asks for, other systems’ aside', async () => {
    expect(await installed({ 'node_modules/one': LOCK['node_modules/one'] })).toBe(true);
  });

  test.each([
    ['nothing is recorded, as after an interruption', undefined],
    ['one is missing', { 'node_modules/two': LOCK['node_modules/two'] }],
    ['one is of another version', { 'node_modules/one': { ...LOCK['node_modules/one'], version: '1.0.1' } }],
    ['one is of another content', { 'node_modules/one': { ...LOCK['node_modules/one'], integrity: 'sha512-else' } }],
  ])('not when %s', async (_, packages) => {
    expect(await installed(packages)).toBe(false);
  });

  test('only on a Node that the tools run on', () => {
    expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].filter((version) => !isNodeNewEnough(version))).toEqual([]);
    expect(['18.20.0', '20.18.3', '19.99.0'].filter((version) => isNodeNewEnough(version))).toEqual([]);
  });
});

describe('a lock file', () => {
  test('gets the optional packages that the registry could not give', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { 'tool-linux-x64-musl': '1.2.3', 'tool-win32-arm64': '1.2.3' },
      },
      'node_modules/tool-win32-arm64': { version: '1.2.3' },
      'node_modules/outer/node_modules/inner': {
        optionalDependencies: { near: '1.0.0', far: '1.0.0', ranged: '^1.0.0' },
      },
      'node_modules/outer/node_modules/near': { version: '1.0.0' },
      'node_modules/far': { version: '1.0.0' },
    };
    expect([...missingOptional(packages)]).toEqual([
      [
        'node_modules/tool-linux-x64-musl',
        { version: '1.2.3', cpu: ['x64'], libc: ['musl'], os: ['linux'], dev: true, optional: true },
      ],
    ]);
  });

  test('reads from a name where a package runs', () => {
    expect(placeOfName('@scope/binding-darwin-arm64')).toEqual({ cpu: ['arm64'], os: ['darwin'] });
    expect(placeOfName('@scope/binding-linux-s390x-gnu')).toEqual({ cpu: ['s390x'], libc: ['glibc'], os: ['linux'] });
  });

  test('is complete', async () => {
    const { default: lock } = await import('../../package-lock.json');
    expect([...missingOptional(lock.packages).keys()]).toEqual([]);
  });
});

describe('a folder in the cache', () => {
  test('appears whole or not at all', async () => {
    const cached = join(folder, 'electron-1');
    const broken = makeWholeFolder(cached, async (partial: string) => {
      await writeFile(join(partial, 'half'), '');
      throw new Error('the network is gone');
    });
    await expect(broken).rejects.toThrow('the network is gone');
    expect(await readdir(folder)).toEqual([]);
    await makeWholeFolder(cached, (partial: string) => writeFile(join(partial, 'whole'), ''));
    expect(await readdir(cached)).toEqual(['whole']);
  });

  test('is not made again, and what killed runs left is removed', async () => {
    const deadProcess = 2 ** 22 + 1;
    await mkdir(join(folder, `electron-1.partial-${deadProcess}`));
    await mkdir(join(folder, 'electron-10'));
    let made = 0;
    const make = () => makeWholeFolder(join(folder, 'electron-1'), async () => void made++);
    await make();
    await make();
    expect(made).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['electron-1', 'electron-10']);
  });
});

test('a build is up to date until a source changes, comes or goes', async () => {
  await mkdir(join(folder, 'shared', 'deep'), { recursive: true });
  const path = join(folder, 'shared', 'deep', 'a.ts');
  await writeFile(path, 'one');
  const first = await stampOf(folder, 'production');
  expect(await stampOf(folder, 'production')).toBe(first);
  expect(await stampOf(folder, 'development')).not.toBe(first);
  await writeFile(path, 'three');
  const second = await stampOf(folder, 'production');
  expect(second).not.toBe(first);
  await rm(path);
  expect(await stampOf(folder, 'production')).not.toBe(second);
});
