import type { CheckedLink, LinkVerdict } from '#shared/links/link.ts';
import { listen, request } from '../bridge.ts';
import { activeDocument } from '../store/documents-store.ts';
import { type LinkRunState, useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { findingsOf } from '../workers/analysis.ts';
import { noteOffline, resumeWhenOnline, waitForNetwork } from './wait-for-network.ts';

let lastRun = 0;

/** What waited for the network is asked when it is there. */
export function resumeChecks(): () => void {
  return resumeWhenOnline((links) => checkAddresses(links, null));
}

/** Verdicts stream in while a check runs. */
export function hearVerdicts(): () => void {
  return listen('links:verdict', ({ run, url, verdict }) =>
    useFindings.setState((state) => ({
      verdicts: { ...state.verdicts, [url]: verdict },
      run: state.run?.id === run ? { ...state.run, open: Math.max(0, state.run.open - 1) } : state.run,
    })),
  );
}

/**
 * Asks for addresses; resolves when all are answered or the budget (in ms; null: as long as it takes) is spent. What is
 * not answered stays unchecked.
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
    takeOver(Object.fromEntries(addresses.map((url) => [url, { state: 'unchecked', reason: 'offline' }])));
    if (!offlineRun) waitForNetwork(addresses);
    return;
  }
  const id = `run-${++lastRun}`;
  useFindings.setState({ run: { id, why, open: addresses.length, total: addresses.length } });
  const excludes = [...(currentShow()?.show.settings?.links?.exclude ?? [])];
  const verdicts = await request('links:check', { run: id, addresses, budgetMs, excludes });
  takeOver(verdicts);
  useFindings.setState((state) => ({ run: state.run?.id === id ? null : state.run }));
  noteOffline(verdicts);
}

function takeOver(verdicts: Readonly<Record<string, LinkVerdict>>): void {
  useFindings.setState((state) => ({ verdicts: { ...state.verdicts, ...verdicts } }));
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

/** Ends the check under way at once; what was answered stays. */
export function cancelCheck(): void {
  const { run } = useFindings.getState();
  if (run !== null) request('links:cancel', { run: run.id });
}
