import type { RequestFailure } from '#shared/links/online/ports.ts';
import { privateAddressCode } from './guarded-lookup.ts';

const causes: Readonly<Record<string, RequestFailure>> = {
  [privateAddressCode]: 'private',
  ENOTFOUND: 'unresolved',
  EAI_AGAIN: 'unresolved',
  EAI_FAIL: 'unresolved',
  EAI_NODATA: 'unresolved',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
};

const tlsCodes = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/;

/** What an error of Node or undici means for a link; what is not known counts as a broken connection. */
export function requestFailure(error: unknown): RequestFailure {
  for (const code of codesOf(error)) {
    const cause = causes[code] ?? (tlsCodes.test(code) ? 'tls' : undefined);
    if (cause) return cause;
  }
  return 'reset';
}

/** The codes of an error, its cause and, where several addresses were tried, of each attempt. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 3) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const attempts = error instanceof AggregateError ? error.errors : [];
  return [...code, ...[error.cause, ...attempts].flatMap((inner) => codesOf(inner, depth + 1))];
}
