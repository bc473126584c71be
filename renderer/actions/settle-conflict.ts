import { type DiskText, hasOwnWords, keptMine, saveFailed } from '#shared/document/episode-document.ts';
import { mergeTexts } from '#shared/document/merge-texts.ts';
import { rewritten } from '#shared/document/notes-text.ts';
import { request } from '../bridge.ts';
import { followDisk, replaceText } from '../notes/sessions.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, updateDocument } from '../store/documents-store.ts';
import { currentReader } from '../store/front-matter.ts';
import { currentShow } from '../store/show-store.ts';
import { keepOpenText } from './keep-version.ts';
import { tellKept } from './show-history.ts';

/** What follows once the person's own text, or a merged one, is to stay: the save that was asked for, or nothing. */
type Keep = (path: string) => Promise<boolean>;

/** The disk holds something else than the text began with: nothing is written before the person has chosen. */
export async function settleConflict(path: string, keep: Keep): Promise<boolean> {
  const opened = currentShow();
  if (opened === undefined) return false;
  const read = await request('episode:read', { show: opened.id, path });
  if (!read.ok && read.error.reason === 'missing') {
    // Deleted in the meantime: there is nothing to overwrite.
    updateDocument(path, (present) => ({ ...present, standing: { type: 'orphan' } }));
    return keep(path);
  }
  if (!read.ok) {
    updateDocument(path, (present) => saveFailed(present, read.error));
    return false;
  }
  updateDocument(path, (present) => ({ ...present, standing: { type: 'conflict', theirs: read.value } }));
  return letChoose(path, read.value, keep);
}

async function letChoose(path: string, theirs: DiskText, keep: Keep): Promise<boolean> {
  const merged = mergedWith(path, theirs);
  for (;;) {
    const answer = await ask('changed-on-disk', { path, isMergeable: merged !== undefined });
    if (answer === 'mine') {
      updateDocument(path, (present) => keptMine(present, theirs));
      return keep(path);
    }
    if (answer === 'theirs') return takeTheirs(path, theirs);
    if (answer === 'merge' && merged !== undefined) return takeText(path, merged, theirs, keep);
    if (answer !== 'compare') return false;
    const chosen = await compare(path, theirs);
    if (chosen !== undefined) return takeText(path, chosen, theirs, keep);
  }
}

/** Both sides' changes since the text that the editing began with; undefined where the person has to choose. */
function mergedWith(path: string, theirs: DiskText): string | undefined {
  const document = documentAt(path);
  if (document?.disk == null || !hasOwnWords(document)) return undefined;
  // A recovered text whose beginning nobody knows any more.
  if (document.disk.hash === theirs.hash) return undefined;
  const texts = { base: document.disk.text, mine: document.text, theirs: theirs.text };
  return mergeTexts(texts, currentReader());
}

async function takeTheirs(path: string, theirs: DiskText): Promise<boolean> {
  if (!(await keepOpenText(path, 'before-theirs'))) return false;
  tellKept('keeping.theirsTaken', path);
  followDisk(path, theirs);
  return true;
}

/** A text that holds what the person wants of both sides. */
async function takeText(path: string, text: string, theirs: DiskText, keep: Keep): Promise<boolean> {
  if (!(await keepOpenText(path, 'before-merge'))) return false;
  replaceText(path, text);
  updateDocument(path, (present) => keptMine(present, theirs));
  return keep(path);
}

/** Both beside each other; mine may be changed there, and taken as it then is. */
async function compare(path: string, theirs: DiskText): Promise<string | undefined> {
  const mine = documentAt(path)?.text ?? '';
  const chosen = await ask('compare', {
    path,
    left: { name: 'disk', text: theirs.text },
    right: { name: 'mine', text: mine },
    isEditable: true,
  });
  return chosen === undefined ? undefined : rewritten(mine, chosen);
}
