import type { CheckedLink, LinkVerdict } from '#shared/links/link.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';

/** Takes note of addresses that the person wanted to know about and that nobody could ask. */
export function waitForNetwork(addresses: readonly string[]): void {
  useFindings.setState(({ waiting }) => ({ waiting: [...new Set([...waiting, ...addresses])] }));
}

/** What a run left open because the machine was offline waits; what it answered waits no more. */
export function noteOffline(verdicts: Readonly<Record<string, LinkVerdict>>): void {
  const isOpen = (url: string): boolean => verdicts[url]?.state === 'unchecked' && verdicts[url]?.reason === 'offline';
  const left = Object.keys(verdicts).filter(isOpen);
  useFindings.setState(({ waiting }) => ({
    waiting: [...new Set([...waiting.filter((url) => !(url in verdicts)), ...left])],
  }));
}

/** Asks for what waited as soon as the machine says that it is online. */
export function resumeWhenOnline(askFor: (links: readonly Pick<CheckedLink, 'url'>[]) => unknown): () => void {
  return useInterface.subscribe((state, before) => {
    const { waiting } = useFindings.getState();
    if (state.online && !before.online && waiting.length > 0) askFor(waiting.map((url) => ({ url })));
  });
}
