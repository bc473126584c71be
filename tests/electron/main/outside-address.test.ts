import { expect, test } from 'vitest';
import { outsideAddress } from '../../../electron/main/outside-address.ts';

test.each([
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['http://example.com', 'http://example.com/'],
  ['mailto:radio@example.com', 'mailto:radio@example.com'],
])('%s goes to the person’s browser', (address, opened) => {
  expect(outsideAddress(address)).toBe(opened);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'app://editor/',
  'smb://host/share',
  'vscode://x',
  'nonsense',
  '',
])('%s goes nowhere', (address) => {
  expect(outsideAddress(address)).toBeUndefined();
});
