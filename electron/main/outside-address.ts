const allowed = new Set(['https:', 'http:', 'mailto:']);

/** The address in the form that the browser gets, or undefined where it must not be opened. */
export function outsideAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return allowed.has(url.protocol) ? url.href : undefined;
}
