import type { Field, FrontMatter, Reader, ValueNode } from '../../frontmatter/front-matter.ts';
import type { Place, Profile, Role } from '../show.ts';
import { fieldsOfMap, ignoresCase } from './places.ts';

/** A role's value in one episode. */
export interface RoleNode {
  /** The keys as this episode writes them: the path of an edit. */
  readonly place: Place;
  readonly field: Field;
  readonly node: ValueNode;
}

/** Every place of a role in the show's dialect, the usual one first; none where the dialect does not have the role. */
export function rolePlaces(profile: Profile, role: Role): readonly Place[] {
  const key = profile.keys[role];
  return profile.places?.[role] ?? (key === undefined ? [] : [[key]]);
}

/** The values that an episode has in a role, the usual place first. People of a show may stand in several. */
export function roleNodes(frontMatter: FrontMatter, profile: Profile, role: Role, reader: Reader): readonly RoleNode[] {
  const isLoose = ignoresCase(frontMatter, reader);
  return rolePlaces(profile, role).flatMap((place) => nodeAt(frontMatter.fields, place, isLoose) ?? []);
}

/**
 * The value of a role in an episode: of the places that have one, the first that is not empty, else the first; undefined
 * where none stands there. A key that stands twice counts as its last, as Ruby and JavaScript's lenient readers take it.
 */
export function roleNode(frontMatter: FrontMatter, profile: Profile, role: Role, reader: Reader): RoleNode | undefined {
  const isLoose = ignoresCase(frontMatter, reader);
  let first: RoleNode | undefined;
  for (const place of rolePlaces(profile, role)) {
    const found = nodeAt(frontMatter.fields, place, isLoose);
    if (found && found.node.value !== null && found.node.value !== '') return found;
    first ??= found;
  }
  return first;
}

/** The role that a top-level key has in the show's dialect. */
export function roleOfKey(profile: Profile, key: string): Role | undefined {
  const roles = Object.keys(profile.places ?? profile.keys) as Role[];
  return roles.find((role) => rolePlaces(profile, role).some((place) => place.length === 1 && place[0] === key));
}

function nodeAt(fields: readonly Field[], place: Place, isLoose: boolean): RoleNode | undefined {
  const [key = ''] = place;
  const field = fieldOf(fields, key, isLoose);
  if (!field) return undefined;
  if (place.length <= 1) return { place: [field.key], field, node: field.node };
  const inner = nodeAt(fieldsOfMap(field.node), place.slice(1), isLoose);
  return inner && { ...inner, place: [field.key, ...inner.place] };
}

/** The last field of a key. A loop, since every summary asks for a dozen. */
function fieldOf(fields: readonly Field[], key: string, isLoose: boolean): Field | undefined {
  for (let index = fields.length - 1; index >= 0; index--) {
    if (fields[index]?.key === key) return fields[index];
  }
  if (!isLoose) return undefined;
  const name = key.toLowerCase();
  return fields.findLast((field) => field.key.toLowerCase() === name);
}
