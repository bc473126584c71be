import type { CheckedLink, LinkState, LinkVerdict } from '#shared/links/link.ts';

/** A link with what the last online check said of its address; what is judged without network stays. */
export function linkWith(link: CheckedLink, verdicts: Readonly<Record<string, LinkVerdict>>): CheckedLink {
  const verdict = verdicts[link.url];
  return verdict === undefined || link.verdict.state !== 'unchecked' ? link : { ...link, verdict };
}

/** How many links are in each state, as their own verdicts say. */
export function linkCounts(links: readonly CheckedLink[]) {
  const counts: Record<LinkState | 'total', number> = {
    ok: 0,
    broken: 0,
    blocked: 0,
    unchecked: 0,
    total: links.length,
  };
  for (const link of links) counts[link.verdict.state]++;
  return counts;
}

/** More rows than these are counted, not drawn: nobody mends a thousand findings from a list. */
export const mostRows = 500;
