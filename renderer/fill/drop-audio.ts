import { entriesForFiles } from '#shared/audio/many/fill-many.ts';
import type { ChosenAudio } from '#shared/ipc/answers.ts';
import { reviewAudio, tellTrouble } from '../actions/audio.ts';
import { newEpisode } from '../actions/new-episode.ts';
import { request } from '../bridge.ts';
import { warnIfBehind } from '../publish/follow-publish.ts';
import { ask } from '../store/dialogs-store.ts';
import { activeDocument } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { filesSource } from './many/many-source.ts';
import { type Work, withWork } from './work.ts';

/** Sounds that were dropped or chosen: one is for the episode in front, several are for the show. */
export async function fillFromFiles(paths: readonly string[]): Promise<void> {
  const [first] = paths;
  if (first === undefined) return;
  if (paths.length > 1) await fillShow(paths);
  else if (activeDocument() === undefined) await beginWithSound(first);
  else await reviewAudio(await inspected(first));
}

/** A new episode that begins with its sound. What is no sound begins none. */
export async function beginWithSound(path: string): Promise<void> {
  if (currentShow() === undefined) {
    notify('info', currentWords()('app.notice.dropNeedsShow'));
    return;
  }
  const audio = await inspected(path);
  if (!audio.facts.ok) {
    tellTrouble(audio.path, audio.facts.error);
    return;
  }
  warnIfBehind();
  await newEpisode();
  await reviewAudio(audio);
}

function inspected(path: string): Promise<ChosenAudio> {
  return withWork(nameOf(path), ({ run }) => request('audio:inspect', { run, path }));
}

/** "Fill in from a folder…": the same without a drop. */
export async function fillFromFolder(): Promise<void> {
  const show = currentShow();
  if (show === undefined) return;
  const paths = await request('audio:chooseFolder', { show: show.id });
  if (paths === null) return;
  if (paths.length === 0) notify('info', currentWords()('fill.many.noSounds'));
  else await fillShow(paths);
}

async function fillShow(paths: readonly string[]): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const words = currentWords();
  const read = await withWork(words('fill.many.files', { count: paths.length }), (work) => inspectAll(paths, work));
  if (read === undefined) return;
  const files = read.flatMap(({ path, facts }) => (facts.ok ? [{ path, facts: facts.value }] : []));
  const broken = read.length - files.length;
  if (broken > 0) notify('error', words('fill.many.broken', { count: broken }));
  if (files.length === 0) return;
  const around = { show: opened.show, episodes: opened.episodes, files: opened.site.files };
  await ask('fill-many', { source: filesSource(files, entriesForFiles(files, opened.episodes), around) });
}

/** Two at a time: a disk is not faster with more. Undefined: the person stopped it. */
async function inspectAll(paths: readonly string[], work: Work): Promise<readonly ChosenAudio[] | undefined> {
  const found: ChosenAudio[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < paths.length && !work.isStopped()) {
      const index = next++;
      const path = paths[index] ?? '';
      found[index] = await request('audio:inspect', { run: `${work.run}-${index}`, path });
      work.onDone(++done, paths.length);
    }
  };
  await Promise.all([worker(), worker()]);
  return work.isStopped() ? undefined : found;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
