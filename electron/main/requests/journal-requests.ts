import { join } from 'node:path';
import { readSource } from '#host/files/read-source.ts';
import type { Journal } from '#host/journal/journal.ts';
import type { Answers, JournalEntry } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok } from '#shared/result.ts';
import type { PendingFlushes } from '../shows/pending-flushes.ts';
import type { KeptTexts } from '../window/session-end.ts';
import type { HistoryPorts } from './history-requests.ts';

export interface JournalPorts extends HistoryPorts {
  readonly journal: Journal;
  readonly kept: Pick<KeptTexts, 'note'>;
  readonly flushes: PendingFlushes;
}

/** Keeps the unsaved text of an open episode. */
export async function writeJournal(
  ports: JournalPorts,
  { show, ...entry }: Request<'journal:write'>,
): Promise<Answers['journal:write']> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return fail({ reason: 'refused' });
  const written = await ports.journal.write({ ...entry, root, at: ports.now() });
  ports.kept.note(placeOf(root, entry.path), written.ok);
  return written.ok ? ok(null) : fail({ reason: written.error.reason, path: entry.path, detail: written.error.code });
}

/** The text was saved, or the person gave it up: nothing of it is kept any more. */
export async function dropJournal(ports: JournalPorts, { root, path }: Request<'journal:drop'>): Promise<null> {
  // Said to be saved before a power cut could not undo it: until then the journal has the text.
  await ports.flushes.settled(join(root, ...path.split('/')));
  await ports.journal.drop(root, path);
  ports.kept.note(placeOf(root, path), true);
  return null;
}

function placeOf(root: string, path: string): string {
  return `${root}\0${path}`;
}

/**
 * What an earlier run left unsaved in a show. What its file holds by now is no news. All others go into the history too:
 * a text whose question is put off must not be lost when its episode is written in again.
 */
export async function listJournal(
  ports: JournalPorts,
  { show }: Request<'journal:list'>,
): Promise<Answers['journal:list']> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return [];
  const left: JournalEntry[] = [];
  for (const entry of await ports.journal.list()) {
    if (entry.root !== root) continue;
    if (await isSaved(ports, show, entry)) {
      await ports.journal.drop(root, entry.path);
      continue;
    }
    const { path, text, bom, at } = entry;
    await ports.history.keep({ root, path, source: { text, bom }, kind: 'recovered', at });
    left.push(entry);
  }
  return left;
}

async function isSaved(ports: JournalPorts, show: string, { path, text, bom }: JournalEntry): Promise<boolean> {
  const file = await ports.shows.resolve(show, path);
  const read = file === undefined ? undefined : await readSource(file);
  return read?.ok === true && read.value.source.text === text && read.value.source.bom === bom;
}
