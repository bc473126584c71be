import type { AudioFailure } from '#shared/audio/audio-facts.ts';
import type { ChosenAudio } from '#shared/ipc/answers.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { activeDocument } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { ownAudio } from './episode-audio.ts';

/** Reviews what an audio file would fill in; a file that is no audio is said and changes nothing. */
export async function reviewAudio(audio: ChosenAudio): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  if (!audio.facts.ok) {
    tellTrouble(audio.path, audio.facts.error);
    return;
  }
  await ask('audio', { path: document.path, audio: { path: audio.path, facts: audio.facts.value } });
}

/** Says why a file told nothing; that the person stopped the reading is no trouble. */
export function tellTrouble(path: string, { reason }: AudioFailure): void {
  if (reason !== 'cancelled') notify('error', currentWords()(`audio.${reason}`, { path }));
}

/** "Fill from audio…": the episode's own file where it is there, else one that the person chooses. */
export async function fillFromAudio(): Promise<void> {
  const opened = currentShow();
  const document = activeDocument();
  if (opened === undefined || document === undefined) return;
  const own = await ownAudio(document.path);
  if (own?.facts.ok) await reviewAudio(own);
  else await chooseAudio();
}

/** Another file for this episode, chosen by the person. */
export async function chooseAudio(): Promise<void> {
  const opened = currentShow();
  const audio = opened === undefined ? null : await request('audio:choose', { show: opened.id });
  if (audio !== null) await reviewAudio(audio);
}
