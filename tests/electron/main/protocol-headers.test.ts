import { describe, expect, test } from 'vitest';
import { editorPolicy, mediaType, rangeOf } from '../../../electron/main/protocol-headers.ts';

describe('a Range header', () => {
  test.each([
    [null, 'whole'],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=900-', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
  ])('%s of 1000 bytes', (header, expected) => {
    expect(rangeOf(header, 1000)).toEqual(expected);
  });
});

test('types are by the name’s ending, unknown ones say nothing', () => {
  expect(mediaType('audio/12.MP3')).toBe('audio/mpeg');
  expect(mediaType('images/a.b.png')).toBe('image/png');
  expect(mediaType('Gemfile')).toBe('application/octet-stream');
});

test('the page’s policy lets no foreign or inline script run', () => {
  expect(editorPolicy).toContain("default-src 'none'");
  expect(editorPolicy).toContain("script-src 'self'");
  expect(editorPolicy).not.toMatch(/script-src[^;]*unsafe/);
  expect(editorPolicy).not.toContain('http');
});
