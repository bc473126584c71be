import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** Says that a text is in the history, with the way there. */
export function tellKept(key: 'keeping.discarded' | 'keeping.theirsTaken', path: string): void {
  const words = currentWords();
  notify('info', words(key, { path }), { label: words('keeping.show'), run: () => showHistory(path) });
}

/** "History…": earlier versions of an episode. */
export async function showHistory(path: string): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const versions = await request('history:list', { show, path });
  if (!versions.ok) {
    notify('error', failureWords(versions.error));
    return;
  }
  const read = documentAt(path) === undefined ? await request('episode:read', { show, path }) : undefined;
  const now = documentAt(path)?.text ?? (read?.ok ? read.value.text : '');
  await ask('history', { path, versions: versions.value, now });
}
