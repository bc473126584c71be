import { resolveAudio } from '../audio/audio-path.ts';
import type { Site } from '../links/site.ts';
import type { Show } from '../show/show.ts';

/**
 * Whether an episode's audio lies in the show's folder. `unknown`: it is elsewhere by its address, or the folder cannot
 * tell. A bare name is only missed where there is a folder for audio: templates put a bucket's address before it.
 */
export function audioStateOf(
  audio: string,
  show: Pick<Show, 'url' | 'baseUrl'>,
  path: string,
  site: Site,
): 'found' | 'missing' | 'unknown' {
  if (audio.trim() === '' || /\{\{|\{%/.test(audio)) return 'unknown';
  const place = resolveAudio(audio, show, path);
  if (place.kind === 'remote') return 'unknown';
  if (place.candidates.some((candidate) => site.has(candidate) === true)) return 'found';
  const [likeliest] = place.candidates;
  if (place.url !== undefined || likeliest === undefined) return 'unknown';
  if (!audio.includes('/')) return site.hasFolder('audio') ? 'missing' : 'unknown';
  return site.has(likeliest) === false ? 'missing' : 'unknown';
}

/** Paths of the audio that episodes keep in the site's folder, for `createSite`. */
export function audioPathsInSite(audios: Iterable<string>, show: Pick<Show, 'url' | 'baseUrl'>): readonly string[] {
  return [...audios].flatMap((audio) => {
    if (audio.trim() === '' || !audio.includes('/')) return [];
    const place = resolveAudio(audio, show);
    const [likeliest] = place.kind === 'file' && place.url === undefined ? place.candidates : [];
    return likeliest === undefined ? [] : [likeliest];
  });
}
