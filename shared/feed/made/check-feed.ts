import type { Show } from '../../show/show.ts';
import { checkEntry, type FeedCheck } from './check-entry.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedXml } from './feed-xml.ts';
import { type XmlFault, xmlFault } from './well-formed.ts';

/** What is wrong with one item of the feed, or with two of them together. */
export interface FeedFinding {
  readonly path: string;
  readonly name: FeedCheck['name'] | 'guidTwice' | 'audioTwice';
  /** The other item. */
  readonly other?: string;
}

/** The whole show's feed, as the directories would meet it. Plain data. */
export interface CheckedFeed {
  readonly items: number;
  /** Of the feed's XML without the notes, in UTF-8. */
  readonly bytes: number;
  readonly fault?: XmlFault['reason'];
  /** In the feed's order, at most `mostFindings`. */
  readonly findings: readonly FeedFinding[];
  readonly more: number;
}

const mostFindings = 200;

/** Builds a show's feed in memory and looks at it as Apple Podcasts, Spotify and the W3C's validator do. */
export function checkFeed(entries: readonly FeedEntry[], show: Show): CheckedFeed {
  const xml = feedXml(entries, show);
  const fault = xmlFault(xml);
  const findings = [
    ...entries.flatMap((entry) =>
      checkEntry(entry, show)
        .filter(({ state }) => state === 'bad')
        .map(({ name }): FeedFinding => ({ path: entry.path, name })),
    ),
    ...twice(entries, 'guidTwice', ({ link }) => link),
    ...twice(entries, 'audioTwice', ({ enclosure }) => enclosure),
  ];
  return {
    items: entries.length,
    bytes: new TextEncoder().encode(xml).length,
    ...(fault === undefined ? {} : { fault: fault.reason }),
    findings: findings.slice(0, mostFindings),
    more: Math.max(0, findings.length - mostFindings),
  };
}

/** Items that share what must be an item's own: each after the first, with the first. */
function twice(
  entries: readonly FeedEntry[],
  name: FeedFinding['name'],
  keyOf: (entry: FeedEntry) => string | undefined,
): readonly FeedFinding[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const value = keyOf(entry);
    if (value === undefined) return [];
    const other = first.get(value);
    if (other === undefined) first.set(value, entry.path);
    return other === undefined ? [] : [{ path: entry.path, name, other }];
  });
}
