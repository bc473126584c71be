import type { Place, Role } from '../show.ts';

/** What a feed's template prints where, and which role that gives a key. */
const prints: readonly (readonly [Role, RegExp])[] = [
  ['audio', /<enclosure\b[^>]*?\burl\s*=\s*(["'])(.*?)\1/gs],
  ['bytes', /<enclosure\b[^>]*?\blength\s*=\s*(["'])(.*?)\1/gs],
  ['duration', /<itunes:duration>(\s*)(.*?)<\/itunes:duration>/gs],
  ['number', /<itunes:episode>(\s*)(.*?)<\/itunes:episode>/gs],
  ['season', /<itunes:season>(\s*)(.*?)<\/itunes:season>/gs],
  ['explicit', /<itunes:explicit>(\s*)(.*?)<\/itunes:explicit>/gs],
  ['episodeType', /<itunes:episodeType>(\s*)(.*?)<\/itunes:episodeType>/gs],
];

/** An episode's key inside `{{ … }}`; Hugo writes `.Params.key`. */
const variables = /\b(?:page|post|episode|ep|item|doc|p)\.(?:data\.)?([\w-]+(?:\.[\w-]+)?)|\.Params\.([\w.]+)/g;

/** Keys of Jekyll and its like that are no front matter. */
const ownNames = new Set(['url', 'content', 'output', 'id', 'path', 'relative_path', 'permalink', 'data', 'title']);

/** The roles of keys as the site's own feed uses them: what it prints as the enclosure's length is the size, whatever its name. */
export function rolesOfFeed(template: string): ReadonlyMap<Role, Place> {
  const found = prints.flatMap(([role, pattern]) => {
    const places = [...template.matchAll(pattern)].flatMap((match) => variablesIn(match[2] ?? ''));
    const [place] = places;
    return place ? [[role, place] as const] : [];
  });
  return new Map(found);
}

function variablesIn(printed: string): readonly Place[] {
  const inside = [...printed.matchAll(/\{\{(.*?)\}\}/gs)].map((match) => match[1] ?? '');
  return inside
    .flatMap((expression) => [...expression.matchAll(variables)])
    .map((match) => (match[1] ?? match[2] ?? '').split('.').filter((part) => part !== 'size'))
    .filter((place) => place.length > 0 && !ownNames.has(place[0] ?? ''));
}
