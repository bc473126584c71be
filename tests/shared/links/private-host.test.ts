import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '#shared/links/private-host.ts';

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '198.18.0.1',
    '::1',
    '::',
    '[::1]',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:0a00:0001::',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2001:db8:1::1',
    '2606:4700::1',
    '::ffff:8.8.8.8',
    '1.2.3',
    'example.com',
  ])('%s is not', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each(['localhost', 'LOCALHOST.', 'a.localhost', 'printer.local', 'wiki.internal', '192.168.0.1'])(
    '%s is a private host',
    (host) => {
      expect(isPrivateHost(host)).toBe(true);
    },
  );

  it.each(['example.com', 'local.example', 'localhost.example.com'])('%s is a public host', (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
