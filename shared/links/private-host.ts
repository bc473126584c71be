const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/** An IPv4 address that no public host has: this machine, private networks, link-local, shared and reserved ranges. */
function isPrivateV4(parts: readonly number[]): boolean {
  const [a = 0, b = 0] = parts;
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && parts[2] === 0) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

function v4Parts(address: string): readonly number[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  return match ? match.slice(1).map(Number) : undefined;
}

/** The eight groups of an IPv6 address, or undefined for what is none. */
function v6Groups(address: string): readonly number[] | undefined {
  let text = address.replace(/%.*$/, '');
  if (!text.includes(':')) return undefined;
  const tail = v4Parts(text.slice(text.lastIndexOf(':') + 1));
  if (tail) {
    const [a = 0, b = 0, c = 0, d = 0] = tail;
    const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    text = text.slice(0, text.lastIndexOf(':') + 1) + groups;
  }
  const [head = '', rest] = text.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = rest === undefined || rest === '' ? [] : rest.split(':');
  const gap = rest === undefined ? 0 : 8 - left.length - right.length;
  if (gap < 0) return undefined;
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right].map((group) => Number.parseInt(group, 16));
  return groups.length === 8 && groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
}

/**
 * Whether an IP address (v4 or v6, brackets and zone allowed) is private, loopback, link-local or reserved: never
 * asked by a link check. Addresses that carry a v4 one (mapped, NAT64, 6to4) are judged by it. What is no IP address: false.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  const four = v4Parts(bare);
  if (four) return isPrivateV4(four);
  const groups = v6Groups(bare);
  if (!groups) return false;
  const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0, eighth = 0] = groups;
  const embedded = [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255];
  const leading = groups.slice(0, 5).every((group) => group === 0);
  if (leading && (sixth === 0xffff || sixth === 0)) return isPrivateV4(embedded);
  if (first === 0x64 && second === 0xff9b) return isPrivateV4(embedded);
  if (first === 0x2002) return isPrivateV4([second >> 8, second & 255, third >> 8, third & 255]);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || (first & 0xff00) === 0xff00;
}

/** Whether an address's host is this machine or a private network by its very name (`localhost`, `.local`, `10.…`). */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return localNames.test(name) || isPrivateAddress(name);
}
