import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import { audioPlaceOf } from '../actions/episode-audio.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { type PlayerPlace, usePlayer } from '../store/player-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { type Loaded, load } from './engine.ts';

const atRest: Loaded = { path: null, place: null, duration: undefined, chapters: [] };

/** The player holds what the episode in front has, whichever way that changes. */
export function followEpisode(): void {
  for (const store of [useDocuments, useFindings, useShow]) store.subscribe(follow);
}

function follow(): void {
  const next = soundInFront();
  const { path, place } = usePlayer.getState();
  const isSame = path === next.path && placeKey(place) === placeKey(next.place);
  if (!isSame) load(next);
}

function placeKey(place: PlayerPlace | null): string {
  return place === null ? '' : place.type === 'local' ? place.address : place.url;
}

function soundInFront(): Loaded {
  const opened = currentShow();
  const { active, documents } = useDocuments.getState();
  const document = active === null ? undefined : documents[active];
  if (opened === undefined || active === null || document === undefined) return atRest;
  const own = useFindings.getState().audio[active];
  if (own?.facts.ok) {
    const { seconds, chapters = [] } = own.facts.value;
    return { path: active, place: localPlace(own.path, opened), duration: seconds, chapters };
  }
  const url = audioPlaceOf(active)?.url;
  if (url === undefined || !/^https?:\/\//i.test(url)) return { ...atRest, path: active };
  return { path: active, place: { type: 'remote', url }, duration: undefined, chapters: [] };
}

/** `absolute`: with the system's separators. */
function localPlace(absolute: string, { id, show }: OpenedShow): PlayerPlace {
  const file = absolute.slice(show.root.length + 1).replaceAll('\\', '/');
  const address = `app://show-${id}/${file.split('/').map(encodeURIComponent).join('/')}`;
  return { type: 'local', address, file };
}
