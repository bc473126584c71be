import { ok, type Result } from '../../result.ts';
import type { LinkVerdict } from '../link.ts';
import { isPrivateHost } from '../private-host.ts';
import { isChallenge, stateOfAnswer, stateOfFailure } from './answer-state.ts';
import type { Pacer } from './pacing.ts';
import type { LinkAnswer, LinkMethod, LinkPorts, LinkSettings, RequestFailure } from './ports.ts';
import { retryAfter } from './retry-after.ts';

/** What became of an address. `answeredBy` are the hosts that spoke to us: witnesses that the machine is online. */
export interface AskedAddress {
  readonly verdict: LinkVerdict;
  /** The verdict is only certain if another public host answered in the same run. */
  readonly needsWitness: boolean;
  /** The host of the last hop. */
  readonly host: string;
}

export interface Asking {
  readonly ports: LinkPorts;
  readonly settings: LinkSettings;
  readonly pacer: Pacer;
  readonly signal: AbortSignal | undefined;
  /** Ms since 1970 when the run ends. */
  readonly runEnds: number;
  /** Called for each host that answered. */
  readonly onAnswer: (host: string) => void;
}

type HopEnd =
  | { readonly type: 'answer'; readonly url: string; readonly answer: LinkAnswer }
  | { readonly type: 'failure'; readonly url: string; readonly failure: RequestFailure }
  | { readonly type: 'loop' | 'too-many-redirects'; readonly url: string; readonly status: number };

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const permanentStatuses = new Set([301, 308]);

/** Asks one address: HEAD then GET, redirects, tries, `Retry-After`. Never rejects; `url` is absolute http(s) without a fragment. */
export async function askAddress(url: string, asking: Asking): Promise<AskedAddress> {
  const { ports, settings } = asking;
  const budget = { left: settings.linkTimeout };
  let method: LinkMethod = 'HEAD';
  let waited = false;
  for (let attempt = 1; ; attempt++) {
    const trip = new Trip(asking, budget, method);
    const end = await trip.follow(url);
    method = trip.method;
    const wait = waitBefore(end, attempt, waited, asking);
    if (wait === undefined || asking.signal?.aborted) return trip.conclude(end);
    if (wait.kind === 'retry-after') {
      waited = true;
      method = 'HEAD';
    } else {
      budget.left -= wait.ms;
      if (budget.left <= 0) return trip.conclude(end);
    }
    await new Promise<void>((resolve) => {
      ports.clock.after(wait.ms, resolve);
    });
  }
}

/** How long to wait before the address is worth another try; undefined: this was the last. */
function waitBefore(
  end: HopEnd,
  attempt: number,
  waited: boolean,
  { settings, ports, runEnds }: Asking,
): { readonly kind: 'pause' | 'retry-after'; readonly ms: number } | undefined {
  if (end.type === 'answer' && end.answer.status === 429) {
    const now = ports.clock.now();
    const ms = retryAfter(end.answer.headers['retry-after'], now);
    const worthIt = ms !== undefined && !waited && ms <= settings.maxRetryAfter && now + ms < runEnds;
    return worthIt ? { kind: 'retry-after', ms } : undefined;
  }
  const shaky =
    (end.type === 'failure' &&
      (end.failure === 'refused' || end.failure === 'unresolved' || end.failure === 'reset')) ||
    (end.type === 'answer' && end.answer.status >= 500 && end.answer.status < 600 && !isChallenge(end.answer));
  return shaky && attempt < settings.tries
    ? { kind: 'pause', ms: settings.retryPause * 2 ** (attempt - 1) }
    : undefined;
}

/** One way from the address to where its redirects end. */
class Trip {
  method: LinkMethod;
  private readonly asking: Asking;
  private readonly budget: { left: number };
  /** Where the way of permanent redirects from the address leads; undefined once a temporary one came between. */
  private permanentEnd: string | undefined;
  private onlyPermanent = true;

  constructor(asking: Asking, budget: { left: number }, method: LinkMethod) {
    this.asking = asking;
    this.budget = budget;
    this.method = method;
  }

  async follow(start: string): Promise<HopEnd> {
    const seen = new Set<string>();
    for (let url = start; ; ) {
      seen.add(url);
      const asked = await this.askOnce(url);
      if (!asked.ok) return { type: 'failure', url, failure: asked.error };
      const answer = asked.value;
      const next = redirectTarget(answer, url);
      if (next === undefined) return { type: 'answer', url, answer };
      if (permanentStatuses.has(answer.status) && this.onlyPermanent) this.permanentEnd = next.withFragment;
      else this.onlyPermanent = false;
      if (seen.has(next.url)) return { type: 'loop', url, status: answer.status };
      if (seen.size > this.asking.settings.maxRedirects)
        return { type: 'too-many-redirects', url, status: answer.status };
      url = next.url;
    }
  }

