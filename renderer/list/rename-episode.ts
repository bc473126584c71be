import { moveFile } from '../actions/move-file.ts';
import { ask } from '../store/dialogs-store.ts';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';

/** "Rename…": asks for the file's new name and says what it does to the address. */
export async function renameEpisode(path: string): Promise<void> {
  const name = await ask('rename', { path });
  if (name === null) return;
  const to = path.slice(0, path.lastIndexOf('/') + 1) + name;
  if (to === path) return;
  const moved = await moveFile(path, to);
  if (!moved.ok) notify('error', failureWords(moved.error));
}
