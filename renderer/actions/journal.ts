import { type EpisodeDocument, isUnsaved } from '#shared/document/episode-document.ts';
import { inTurn } from '#shared/in-turn.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { request } from '../bridge.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { useJournal } from '../store/journal-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** How long after the first unwritten key the journal has it, in ms. The promise is one second. */
const delayMs = 400;
/** How long after a failure it is tried again, in ms. */
const retryMs = 2000;

/** An unsaved text and what it is an edit of. Version numbers do not tell texts apart: they begin anew with a tab. */
interface Unsaved {
  readonly text: string;
  readonly bom: boolean;
  readonly baseHash: string | null;
}

/** Unsaved texts that need not be written: the journal holds them, or the person gave them up. By show and path. */
const settled = new Map<string, Unsaved>();
/** Episodes whose last text could not be written. */
const failing = new Set<string>();
/** What is written and dropped of one episode keeps its order, and each sees what the one before has done. */
const byPlace = inTurn();
let _timer: ReturnType<typeof setTimeout> | undefined;

/** Watches the documents and keeps their unsaved text in the journal. */
export function keepJournal(): void {
  useDocuments.subscribe((state, before) => {
    if (state.documents !== before.documents) writeSoon(delayMs);
  });
}

function writeSoon(ms: number): void {
  _timer ??= setTimeout(() => {
    _timer = undefined;
    writeJournal();
  }, ms);
}

/** Brings the journal up to date; false where unsaved text could not be written, which is said and tried again. */
export async function writeJournal(): Promise<boolean> {
  const failures = await Promise.all(Object.values(useDocuments.getState().documents).map(writeOne));
  const failure = failures.find((one) => one !== undefined);
  tell(failure);
  if (failure !== undefined) writeSoon(retryMs);
  return failure === undefined;
}

function writeOne({ path }: EpisodeDocument): Promise<Failure | undefined> {
  const opened = currentShow();
  if (opened === undefined) return Promise.resolve(undefined);
  const place = placeOf(opened.show.root, path);
  return byPlace(place, async () => {
    // Closed, or another show's, since it was asked for: who closed it knew what of its text is to be kept.
    const document = currentShow()?.id === opened.id ? documentAt(path) : undefined;
    if (document === undefined) return undefined;
    if (!isUnsaved(document)) {
      const wasFailing = failing.delete(place);
      if (settled.delete(place) || wasFailing) await request('journal:drop', { root: opened.show.root, path });
      return undefined;
    }
    const unsaved = unsavedOf(document);
    if (isSame(settled.get(place), unsaved)) return undefined;
    const result = await request('journal:write', { show: opened.id, path, ...unsaved });
    if (!result.ok) {
      failing.add(place);
      return result.error;
    }
    failing.delete(place);
    settled.set(place, unsaved);
    return undefined;
  });
}

function unsavedOf({ text, bom, disk }: EpisodeDocument): Unsaved {
  return { text, bom, baseHash: disk?.hash ?? null };
}

function isSame(one: Unsaved | undefined, { text, bom, baseHash }: Unsaved): boolean {
  return one?.baseHash === baseHash && one.bom === bom && one.text === text;
}

function placeOf(root: string, path: string): string {
  return `${root}\0${path}`;
}

/** Said once when it begins and once when it is over, not at every key: the text itself is still in the window. */
function tell(failure: Failure | undefined): void {
  const before = useJournal.getState().failure;
  useJournal.setState({ failure: failure ?? null });
  const words = currentWords();
  if (failure !== undefined && before === null) {
    notify('error', words('keeping.journal.failing', { why: failureWords(failure) }));
  } else if (failure === undefined && before !== null) notify('info', words('keeping.journal.works'));
}

/**
 * Resolves when the journal holds nothing of the episode any more. What is unsaved in the window now is given up with
 * it, and kept again when it changes.
 */
export async function dropFromJournal(path: string): Promise<void> {
  const root = currentShow()?.show.root;
  if (root === undefined) return;
  const place = placeOf(root, path);
  const document = documentAt(path);
  const givenUp = document !== undefined && isUnsaved(document) ? unsavedOf(document) : undefined;
  await byPlace(place, async () => {
    if (givenUp === undefined) settled.delete(place);
    else settled.set(place, givenUp);
    await request('journal:drop', { root, path });
  });
}