  /** HEAD, and GET for one byte where HEAD is answered by anything but a success or a redirect. */
  private async askOnce(url: string): Promise<Result<LinkAnswer, RequestFailure>> {
    if (this.method === 'HEAD') {
      const head = await this.request('HEAD', url);
      if (head.ok && isFine(head.value.status)) return this.withRangeProof(head.value, url);
      if (head.ok && redirectTarget(head.value, url) !== undefined) return head;
      if (head.ok && head.value.status === 429 && 'retry-after' in head.value.headers) return head;
      if (!head.ok && head.error !== 'reset') return head;
      this.method = 'GET';
    }
    return this.request('GET', url);
  }

  /** Whether a player can jump in an audio file is asked for where HEAD leaves it open: many servers tell it only to GET. */
  private async withRangeProof(head: LinkAnswer, url: string): Promise<Result<LinkAnswer, RequestFailure>> {
    const isAudio =
      /^audio\//i.test(head.headers['content-type'] ?? '') || /\.(?:mp3|m4a)$/i.test(new URL(url).pathname);
    if (!isAudio || 'accept-ranges' in head.headers) return ok(head);
    const part = await this.request('GET', url);
    const allows = part.ok && part.value.status === 206;
    return ok(part.ok ? { ...head, headers: { ...head.headers, 'accept-ranges': allows ? 'bytes' : 'none' } } : head);
  }

  private async request(method: LinkMethod, url: string): Promise<Result<LinkAnswer, RequestFailure>> {
    const { ports, settings, pacer, signal } = this.asking;
    const { host, hostname } = new URL(url);
    if (!settings.allowLocal && isPrivateHost(hostname)) return { ok: false, error: 'private' };
    const headers: Record<string, string> = { accept: '*/*' };
    if (method === 'GET') headers['range'] = 'bytes=0-0';
    return pacer.run(host, async () => {
      if (this.budget.left <= 0) return { ok: false, error: 'timeout' };
      const began = ports.clock.now();
      const outcome = await ports.request({ method, url, headers, timeout: this.budget.left, signal });
      this.budget.left -= ports.clock.now() - began;
      if (outcome.ok) this.asking.onAnswer(host);
      return outcome;
    });
  }

  conclude(end: HopEnd): AskedAddress {
    const host = new URL(end.url).host;
    const at = this.asking.ports.clock.now();
    const redirect = this.permanentEnd === undefined ? {} : { redirect: this.permanentEnd };
    if (end.type === 'failure') {
      const { needsWitness, ...verdict } = stateOfFailure(end.failure);
      return { verdict: { ...verdict, at }, needsWitness: needsWitness === true, host };
    }
    if (end.type !== 'answer') {
      const verdict: LinkVerdict = { state: 'broken', status: end.status, reason: end.type, at };
      return { verdict, needsWitness: false, host };
    }
    const state = stateOfAnswer(end.answer);
    const facts = state.state === 'ok' ? { ...redirect, ...contentOf(end.answer) } : {};
    return { verdict: { ...state, ...facts, at }, needsWitness: false, host };
  }
}

function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

function redirectTarget(answer: LinkAnswer, from: string): { url: string; withFragment: string } | undefined {
  const location = answer.headers['location'];
  if (!redirectStatuses.has(answer.status) || location === undefined || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return undefined;
  target.username = '';
  target.password = '';
  const withFragment = target.href;
  target.hash = '';
  return { url: target.href, withFragment };
}

/** Size, type and whether a player can jump, as the head of a good answer tells. */
function contentOf({ status, headers }: LinkAnswer): Partial<Pick<LinkVerdict, 'bytes' | 'mime' | 'acceptsRanges'>> {
  const total = status === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : headers['content-length'];
  const bytes =
    total !== undefined && /^\d+$/.test(total) && !('content-encoding' in headers) ? Number(total) : undefined;
  const mime = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  return {
    ...(bytes === undefined ? {} : { bytes }),
    ...(mime === undefined || mime === '' ? {} : { mime }),
    ...(status === 206 || 'accept-ranges' in headers
      ? { acceptsRanges: status === 206 || /\bbytes\b/i.test(headers['accept-ranges'] ?? '') }
      : {}),
  };
}
