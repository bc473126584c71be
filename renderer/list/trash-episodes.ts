import { isUnsaved } from '#shared/document/episode-document.ts';
import { summarise } from '#shared/show/summarise.ts';
import { replaceEpisodes } from '../actions/follow-show.ts';
import { keepOpenText } from '../actions/keep-version.ts';
import { forget, openEpisode } from '../actions/open-episode.ts';
import { request } from '../bridge.ts';
import { documentAt } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

interface Trashed {
  readonly path: string;
  /** By what the file is found again. */
  readonly kept: string;
}

/** What went to the trash last, for undo. */
let last: readonly Trashed[] = [];

/**
 * Moves episodes to the trash. Unsaved text goes to the episode's history before; the files are kept aside until they
 * are brought back.
 */
export async function trashEpisodes(paths: readonly string[]): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const trashed: Trashed[] = [];
  for (const path of paths) {
    const document = documentAt(path);
    if (document !== undefined && isUnsaved(document) && !(await keepOpenText(path, 'discarded'))) continue;
    if (document === undefined || document.disk !== null) {
      const put = await request('episode:trash', { show: opened.id, path });
      if (!put.ok) {
        notify('error', failureWords(put.error));
        continue;
      }
      trashed.push({ path, kept: put.value });
    }
    forget(path);
    replaceEpisodes([path], []);
  }
  if (trashed.length === 0) return;
  last = trashed;
  const words = currentWords();
  const [first] = trashed;
  notify('info', words('list.trashed', { count: trashed.length, name: first?.path.split('/').at(-1) ?? '' }), {
    label: words('app.action.undo'),
    run: bringBackTrashed,
  });
}

/** Brings back what was moved to the trash last. */
async function bringBackTrashed(): Promise<void> {
  const opened = currentShow();
  const wanted = last;
  last = [];
  if (opened === undefined) return;
  for (const { path, kept } of wanted) {
    const back = await request('episode:bringBack', { show: opened.id, path, kept });
    const read = back.ok ? await request('episode:read', { show: opened.id, path }) : undefined;
    if (!back.ok) notify('error', failureWords(back.error));
    else if (read?.ok) replaceEpisodes([path], [summarise(path, read.value.text, opened.show)]);
  }
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) await openEpisode(only.path);
}
