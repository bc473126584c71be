import { parseDuration } from '../../audio/duration-text.ts';
import type { Params } from '../../problem.ts';
import type { Show } from '../../show/show.ts';
import { enclosureType } from './enclosure-type.ts';
import type { FeedEntry } from './feed-entry.ts';
import { itemXml } from './feed-xml.ts';
import { forbiddenCharacterIn, xmlFault } from './well-formed.ts';

/**
 * One thing that Apple Podcasts, Spotify or the W3C's validator look at. `unknown`: only the site's own template can
 * tell. Its words are `feed.<name>` and, where it is bad, `feed.bad.<name>`.
 */
export interface FeedCheck {
  readonly name:
    | 'title'
    | 'guid'
    | 'date'
    | 'enclosure'
    | 'https'
    | 'length'
    | 'type'
    | 'duration'
    | 'description'
    | 'tags'
    | 'characters'
    | 'wellFormed'
    | 'notes';
  readonly state: 'ok' | 'bad' | 'unknown';
  readonly params?: Params;
}

/** Apple shows so many bytes of an episode's notes. */
const mostBytes = 4000;

type State = FeedCheck['state'];

/** Everything that the directories look at in one item, in the order of their own lists. */
export function checkEntry(entry: FeedEntry, show: Pick<Show, 'timezone'>): readonly FeedCheck[] {
  const { enclosure, audio, html, bytes, duration } = entry;
  const address = enclosure !== undefined && URL.canParse(enclosure) ? new URL(enclosure) : undefined;
  const ofAddress = (isFine: (url: URL) => boolean): State =>
    audio === '' ? 'bad' : enclosure === undefined ? 'unknown' : address && isFine(address) ? 'ok' : 'bad';
  const notes = new TextEncoder().encode(html ?? '').length;
  const words = [entry.title ?? '', entry.description, html ?? ''].join('\n');
  const isDescribed = entry.description !== '' || (html ?? '') !== '';
  const fault = xmlFault(itemXml(entry, show));
  return [
    { name: 'title', state: entry.title === undefined ? 'unknown' : stateOf(entry.title !== '') },
    { name: 'guid', state: entry.link === undefined ? 'unknown' : 'ok' },
    { name: 'date', state: entry.instant !== undefined ? 'ok' : entry.date === '' ? 'bad' : 'unknown' },
    { name: 'enclosure', state: ofAddress(({ protocol }) => /^https?:$/.test(protocol)) },
    { name: 'https', state: ofAddress(({ protocol }) => protocol === 'https:') },
    { name: 'length', state: bytes === '' ? 'unknown' : stateOf(/^[1-9]\d*$/.test(bytes)) },
    { name: 'type', state: ofAddress(({ href }) => enclosureType(href) !== undefined) },
    { name: 'duration', state: duration === '' ? 'unknown' : stateOf((parseDuration(duration) ?? 0) > 0) },
    { name: 'description', state: html === undefined && !isDescribed ? 'unknown' : stateOf(isDescribed) },
    { name: 'tags', state: stateOf(hasFineTags(entry)) },
    { name: 'characters', state: stateOf(forbiddenCharacterIn(words) === -1) },
    { name: 'wellFormed', state: stateOf(fault === undefined) },
    ...(notes === 0
      ? []
      : [{ name: 'notes', state: stateOf(notes <= mostBytes), params: { bytes: notes, most: mostBytes } } as const]),
  ];
}

/** The short values that Apple limits: empty ones are printed by no template. */
function hasFineTags({ explicit, episodeType, number, season }: FeedEntry): boolean {
  return (
    /^(?:true|false|yes|no|clean|explicit|)$/i.test(explicit) &&
    /^(?:full|trailer|bonus|)$/i.test(episodeType) &&
    [number, season].every((value) => value === '' || !/^\d+$/.test(value) || Number(value) > 0)
  );
}

function stateOf(isFine: boolean): State {
  return isFine ? 'ok' : 'bad';
}
