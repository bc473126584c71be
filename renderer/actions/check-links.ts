import type { LinkUse, LinkVerdict } from '#shared/links/link.ts';
import { listen, request } from '../bridge.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { findingsOf } from '../workers/analysis.ts';

let lastRun = 0;

/** Verdicts stream in while a check runs. */
export function hearVerdicts(): () => void {
  return listen('links:verdict', ({ run, url, verdict }) =>
    useFindings.setState((state) => ({
      verdicts: { ...state.verdicts, [url]: verdict },
      run: state.run?.id === run ? { ...state.run, open: Math.max(0, state.run.open - 1) } : state.run,
    })),
  );
}

interface Run {
  /** Null: as long as it takes. */
  readonly budgetMs: number | null;
  readonly cacheOnly: boolean;
}

/** Asks for addresses; resolves when all are answered or the budget is spent. What is not answered stays unchecked. */
export async function checkAddresses(links: readonly LinkUse[], { budgetMs, cacheOnly }: Run): Promise<void> {
  const opened = currentShow();
  const addresses = new Map(links.map((link) => [link.url, { url: link.url, audio: link.kind === 'audio' }]));
  if (opened === undefined || addresses.size === 0) return;
  const id = `run-${++lastRun}`;
  useFindings.setState({ run: { id, open: addresses.size, total: addresses.size } });
  const verdicts: Readonly<Record<string, LinkVerdict>> = await request('links:check', {
    show: opened.id,
    run: id,
    addresses: [...addresses.values()],
    budgetMs,
    cacheOnly,
  });
  useFindings.setState((state) => ({
    verdicts: { ...state.verdicts, ...verdicts },
    run: state.run?.id === id ? null : state.run,
  }));
}

/** "Check links": all addresses of the episode in front. */
export async function checkLinks(): Promise<void> {
  const { active } = useDocuments.getState();
  const document = active === null ? undefined : documentAt(active);
  if (document === undefined) return;
  useInterface.setState({ panel: 'links' });
  const { links } = await findingsOf(document.path, document.version);
  await checkAddresses(
    links.filter((link) => /^https?:/i.test(link.url)),
    { budgetMs: null, cacheOnly: false },
  );
}

/** Ends the check under way at once; what was answered stays. */
export function cancelCheck(): void {
  const { run } = useFindings.getState();
  if (run !== null) request('links:cancel', { run: run.id });
}
