import { expect, test } from 'vitest';
import { plainNotes, updateFailureOf } from '#shared/updates/update-state.ts';

test('notes of a release are plain text, whatever they were written as', () => {
  expect(plainNotes('<h2>New</h2>\n<ul><li>a &amp; b</li><li><b>c</b></li></ul>')).toBe('New\n\na & b\n\nc');
  expect(plainNotes('&lt;img src=x onerror=alert(1)&gt;')).toBe('<img src=x onerror=alert(1)>');
  expect(plainNotes([{ version: '1' }])).toBe('');
});

test.each([
  ['ERR_CHECKSUM_MISMATCH', '', 'damaged'],
  ['', 'sha512 checksum mismatch, expected a, got b', 'damaged'],
  ['', 'net::ERR_NAME_NOT_RESOLVED', 'offline'],
  ['ECONNREFUSED', '', 'offline'],
  ['ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', '', 'no-release'],
  ['EACCES', 'permission denied', 'failed'],
])('an error %s %s means %s', (code, message, reason) => {
  expect(updateFailureOf(code, message)).toBe(reason);
});
