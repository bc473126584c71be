import type { CheckedLink, LinkState, LinkVerdict } from '#shared/links/link.ts';

/** A link with what the last online check said of its address; what is judged without network stays. */
export function linkWith(link: CheckedLink, verdicts: Readonly<Record<string, LinkVerdict>>): CheckedLink {
  const verdict = verdicts[link.url];
  return verdict === undefined || link.verdict.state !== 'unchecked' ? link : { ...link, verdict };
}

export function linkCounts(links: readonly CheckedLink[], verdicts: Readonly<Record<string, LinkVerdict>>) {
  const counts: Record<LinkState | 'total', number> = {
    ok: 0,
    broken: 0,
    blocked: 0,
    unchecked: 0,
    total: links.length,
  };
  for (const link of links) counts[linkWith(link, verdicts).verdict.state]++;
  return counts;
}

/** More rows than these are counted, not drawn: nobody mends a thousand findings from a list. */
export const mostRows = 500;
