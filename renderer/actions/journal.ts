import { type EpisodeDocument, isUnsaved } from '#shared/document/episode-document.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { useJournal } from '../store/journal-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** How long after the first unwritten key the journal has it, in ms. The promise is one second. */
const delayMs = 400;
/** How long after a failure it is tried again, in ms. */
const retryMs = 2000;

/** Versions that the journal holds, by show and path. */
const written = new Map<string, number>();
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

async function writeOne(document: EpisodeDocument): Promise<Failure | undefined> {
  const opened = currentShow();
  if (opened === undefined) return undefined;
  const { path, text, bom, disk, version } = document;
  const place = placeOf(opened.show.root, path);
  if (!isUnsaved(document)) {
    if (written.has(place)) await dropFromJournal(path);
    return undefined;
  }
  if (written.get(place) === version) return undefined;
  const result = await request('journal:write', { show: opened.id, path, text, bom, baseHash: disk?.hash ?? null });
  if (!result.ok) return result.error;
  written.set(place, version);
  return undefined;
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

/** Resolves when the journal holds nothing of the episode any more. */
export async function dropFromJournal(path: string): Promise<void> {
  const root = currentShow()?.show.root;
  if (root === undefined) return;
  written.delete(placeOf(root, path));
  await request('journal:drop', { root, path });
}
