import { type AudioPlace, resolveAudio } from '#shared/audio/audio-path.ts';
import { inTurn } from '#shared/in-turn.ts';
import type { ChosenAudio } from '#shared/ipc/answers.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import { roleNode } from '#shared/show/profile/role-nodes.ts';
import { request } from '../bridge.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { currentShow } from '../store/show-store.ts';
import { notesEditable } from '../window/stages.ts';
import { analyseAudio } from '../workers/analysis.ts';

/** Where the audio of an open episode is, as its front matter has it now; undefined where it names none. */
export function audioPlaceOf(path: string): AudioPlace | undefined {
  const opened = currentShow();
  const document = documentAt(path);
  if (opened === undefined || document === undefined) return undefined;
  const { show } = opened;
  const written = roleNode(frontMatterOf(document), show.profile, 'audio', show.reader)?.node.value;
  return typeof written === 'string' && written.trim() !== '' ? resolveAudio(written, show, path) : undefined;
}

/** What servers said of sounds in this run, by address: true of whichever episode names it, until asked again. */
const fromServers = new Map<string, KnownAudio>();
/** One look after the other, so that an older one never answers after a newer. */
const byPath = inTurn();

/**
 * The file that an open episode's audio key names, where it lies in the show's folder. Form, player and rules know it,
 * or what a server said of it, when this resolves.
 */
export function ownAudio(path: string): Promise<ChosenAudio | null> {
  return byPath(path, async () => {
    // Sounds are looked into by a thread that takes its time to start.
    await notesEditable.reached;
    for (;;) {
      const place = audioPlaceOf(path);
      const found = await fileAt(place);
      if (documentAt(path) === undefined) return null;
      // Written anew since: what was found is another's.
      if (JSON.stringify(audioPlaceOf(path)) !== JSON.stringify(place)) continue;
      useFindings.setState((state) => ({ audio: { ...state.audio, [path]: found } }));
      await analyseAudio(path, knownOf(found, place));
      return found;
    }
  });
}

/** A server was asked: the rules know it now too, and offer their fixes where nothing is filled in. */
export async function learnFromServer(path: string, url: string, known: KnownAudio): Promise<void> {
  fromServers.set(url, known);
  await ownAudio(path);
}

async function fileAt(place: AudioPlace | undefined): Promise<ChosenAudio | null> {
  const opened = currentShow();
  if (opened === undefined || place?.kind !== 'file') return null;
  for (const path of place.candidates) {
    const found = await request('audio:ofEpisode', { show: opened.id, path });
    if (found !== null) return found;
  }
  return null;
}

function knownOf(found: ChosenAudio | null, place: AudioPlace | undefined): KnownAudio | null {
  if (found?.facts.ok) return { bytes: found.facts.value.bytes, seconds: found.facts.value.seconds };
  return place?.url === undefined ? null : (fromServers.get(place.url) ?? null);
}
