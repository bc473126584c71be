import type { LinkState, LinkUse, LinkVerdict } from '#shared/links/link.ts';

export type LinkRow = LinkUse & LinkVerdict;

/** A link with what the last online check said of its address; what is judged without network stays. */
export function rowWith(link: LinkRow, verdicts: Readonly<Record<string, LinkVerdict>>): LinkRow {
  const verdict = verdicts[link.url];
  return verdict === undefined || link.state !== 'unchecked' ? link : { ...link, ...verdict };
}

export function linkCounts(links: readonly LinkRow[], verdicts: Readonly<Record<string, LinkVerdict>>) {
  const counts: Record<LinkState | 'total', number> = { ok: 0, broken: 0, blocked: 0, unchecked: 0, total: links.length };
  for (const link of links) counts[rowWith(link, verdicts).state]++;
  return counts;
}
