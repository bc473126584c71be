/**
 * Whether one of the patterns names the address. `*` stands for any characters; a pattern without one is a host name
 * (its subdomains included) or the beginning of an address. Upper and lower case are one.
 */
export function isExcluded(url: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return false;
  const address = url.toLowerCase();
  return patterns.some((pattern) => matches(address, pattern.trim().toLowerCase()));
}

function matches(address: string, pattern: string): boolean {
  if (pattern === '') return false;
  if (pattern.includes('*')) return matchesWildcard(address, pattern);
  if (pattern.includes('/')) return address.startsWith(pattern) || withoutScheme(address).startsWith(pattern);
  const host = withoutScheme(address).split(/[/?#:]/, 1)[0] ?? '';
  return host === pattern || host.endsWith(`.${pattern}`);
}

function withoutScheme(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]*:\/\//, '');
}

/** Compared piece by piece, without a regular expression made of a person's text. */
function matchesWildcard(address: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const subject = /^(?:\*|[a-z][a-z\d+.-]*:)/.test(pattern) ? address : withoutScheme(address);
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (!subject.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = subject.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return subject.length >= at + last.length && subject.endsWith(last);
}
