import type { Reader } from '../../frontmatter/front-matter.ts';
import type { Generator, Place, Profile, Role } from '../show.ts';
import type { ShowSettings } from '../site/show-file.ts';
import { type Dialect, dialects } from './dialects.ts';
import { findRoles } from './find-roles.ts';
import { type EpisodeSample, type PlaceUse, placesOf } from './places.ts';

/** A profile, and what it was chosen by. */
export interface ChosenProfile {
  readonly profile: Profile;
  readonly dialect?: Dialect;
  /** Keys of the episodes that told the dialect. */
  readonly signs: readonly string[];
}

/** What a profile is chosen from. */
export interface ProfileClues {
  readonly generator: Generator;
  readonly reader: Reader;
  readonly samples: readonly EpisodeSample[];
  /** Roles that the site's feed template tells. */
  readonly feedRoles: ReadonlyMap<Role, Place>;
  /** The site's settings have what a dialect's template brings, for a show without episodes. */
  readonly expected?: string;
  readonly settings: Pick<ShowSettings, 'profile' | 'roles'>;
}

/** Roles whose key every generator reads under this name: what a show's first episode begins with. */
const everywhere: readonly Role[] = ['title', 'date', 'description'];

/** Chooses the dialect by the site's own files and the keys its episodes really have, and gives each role its keys. */
export function chooseProfile(clues: ProfileClues): ChosenProfile {
  const uses = placesOf(clues.samples, clues.reader);
  const dialect = dialectOf(clues, uses);
  const found = findRoles(uses);
  const places = new Map<Role, readonly Place[]>(found);
  for (const [role, place] of Object.entries(dialect?.places ?? {}) as [Role, Place][]) {
    places.set(role, placesFor(role, place, found.get(role) ?? [], uses));
  }
  for (const [role, place] of clues.feedRoles) {
    if (isUsed(place, uses)) places.set(role, [place, ...without(places.get(role) ?? [], place)]);
  }
  if (clues.samples.length === 0) {
    for (const role of everywhere) if (!places.has(role)) places.set(role, [[role]]);
  }
  const written = Object.entries(clues.settings.roles ?? {}) as [Role, string | string[]][];
  for (const [role, key] of written) places.set(role, [typeof key === 'string' ? [key] : key]);
  const name = clues.settings.profile ?? dialect?.name ?? (clues.generator === 'unknown' ? 'generic' : clues.generator);
  return {
    profile: profileOf(name, places),
    ...(dialect && { dialect }),
    signs: (dialect?.signs ?? []).filter((sign) => isUsed(sign, uses)).map((sign) => sign.join('.')),
  };
}

/** The profile with these places; `keys` has the roles whose usual place is a top-level key. */
export function profileOf(name: string, places: ReadonlyMap<Role, readonly Place[]>): Profile {
  const keys = [...places].flatMap(([role, [usual]]) => (usual?.length === 1 ? [[role, usual[0]] as const] : []));
  return { name, keys: Object.fromEntries(keys), places: Object.fromEntries(places) };
}

/**
 * The places of a role that a dialect has: its own key, as long as episodes use it or nothing else; a key that they use
 * instead comes first, so that a site that renamed one is read by its new name.
 */
function placesFor(role: Role, own: Place, found: readonly Place[], uses: readonly PlaceUse[]): readonly Place[] {
  if (found.some((place) => isSame(place, own))) return found;
  if (isUsed(own, uses)) return role === 'people' ? [own, ...found] : [own];
  return found.length > 0 ? found : [own];
}

function dialectOf(clues: ProfileClues, uses: readonly PlaceUse[]): Dialect | undefined {
  const named = dialects.find(({ name }) => name === clues.settings.profile);
  if (named) return named;
  const possible = dialects.filter(({ generators }) => generators.includes(clues.generator));
  if (clues.samples.length === 0) {
    return possible.find(({ name, needed }) => name === clues.expected || needed === 0);
  }
  return possible.find(({ signs, needed }) => signs.filter((sign) => isUsed(sign, uses)).length >= needed);
}

function isUsed(place: Place, uses: readonly PlaceUse[]): boolean {
  return uses.some((use) => isSame(use.place, place));
}

function without(places: readonly Place[], place: Place): readonly Place[] {
  return places.filter((other) => !isSame(other, place));
}

function isSame(a: Place, b: Place): boolean {
  return a.length === b.length && a.every((key, index) => key.toLowerCase() === b[index]?.toLowerCase());
}
