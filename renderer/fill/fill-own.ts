import { findPath, resolveAudio } from '#shared/audio/audio-path.ts';
import type { FillEntry } from '#shared/audio/many/fill-many.ts';
import type { ReviewedAudio } from '#shared/audio/plan-review.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { filesSource } from './many/many-source.ts';
import { withWork } from './work.ts';

interface Found {
  readonly audio: ReviewedAudio;
  readonly entry: FillEntry;
}

/** "Fill in all from their audio…": every episode whose own sound lies in the show's folder. */
export async function fillFromOwnAudio(): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const { show, episodes, site, id } = opened;
  const living = episodes.flatMap(({ path, audio, status }) => {
    const place = audio.trim() === '' || status === 'archive' ? undefined : resolveAudio(audio, show, path);
    const file = place?.kind === 'file' ? findPath(place.candidates, site.files) : undefined;
    return file === undefined ? [] : [{ episode: path, file }];
  });
  const words = currentWords();
  if (living.length === 0) {
    notify('info', words('fill.many.noOwn'));
    return;
  }
  const found: Found[] = [];
  const isWhole = await withWork(words('fill.many.files', { count: living.length }), async (work) => {
    for (const [index, { episode, file }] of living.entries()) {
      if (work.isStopped()) return false;
      const own = await request('audio:ofEpisode', { show: id, path: file });
      if (own?.facts.ok) {
        const entry: FillEntry = { key: own.path, episode, reason: 'path', confidence: 1 };
        found.push({ audio: { path: own.path, facts: own.facts.value }, entry });
      }
      work.onDone(index + 1, living.length);
    }
    return true;
  });
  if (!isWhole) return;
  const around = { show, episodes, files: site.files };
  const files = found.map(({ audio }) => audio);
  await ask('fill-many', {
    source: filesSource(
      files,
      found.map(({ entry }) => entry),
      around,
    ),
  });
}
