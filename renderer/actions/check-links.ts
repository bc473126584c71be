import type { CheckedLink } from '#shared/links/link.ts';
import { withAnswers } from '#shared/links/with-answers.ts';
import { request } from '../bridge.ts';
import { activeDocument } from '../store/documents-store.ts';
import { type LinkRunState, useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { findingsOf } from '../workers/analysis.ts';
import { beginRun, endRun } from './link-runs.ts';
import { noteOffline, resumeWhenOnline, waitForNetwork } from './wait-for-network.ts';

/** What waited for the network is asked when it is there. */
export function resumeChecks(): () => void {
  return resumeWhenOnline((links) => checkAddresses(links, null));
}

/**
 * Asks for addresses; resolves when all are answered or the budget (in ms; null: as long as it takes) is spent. What is
 * not answered stays unchecked, or what it was known to be.
 */
export async function checkAddresses(
  links: readonly (Pick<CheckedLink, 'url'> & Partial<Pick<CheckedLink, 'ignored'>>)[],
  budgetMs: number | null,
  why: LinkRunState['why'] = 'asked',
): Promise<void> {
  const addresses = [...new Set(links.filter((link) => !link.ignored).map((link) => link.url))];
  if (addresses.length === 0) return;
  const { online, offlineRun } = useInterface.getState();
  if (!online) {
    // Nothing is asked and nothing turns red. A run that was started offline stays so.
    const unasked = addresses.map((url) => [url, { state: 'unchecked' as const, reason: 'offline' }]);
    useFindings.setState(({ verdicts }) => ({ verdicts: withAnswers(verdicts, Object.fromEntries(unasked)) }));
    if (!offlineRun) waitForNetwork(addresses);
    return;
  }
  const run = beginRun(why, addresses.length);
  const excludes = [...(currentShow()?.show.settings?.links?.exclude ?? [])];
  const verdicts = await request('links:check', { run, addresses, budgetMs, excludes });
  endRun(run, verdicts);
  noteOffline(verdicts);
}

/** "Check links": all addresses of the episode in front. */
export async function checkLinks(): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  useInterface.setState({ panel: 'links' });
  const findings = await findingsOf(document.path, document.version);
  if (findings !== undefined) await checkAddresses(findings.links.filter(isAskable), null);
}

/** Whether the network can say anything about a link: it leads to a web address and nothing is certain yet. */
export function isAskable({ url, verdict }: CheckedLink): boolean {
  return /^(?:https?:)?\/\//i.test(url) && verdict.state === 'unchecked';
}
