import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openBundle, packBundle } from '#shared/handover/bundle.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

test('what was packed is there again, names and bytes', () => {
  const files = [
    { path: '_posts/2026-01-01-第1回.md', bytes: bytesOf('---\ntitle: 一\n---\n') },
    { path: 'images/表紙.png', bytes: bytesOf('\x89PNG') },
  ];
  const opened = openBundle(packBundle(files));
  expect(opened).toEqual({ ok: true, value: { files, refused: [] } });
});

describe('names that lead elsewhere are refused', () => {
  test.each([
    '../outside.md',
    'a/../../outside.md',
    '/etc/passwd',
    'C:/windows/a.md',
    '.git/config',
    '_posts/.hidden.md',
    'a\\..\\b.md',
    'a/nul.md',
    'COM1',
    'a./b.md',
    'a//b.md',
    'bell\u0007.md',
  ])('%s', (name) => {
    const opened = openBundle(zipSync({ [name]: bytesOf('x'), 'good.md': bytesOf('y') }));
    expect(opened).toEqual({ ok: true, value: { files: [{ path: 'good.md', bytes: bytesOf('y') }], refused: [name] } });
  });
});

test('what is no zip is said', () => {
  expect(openBundle(bytesOf('no zip at all'))).toEqual({ ok: false, error: 'not-a-zip' });
});

test('a bundle of far too many files is not unpacked', () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.md`, bytesOf('')]));
  expect(openBundle(zipSync(many))).toEqual({ ok: false, error: 'zip-too-large' });
});
