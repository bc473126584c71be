import { inspectAddress } from '#host/audio/address-source.ts';
import { fetchFeed } from '#host/audio/fetch-feed.ts';
import type { WebPort } from '#host/audio/web-bytes.ts';
import { seldom } from '#host/worker/job-control.ts';
import type { Answer } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { isPrivateHost } from '#shared/links/private-host.ts';
import { fail, ok } from '#shared/result.ts';
import type { RemoteSounds } from '../audio/remote-sounds.ts';
import type { JobRuns } from './job-runs.ts';

export interface RemotePorts {
  readonly runs: JobRuns;
  readonly sounds: RemoteSounds;
  readonly web: { readonly allowLocal: boolean; readonly port: WebPort };
}

/** What a server's sound is: only when the person asks, and read whole only when they say so. */
export function inspectRemote(
  { runs, web }: RemotePorts,
  { run, url, whole }: Request<'audio:inspectRemote'>,
): Promise<Answer<'audio:inspectRemote'>> {
  return runs.follow(run, ({ signal, onProgress }) =>
    inspectAddress(url, { ...web, signal, onProgress: seldom(onProgress), whole }),
  );
}

/** The episodes of the host's feed, when the person asks for them. */
export function readFeed(
  { runs, web }: RemotePorts,
  { run, url }: Request<'audio:feed'>,
): Promise<Answer<'audio:feed'>> {
  return runs.follow(run, ({ signal }) => fetchFeed(url, { ...web, signal }));
}

/** An address of the app through which the page plays a server's sound. */
export function playRemote({ sounds, web }: RemotePorts, url: string): Answer<'audio:playRemote'> {
  if (!URL.canParse(url)) return fail({ reason: 'refused' });
  const { protocol, hostname } = new URL(url);
  const isAllowed = /^https?:$/.test(protocol) && (web.allowLocal || !isPrivateHost(hostname));
  return isAllowed ? ok({ address: sounds.addressFor(url) }) : fail({ reason: 'refused' });
}
