import type { LinkVerdict } from '../link.ts';
import type { LinkAnswer, RequestFailure } from './ports.ts';

/** The server answered, but not to us: a browser may well see the page. 999 is LinkedIn's. */
const refusesUs = new Set([401, 403, 405, 406, 407, 429, 451, 999]);

/** Too early, too slow, or asked again in vain: nothing is known of the page. */
const saysNothing = new Set([408, 425]);

/** Names of the services that put a "prove that you are human" page before a site. */
const gatekeepers = /cloudflare|ddos-guard|sucuri|incapsula|imperva|akamai|datadome/i;

/** A 503 that is a gatekeeper's challenge, not the site's own trouble. */
export function isChallenge(answer: LinkAnswer): boolean {
  if (answer.status !== 503 && answer.status !== 403) return false;
  const { headers } = answer;
  return 'cf-mitigated' in headers || 'x-datadome' in headers || gatekeepers.test(headers['server'] ?? '');
}

/** The state that the last answer of a link means, its tries being used up. */
export function stateOfAnswer(answer: LinkAnswer): LinkVerdict {
  const { status } = answer;
  if ((status >= 200 && status < 300) || status === 304 || status === 416) return { state: 'ok', status };
  if (refusesUs.has(status) || isChallenge(answer)) return { state: 'blocked', status };
  if (saysNothing.has(status) || status >= 500 || status < 400) return { state: 'unchecked', status, reason: 'server' };
  return { state: 'broken', status };
}

/**
 * The state that a failed connection means. Those of `needsWitness` hold only if another public host answered in the
 * same run: a machine without internet sees the same failures.
 */
export function stateOfFailure(failure: RequestFailure): LinkVerdict & { readonly needsWitness?: true } {
  switch (failure) {
    case 'unresolved':
    case 'refused':
      return { state: 'broken', reason: failure, needsWitness: true };
    case 'tls-name':
      return { state: 'broken', reason: failure };
    case 'tls':
      return { state: 'blocked', reason: failure };
    case 'private':
      return { state: 'unchecked', reason: 'link-local' };
    case 'reset':
    case 'timeout':
    case 'offline':
    case 'cancelled':
      return { state: 'unchecked', reason: failure };
  }
}
