import { expect, test } from 'vitest';
import { readForeign } from '#shared/text/foreign-encoding.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

// 「タイトル: 夜の話。」 in each encoding, written out by hand of the tables.
test.each([
  ['shift_jis', '835e83438367838b3a2096e982cc986281420a'],
  ['euc-jp', 'a5bfa5a4a5c8a5eb3a20cceba4cecfc3a1a30a'],
  ['utf-16le', 'fffebf30a430c830eb303a0020001c596e30718a02300a00'],
  ['utf-16be', 'feff30bf30a430c830eb003a0020591c306e8a713002000a'],
] as const)('%s', (encoding, bytes) => {
  expect(readForeign(hex(bytes))).toEqual({ encoding, text: 'タイトル: 夜の話。\n' });
});

test('what no encoding reads is no text', () => {
  expect(readForeign(hex('ff00ff80fe01a0'))).toBeUndefined();
});
