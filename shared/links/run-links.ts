import { isExcluded } from './excludes.ts';
import type { LinkVerdict } from './link.ts';
import { type AskedAddress, askAddress } from './online/ask-address.ts';
import { createPacer } from './online/pacing.ts';
import { defaultLinkSettings, type LinkPorts, type LinkSettings } from './online/ports.ts';
import { isPrivateHost } from './private-host.ts';

export interface LinkRun {
  readonly ports: LinkPorts;
  readonly settings?: Partial<LinkSettings>;
  /** Cancels at once: what is not known then is `unchecked` with the reason `cancelled`. */
  readonly signal?: AbortSignal;
  /** Called once for each address as soon as its state is certain. `url` is the address as given. */
  readonly onVerdict?: (url: string, verdict: LinkVerdict) => void;
}

/** An address as it is asked: without fragment, names and paths encoded. Undefined for what is no http(s) address. */
export function askableAddress(url: string): string | undefined {
  const text = url.startsWith('//') ? `https:${url}` : url;
  if (!/^https?:/i.test(text.trimStart()) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}

function isLocal(address: string): boolean {
  return isPrivateHost(new URL(address).hostname);
}

/**
 * Asks addresses as link-checking promises: paced, each once, private ones never, at most so long. The result holds a
 * verdict for every address given, in that order; what is no http(s) address is `unchecked`. It never rejects.
 */
export function runLinks(urls: readonly string[], run: LinkRun): Promise<ReadonlyMap<string, LinkVerdict>> {
  return new Promise((resolve) => {
    const settings = { ...defaultLinkSettings, ...run.settings };
    const { ports, signal } = run;
    const { clock, cache } = ports;
    const runEnds = settings.runTimeout === undefined ? Number.POSITIVE_INFINITY : clock.now() + settings.runTimeout;
    const pacer = createPacer(clock, settings);
    const usesOf = new Map<string, string[]>();
    const verdicts = new Map<string, LinkVerdict>();
    const answered = new Set<string>();
    const waitingForWitness = new Map<string, AskedAddress>();
    let open = 0;
    let ended = false;

    const tell = (address: string, verdict: LinkVerdict): void => {
      for (const url of usesOf.get(address) ?? []) {
        verdicts.set(url, verdict);
        run.onVerdict?.(url, verdict);
      }
      usesOf.delete(address);
    };
    const settle = (address: string, verdict: LinkVerdict): void => {
      // A port of this machine is another server tomorrow.
      if (verdict.state !== 'unchecked' && !isLocal(address)) cache?.set(address, verdict);
      tell(address, verdict);
    };
    const hasWitness = (host: string): boolean => answered.size > (answered.has(host) ? 1 : 0);
    const hearWitnesses = (): void => {
      for (const [address, asked] of waitingForWitness) {
        if (!hasWitness(asked.host)) continue;
        waitingForWitness.delete(address);
        settle(address, asked.verdict);
      }
    };
    const end = (reason: string): void => {
      if (ended) return;
      ended = true;
      pacer.stop();
      forgetTimer?.();
      signal?.removeEventListener('abort', onAbort);
      for (const [address, { verdict }] of waitingForWitness) {
        tell(address, {
          state: 'unchecked',
          reason: 'offline',
          ...(verdict.at === undefined ? {} : { at: verdict.at }),
        });
      }
      for (const address of [...usesOf.keys()]) tell(address, { state: 'unchecked', reason });
      resolve(new Map(urls.map((url) => [url, verdicts.get(url) ?? { state: 'unchecked', reason }])));
    };
    const onAbort = (): void => end('cancelled');
    const forgetTimer =
      settings.runTimeout === undefined ? undefined : clock.after(settings.runTimeout, () => end('over-budget'));

    const take = (address: string, asked: AskedAddress): void => {
      if (ended) return;
      open--;
      if (asked.needsWitness && !hasWitness(asked.host)) waitingForWitness.set(address, asked);
      else settle(address, asked.verdict);
      if (open === 0) end('offline');
    };
    const onAnswer = (host: string): void => {
      if (ended || answered.has(host)) return;
      answered.add(host);
      hearWitnesses();
    };

    const toAsk: string[] = [];
    for (const url of new Set(urls)) {
      const address = askableAddress(url);
      const known = address === undefined ? undefined : usesOf.get(address);
      if (known) {
        known.push(url);
        continue;
      }
      const key = address ?? url;
      usesOf.set(key, [url]);
      if (address === undefined) tell(key, { state: 'unchecked', reason: 'not-asked' });
      else toAsk.push(address);
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) {
      end('cancelled');
      return;
    }
    const asking = { ports, settings, pacer, signal, runEnds, onAnswer };
    for (const address of toAsk) {
      const remembered = isLocal(address) ? undefined : cache?.get(address);
      const isFresh = remembered?.state === 'ok' && clock.now() - (remembered.at ?? 0) < settings.okAge;
      if (isExcluded(address, settings.excludes)) tell(address, { state: 'unchecked', reason: 'excluded' });
      else if (isFresh) tell(address, remembered);
      else {
        open++;
        void askAddress(address, asking).then((asked) => take(address, asked));
      }
    }
    if (open === 0) end('offline');
  });
}
