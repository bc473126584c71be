import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
// @ts-expect-error plain JavaScript without declarations
import { RELEASE_FUSES } from '../../scripts/package/fuses.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const settings = parse(read('electron-builder.yml'));

/** A script's own statements, without comments. */
const installer = read('resources/installer.nsh').replace(/^\s*;.*$/gm, '');

describe('what people install', () => {
  test('fits the schema of electron-builder', async () => {
    const { createRequire } = await import('node:module');
    const require = createRequire(join(root, 'package.json'));
    const fromBuilder = createRequire(require.resolve('electron-builder/package.json'));
    const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config.js');
    const { DebugLogger } = fromBuilder('builder-util');
    await expect(validateConfiguration(settings, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...settings, asarr: true }, new DebugLogger(false))).rejects.toThrow('asarr');
  });

  test('holds the bundles and no source, map, package or command line', () => {
    expect(settings.files).toEqual([
      'out/main.js',
      'out/preload.cjs',
      'out/*-worker.js',
      'out/renderer/**',
      '!**/*.map',
      '!node_modules/**',
    ]);
    expect(settings.asar).toBe(true);
  });

  test('has every fuse set as promised', () => {
    const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    const promised = Object.entries(RELEASE_FUSES).map(([name, on]) => [camel(name), on]);
    expect(settings.electronFuses).toEqual(Object.fromEntries(promised));
  });

  test('on macOS is hardened, with no entitlement but the one that a JIT needs, and leaves markdown to its owner', () => {
    expect(settings.mac.hardenedRuntime).toBe(true);
    const entitlements = read(settings.mac.entitlements);
    expect([...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
    expect(settings.mac.entitlementsInherit).toBe(settings.mac.entitlements);
    for (const association of settings.mac.fileAssociations) expect(association.rank).toBe('Alternate');
    expect(
      settings.mac.target.map(({ target, arch }: { target: string; arch: string }) => `${target} ${arch}`),
    ).toEqual(['dmg universal', 'zip universal']);
  });

  test('on Windows installs for one person and leaves .md to its owner', () => {
    // electron-builder adds these to the platform's own; its stock macro writes the default value of .md.
    expect(settings.fileAssociations).toBeUndefined();
    expect(settings.win.fileAssociations).toBeUndefined();
    expect(settings.nsis.perMachine).toBe(false);
    expect(settings.nsis.include).toBe('resources/installer.nsh');
    expect(installer).not.toMatch(/APP_ASSOCIATE/);
    const writes = [...installer.matchAll(/^\s*(Write\w+|Delete\w+)\s+SHELL_CONTEXT\s+"([^"]*)"(.*)$/gm)];
    expect(writes.length).toBeGreaterThan(8);
    for (const [line, command = '', key = ''] of writes) {
      const isExtension = /\$\{EXTENSION\}|\\\.\w+/.test(key);
      if (!isExtension) continue;
      expect(key, line).toMatch(/\\OpenWithProgids$/);
      expect(command, line).not.toBe('DeleteRegKey');
    }
  });

  test('on Windows stands in "Open with" for each extension, and is gone from there when removed', () => {
    const [, install = '', remove = ''] =
      /!macro customInstall([\s\S]*?)!macroend[\s\S]*!macro customUnInstall([\s\S]*?)!macroend/.exec(installer) ?? [];
    for (const extension of ['.md', '.markdown', '.mdx']) {
      expect(install).toContain(`!insertmacro OFFER_FOR "${extension}"`);
      expect(remove).toContain(`!insertmacro NO_LONGER_OFFER_FOR "${extension}"`);
    }
  });

  test('on Linux starts with the sandbox on', () => {
    expect(settings.toolsets.appimage).toBe('1.0.3');
    expect(settings.linux.executableArgs).toBeUndefined();
    expect(settings.linux.target).toEqual(['AppImage', 'deb']);
  });
});

describe('icons', () => {
  test('are there in every form', () => {
    const ico = readFileSync(join(root, settings.win.icon));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256]);
    const icns = readFileSync(join(root, settings.mac.icon));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      const png = readFileSync(join(root, settings.linux.icon, `${size}x${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
