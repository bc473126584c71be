import type { CheckedEpisode } from '#shared/check/check-episode.ts';
import { checkShow, type PreparedShow, prepareShow } from '#shared/check/check-show.ts';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { knownAudio, knownSizes } from '../audio/known-audio.ts';
import { readSite } from '../links/read-site.ts';
import { readTexts } from '../show/read-texts.ts';
import type { OpenShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import type { TextsArgument } from './each-text.ts';

/** A show's episodes with all rules run over them, and the texts that the findings are about. */
export interface CheckedTexts {
  readonly checked: readonly CheckedEpisode[];
  readonly texts: ReadonlyMap<string, string>;
  readonly prepared: PreparedShow;
}

/**
 * Runs all rules over episodes, in the whole show's light and without network. Of the audio in the folder it asks
 * nothing, the sizes, or what is in it. `now`: ms since 1970.
 */
export async function checkedShow(
  { show, episodes, siteFiles }: OpenShow,
  paths: readonly string[],
  { root, unsaved }: TextsArgument,
  { onProgress }: JobControl,
  { audio: asked }: { readonly audio: 'heard' | 'sizes' | 'unasked' },
  now: number = Date.now(),
): Promise<CheckedTexts> {
  const all = episodes.map(({ path }) => path);
  const [siteFacts, onDisk] = await Promise.all([readSite(show, siteFiles), readTexts(root, all)]);
  const texts = new Map([...onDisk, ...Object.entries(unsaved).filter(([path]) => onDisk.has(path))]);
  const wanted = new Set(paths);
  const chosen = episodes.filter(({ path }) => wanted.has(path));
  const look = { heard: knownAudio, sizes: knownSizes, unasked: undefined }[asked];
  const audio = await look?.(show, siteFiles, chosen);
  const renderer = createNotesRenderer({ dialect: show.markdown, kramdown: show.kramdown });
  let done = 0;
  const prepared = prepareShow({ show, siteFacts, texts, now });
  const checked = checkShow(prepared, {
    paths: paths.filter((path) => texts.has(path)),
    ...(audio && { audio }),
    render: (notes) => {
      onProgress(++done, paths.length);
      return renderer.render(notes);
    },
  });
  return { checked, texts, prepared };
}
