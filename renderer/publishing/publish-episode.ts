import { isUnsaved } from '#shared/document/episode-document.ts';
import { type PublishingPlan, planPublishingNow, planReady } from '#shared/show/publishing/plan-publishing.ts';
import { editFields } from '../actions/edit-fields.ts';
import { moveFile } from '../actions/move-file.ts';
import { sessionOf } from '../notes/sessions.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** "Publish now" and "Ready to publish" of the episode in front: date, flags, folder and file name as one step. */
export const publishingCommands = {
  'publish-now': () => publish(planPublishingNow, 'publishing.now'),
  'ready-to-publish': () => publish(planReady, 'publishing.ready'),
} as const;

type Plan = typeof planPublishingNow;

async function publish(plan: Plan, said: 'publishing.now' | 'publishing.ready'): Promise<void> {
  const opened = currentShow();
  const { active } = useDocuments.getState();
  const document = active === null ? undefined : documentAt(active);
  if (opened === undefined || document === undefined) return;
  const { show, episodes } = opened;
  const made = plan({ show, episodes, path: document.path, text: document.text, now: Date.now() });
  if (await carryOut(document.path, made)) {
    const now = documentAt(made.path);
    const name = made.path.split('/').at(-1) ?? '';
    const key = now !== undefined && isUnsaved(now) ? said : 'publishing.done';
    notify('info', currentWords()(key, { name }));
  }
}

/** Changes the text and the file's name; one undo takes both back. */
async function carryOut(from: string, { edits, path: to }: PublishingPlan): Promise<boolean> {
  const { history } = sessionOf(from);
  let refusal: ReturnType<typeof editFields>;
  let isMoved = false;
  history.asOne(() => {
    refusal = editFields(from, edits);
    if (refusal === undefined && to !== from) {
      history.recordDeed({ undo: () => isMoved && move(to, from), redo: () => move(from, to) });
    }
  });
  if (refusal !== undefined) {
    notify('error', failureWords({ reason: refusal.reason, path: from }));
    return false;
  }
  if (to === from) return true;
  const moved = await moveFile(from, to);
  isMoved = moved.ok;
  if (moved.ok) return true;
  history.undo();
  notify('error', failureWords(moved.error));
  return false;
}

async function move(from: string, to: string): Promise<void> {
  const moved = await moveFile(from, to);
  if (!moved.ok) notify('error', failureWords(moved.error));
}
