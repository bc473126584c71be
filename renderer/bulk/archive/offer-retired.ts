import { request } from '../../bridge.ts';
import { ask } from '../../store/dialogs-store.ts';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { currentWords } from '../../words/use-words.ts';

/**
 * Offers the local audio of archived episodes (paths in the archive; null: all of them) for the trash, where another
 * server has it by its address. Where there is none, only who asked for it hears so.
 */
export async function offerRetired(paths: readonly string[] | null): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const found = await request('bulk:retired', { show, paths: paths === null ? null : [...paths] });
  if (!found.ok) {
    if (paths === null) notify('error', failureWords(found.error));
    return;
  }
  const { files, onSite } = found.value;
  if (files.length > 0) await ask('bulk-retired', { files, onSite });
  else if (paths === null) {
    const words = currentWords();
    notify('info', onSite > 0 ? words('retired.onSite', { count: onSite }) : words('retired.none'));
  }
}
