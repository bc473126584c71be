import { type FillOffer, planFill } from '#shared/audio/fill-plan.ts';
import { audioPlaceOf, learnFromServer } from '../../actions/episode-audio.ts';
import { request } from '../../bridge.ts';
import { ask } from '../../store/dialogs-store.ts';
import { activeDocument, documentAt } from '../../store/documents-store.ts';
import { frontMatterOf } from '../../store/front-matter.ts';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { currentWords } from '../../words/use-words.ts';
import type { FillSource } from '../review-table.tsx';
import { withWork } from '../work.ts';

/** "Ask the server…": size and length of the episode's audio where it lies on a server. Nothing is asked before. */
export async function askServer(): Promise<void> {
  const words = currentWords();
  const document = activeDocument();
  const url = document && audioPlaceOf(document.path)?.url;
  if (document === undefined || url === undefined) {
    notify('info', words('fill.remote.none'));
    return;
  }
  const inspect = (whole: boolean) => withWork(url, ({ run }) => request('audio:inspectRemote', { run, url, whole }));
  let answer = await inspect(false);
  let from: FillSource = 'ranges';
  if (!answer.ok && answer.error.reason === 'needs-all-bytes') {
    const bytes = Number(answer.error.detail);
    const choice = await ask('download', { url, bytes });
    if (choice === 'cancel') return;
    if (choice === 'whole') {
      answer = await inspect(true);
      from = 'download';
    }
  }
  const offer = offerOf(answer);
  if (offer === undefined) {
    if (!answer.ok && answer.error.reason !== 'cancelled') notify('error', troubleWords(answer.error, url));
    return;
  }
  if (offer.bytes !== undefined) {
    const { bytes, seconds } = offer;
    learnFromServer(document.path, url, seconds === undefined ? { bytes } : { bytes, seconds });
  }
  await review(document.path, url, offer, from);
}

type Answer = Awaited<ReturnType<typeof request<'audio:inspectRemote'>>>;

/** What can be offered: all, or the size alone where the server or the person gives no more. */
function offerOf(answer: Answer): FillOffer | undefined {
  if (answer.ok) {
    const { bytes, seconds, title } = answer.value;
    return { bytes, seconds, ...(title === undefined ? {} : { title }) };
  }
  const { reason, detail } = answer.error;
  const isSizeKnown = (reason === 'needs-all-bytes' || reason === 'no-ranges') && Number(detail) > 0;
  return isSizeKnown ? { bytes: Number(detail) } : undefined;
}

async function review(path: string, url: string, offer: FillOffer, from: FillSource): Promise<void> {
  const opened = currentShow();
  const document = documentAt(path);
  if (opened === undefined || document === undefined) return;
  const rows = planFill({ text: document.text, frontMatter: frontMatterOf(document) }, opened.show, offer);
  const sourceOf = (role: string): FillSource => (role === 'bytes' ? 'server' : role === 'title' ? 'tags' : from);
  const note = offer.seconds === undefined ? { note: currentWords()('fill.remote.noLength') } : {};
  await ask('rows', { path, place: url, rows, sourceOf, ...note });
}

/** Reasons of the network have words of their own; the others are those of a file. */
const ofNetwork = new Set([
  'address',
  'private',
  'unreachable',
  'status',
  'redirects',
  'too-large',
  'cancelled',
  'no-feed',
]);

export function troubleWords(
  { reason, detail = '' }: { readonly reason: string; readonly detail?: string },
  path: string,
): string {
  return currentWords()(ofNetwork.has(reason) ? `audio.web.${reason}` : `audio.${reason}`, { path, detail });
}
