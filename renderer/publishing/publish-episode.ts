import { isUnsaved } from '#shared/document/episode-document.ts';
import {
  momentOf,
  type PublishingFacts,
  type PublishingPlan,
  planMoveTo,
  planPublishingNow,
  planReady,
} from '#shared/show/publishing/plan-publishing.ts';
import { editFields } from '../actions/edit-fields.ts';
import { moveFile } from '../actions/move-file.ts';
import { sessionOf } from '../notes/sessions.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** "Publish now" and "Ready to publish" of the episode in front: date, flags, folder and file name as one step. */
export const publishingCommands = {
  'publish-now': () => publish(planPublishingNow, 'publishing.now'),
  'ready-to-publish': () => publish(planReady, 'publishing.ready'),
  'move-to': moveTo,
} as const;

type Plan = typeof planPublishingNow;

function factsNow(): PublishingFacts | undefined {
  const opened = currentShow();
  const { active } = useDocuments.getState();
  const document = active === null ? undefined : documentAt(active);
  if (opened === undefined || document === undefined) return undefined;
  const { show, episodes } = opened;
  return { show, episodes, path: document.path, text: document.text, now: Date.now() };
}

/** "Move to…": asks for the moment, then changes date, offset and file name as one step. */
async function moveTo(): Promise<void> {
  const before = factsNow();
  if (before === undefined) return;
  const moment = await ask('move-to', { moment: momentOf(before), zone: before.show.timezone });
  // The text may have gone on while the question stood.
  const facts = factsNow();
  if (moment === null || facts?.path !== before.path) return;
  const made = planMoveTo(facts, moment);
  if (await carryOut(facts.path, made)) {
    notify('info', currentWords()('publishing.moved', { name: made.path.split('/').at(-1) ?? '' }));
  }
}

async function publish(plan: Plan, said: 'publishing.now' | 'publishing.ready'): Promise<void> {
  const facts = factsNow();
  if (facts === undefined) return;
  const made = plan(facts);
  if (await carryOut(facts.path, made)) {
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
  let moving: ReturnType<typeof moveFile> | undefined;
  // An undo may come while the file is still on its way.
  const moveBack = async () => {
    if ((await moving)?.ok) await move(to, from);
  };
  history.asOne(() => {
    refusal = editFields(from, edits);
    if (refusal === undefined && to !== from) {
      history.recordDeed({ undo: moveBack, redo: () => move(from, to) });
    }
  });
  if (refusal !== undefined) {
    notify('error', failureWords({ reason: refusal.reason, path: from }));
    return false;
  }
  if (to === from) return true;
  moving = moveFile(from, to);
  const moved = await moving;
  if (moved.ok) return true;
  history.undo();
  notify('error', failureWords(moved.error));
  return false;
}

async function move(from: string, to: string): Promise<void> {
  const moved = await moveFile(from, to);
  if (!moved.ok) notify('error', failureWords(moved.error));
}
