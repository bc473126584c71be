import type { History } from '#host/history/history.ts';
import type { Answers } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok } from '#shared/result.ts';
import type { OpenShows } from '../shows/open-shows.ts';

export interface HistoryPorts {
  readonly history: History;
  readonly shows: OpenShows;
  /** Ms since 1970. */
  readonly now: () => number;
}

const refused = fail({ reason: 'refused' });

/** What is kept of an episode, the newest first. */
export async function listVersions(
  ports: HistoryPorts,
  { show, path }: Request<'history:list'>,
): Promise<Answers['history:list']> {
  const root = ports.shows.rootOf(show);
  return root === undefined ? refused : ok(await ports.history.list({ root, path }));
}

/** The text of one version. */
export async function readVersion(
  ports: HistoryPorts,
  { show, path, id }: Request<'history:read'>,
): Promise<Answers['history:read']> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return refused;
  const read = await ports.history.read({ root, path }, id);
  if (!read.ok) return fail({ reason: read.error.reason, path, detail: read.error.code });
  return ok({ ...read.value.source, hash: read.value.hash });
}

/** Keeps a text of an episode: one that was saved, or that is about to give way to something else. */
export async function keepVersion(
  ports: HistoryPorts,
  { show, path, text, bom, kind }: Request<'history:keep'>,
): Promise<Answers['history:keep']> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return refused;
  const kept = await ports.history.keep({ root, path, source: { text, bom }, kind, at: ports.now() });
  return kept.ok ? ok(null) : fail({ reason: kept.error.reason, path, detail: kept.error.code });
}

/** An episode's file has another name now; what cannot follow stays under the old one. */
export async function moveVersions(ports: HistoryPorts, { show, from, to }: Request<'history:moved'>): Promise<null> {
  const root = ports.shows.rootOf(show);
  if (root !== undefined) await ports.history.moved({ root, path: from }, { root, path: to });
  return null;
}
