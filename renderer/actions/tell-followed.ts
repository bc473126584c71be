import type { DiskText } from '#shared/document/episode-document.ts';
import { replaceText } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentWords } from '../words/use-words.ts';
import { keepVersion } from './keep-version.ts';
import { openEpisode } from './open-episode.ts';

/** An episode that is shown as another program left it, and what was shown before. */
export interface Followed {
  readonly path: string;
  readonly before: DiskText;
}

/** Says which episodes followed the disk: once for all of them, since a checkout changes hundreds. "Revert" undoes it. */
export function tellFollowed(followed: readonly Followed[]): void {
  const first = followed[0];
  if (first === undefined) return;
  for (const { path, before } of followed) keepVersion(path, before, 'before-outside');
  const words = currentWords();
  const told =
    followed.length === 1
      ? words('keeping.followed.one', { path: first.path })
      : words('keeping.followed.many', { count: followed.length });
  notify('info', told, { label: words('keeping.followed.revert'), run: () => followed.forEach(revert) });
}

/** The earlier text as an edit of the present one: unsaved, and nothing on disk changes. */
async function revert({ path, before }: Followed): Promise<void> {
  if (documentAt(path) === undefined) await openEpisode(path);
  replaceText(path, before.text);
}
