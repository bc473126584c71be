import {
  type EpisodeName,
  type ImageHabit,
  imageEnding,
  imageFolder,
  imageText,
} from '#shared/notes/images/image-habit.ts';
import type { Generator } from '#shared/show/show.ts';
import { servedPath } from '#shared/show/site/static-folder.ts';
import { base64Of } from '../../base64.ts';
import { pathOf, request } from '../../bridge.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { notify } from '../../store/interface-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { changeNotes } from '../apply-change.ts';
import { whenNotComposing } from '../composition.ts';
import { notesEditor } from '../reveal.ts';
import { offerName } from './rename-image.ts';
import { followUndo } from './stored-images.ts';

/** Files that are pictures, by their kind or name. */
export function picturesAmong(files: readonly File[]): readonly File[] {
  return files.filter((file) => file.type.startsWith('image/') || imageEnding.test(file.name));
}

/** Stores pictures where the show keeps them and writes them at the caret, as one step of undo. */
export async function insertImages(files: readonly File[]): Promise<void> {
  const opened = currentShow();
  const path = useDocuments.getState().active;
  if (opened === undefined || path === null) return;
  const habit = useNotesHabits.getState().images;
  const number = opened.episodes.find((episode) => episode.path === path)?.number;
  const episode: EpisodeName = { path, ...(number === undefined ? {} : { number }) };
  const texts: string[] = [];
  for (const file of files) {
    const kept = await request('notes:keepImage', {
      show: opened.id,
      folder: imageFolder(habit, episode),
      fallback: fallbackFor(path),
      image: await sourceOf(file),
    });
    if (!kept.ok) notify('error', failureWords(kept.error));
    else {
      const textAt = (at: string) => textOf(habit, opened.show.generator, episode, at, file.name);
      const image = { path: kept.value.path, text: textAt(kept.value.path) };
      texts.push(image.text);
      followUndo(image);
      if (kept.value.isNew) offerName({ show: opened.id, textAt, ...image });
    }
  }
  if (texts.length === 0 || useDocuments.getState().active !== path) return;
  const whole = texts.join('\n\n');
  whenNotComposing(() => {
    changeNotes((_, selection) => {
      const caret = selection.start + whole.length;
      return { splices: [{ ...selection, text: whole }], selection: { start: caret, end: caret } };
    });
    notesEditor()?.focus();
  });
}

async function sourceOf(file: File) {
  const path = pathOf(file);
  if (path !== '') return { type: 'file', path } as const;
  return { type: 'bytes', name: file.name, base64: await base64Of(file) } as const;
}

/** A picture of the show itself is written with its own path. */
function textOf(habit: ImageHabit, generator: Generator, episode: EpisodeName, path: string, given: string): string {
  const name = path.split('/').at(-1) ?? '';
  const folder = path.split('/').slice(0, -1).join('/');
  const alt = given.replace(/\.[^.]+$/, '');
  // What the clipboard names is no description of the picture.
  const words = /^(?:image|clipboard|screenshot|unnamed)?[-_ ]?\d*$/i.test(alt) ? '' : alt;
  if (folder === imageFolder(habit, episode)) return imageText(habit, episode, name, words);
  const served = servedPath(path, generator).split('/').slice(0, -1).join('/');
  const prefix = /^(?:\.|$)/.test(habit.prefix) ? '/' : habit.prefix;
  return imageText({ ...habit, folder: served, prefix }, episode, name, words);
}

/** The episode's own name in ASCII, for pictures whose name says nothing. */
function fallbackFor(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const ascii = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return (ascii === '' ? 'image' : ascii).slice(0, 80);
}
