import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '#shared/links/private-host.ts';

/** The error code of a connection that was not made because the name leads to a private address. */
export const privateAddressCode = 'EPRIVATE';

/**
 * Resolves names as the system does, but refuses those that lead to private addresses alone: a public name that
 * points into the local network must not make the editor knock there. It is the connection's own lookup, so nothing
 * can change between the check and the connection.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, []);
      return;
    }
    const open = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (!first) {
      const refusal: NodeJS.ErrnoException = new Error(`${hostname} leads to a private address`);
      refusal.code = privateAddressCode;
      callback(refusal, []);
    } else if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
