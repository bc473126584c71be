import type { Place, Role } from '../show.ts';

/** What a feed's template prints where, and which role that gives a key. Lengths are bounded, lest a hostile file take long. */
const prints: readonly (readonly [Role, RegExp])[] = [
  ['audio', attribute('url')],
  ['bytes', attribute('length')],
  ['duration', element('duration')],
  ['number', element('episode')],
  ['season', element('season')],
  ['explicit', element('explicit')],
  ['episodeType', element('episodeType')],
];

function attribute(name: string): RegExp {
  return new RegExp(String.raw`<enclosure\b[^>]{0,500}?\b${name}\s{0,9}=\s{0,9}(["'])(.{0,500}?)\1`, 'gs');
}

function element(name: string): RegExp {
  return new RegExp(`<itunes:${name}>()(.{0,500}?)</itunes:${name}>`, 'gs');
}

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
    .map((match) => (match[1] ?? match[2] ?? '').split('.'))
    .filter((place) => place.length > 0 && !ownNames.has(place[0] ?? ''));
}
