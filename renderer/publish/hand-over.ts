import type { HandedOver } from '#shared/handover/handed-over.ts';
import { differenceOf } from '#shared/text/splice.ts';
import { request } from '../bridge.ts';
import { reviewChanges } from '../bulk/review.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** Opens the folder in the program that the person publishes with. */
export async function openWith(where: 'github' | 'terminal'): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const opened = await request('publish:open', { show, where });
  if (!opened.ok) notify('error', failureWords(opened.error));
}

/** Writes files into a zip for somebody who has no git. True: it was written. */
export async function packZip(paths: readonly string[]): Promise<boolean> {
  const show = currentShow()?.id;
  if (show === undefined) return false;
  const packed = await request('handover:pack', { show, paths: [...paths] });
  if (!packed.ok) notify('error', failureWords(packed.error));
  else if (packed.value !== null) notify('info', currentWords()('publish.packed', { path: packed.value.path }));
  return packed.ok && packed.value !== null;
}

/** Takes in what a co-host sent back: new pictures and sounds as they are, texts after a look at each change. */
export async function takeZip(): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const chosen = await request('handover:choose', { show });
  if (!chosen.ok) notify('error', failureWords(chosen.error));
  if (!chosen.ok || chosen.value === null) return;
  const handed = chosen.value;
  if (handed.texts.length + handed.files.length + handed.refused.length === 0) {
    notify('info', currentWords()('publish.nothingNew'));
    return;
  }
  const files = await ask('handover', { handed });
  if (files === null) return;
  if (files.length > 0) {
    const taken = await request('handover:take', { show, id: handed.id, paths: [...files] });
    if (!taken.ok) notify('error', failureWords(taken.error));
    else notify('info', currentWords()('publish.taken', { count: taken.value.length }));
  }
  if (handed.texts.length > 0) await reviewChanges({ what: 'handover' }, handed.texts.flatMap(changeOf));
}

/** The change that makes a co-host's text of the present one; unsaved text in the window counts as the present one. */
function changeOf({ path, text, present }: HandedOver['texts'][number]) {
  const open = documentAt(path);
  const before = open?.text ?? present?.text ?? '';
  const edit = differenceOf(before, text);
  return edit === undefined ? [] : [{ path, text: before, hash: present?.hash ?? 'new', edits: [edit] }];
}
