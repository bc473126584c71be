import type { Json } from '../../frontmatter/value.ts';
import type { Person, Show } from '../show.ts';
import { isMap, type JsonMap, listAt, textAt } from './json.ts';

/** A place where the site may keep its people. */
export interface PeopleClue {
  readonly source?: NonNullable<Show['peopleSource']>;
  readonly people: readonly Person[];
  /** Named as such a place usually is. */
  readonly isNamedSo: boolean;
}

/** A page for a person: the values of its front matter. */
export interface PersonFile {
  readonly path: string;
  readonly values: Json;
}

const listNames =
  /^_?(?:actors?|members?|hosts?|guests?|people|persons?|authors?|casts?|speakers?|personalit(?:y|ies)|contributors?|performers?|crew|team|staff|presenters?|mcs?|talkers?)$/i;

/** Whether a folder or file of this name (ending apart) is one for people. */
export function isPeopleName(name: string): boolean {
  return listNames.test(name);
}

/** People in the settings: maps of ids (`actors: {alice: {name: …}}`) or lists, at the top or below Hugo's `params`. */
export function peopleInSettings(file: string, settings: Json | undefined): readonly PeopleClue[] {
  const below = isMap(settings) ? settings : {};
  const params = isMap(below['params']) ? below['params'] : {};
  return [...cluesIn(below, (key) => ({ type: 'config', file, key })), ...cluesIn(params, () => undefined)];
}

/** People in a data file, which is itself the map or the list. */
export function peopleInData(file: string, data: Json | undefined): readonly PeopleClue[] {
  const people = peopleIn(data);
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  if (people.length === 0) return [];
  return [
    { source: { type: 'data', file, shape: isMap(data) ? 'map' : 'list' }, people, isNamedSo: isPeopleName(stem) },
  ];
}

/**
 * People who have a page each in one folder. The id is the key that the episodes use: of the pages' keys the one that
 * most of the ids in use are found in, else the file's name.
 */
export function peopleInFolder(
  folder: string,
  files: readonly PersonFile[],
  used: ReadonlySet<string>,
): readonly PeopleClue[] {
  if (files.length === 0) return [];
  const stemOf = ({ path }: PersonFile): string => (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const readings = [
    stemOf,
    ...['id', 'key', 'short_name', 'slug', 'username', 'handle', 'name', 'title'].map(
      (key) => (file: PersonFile) => textAt(file.values, key) ?? '',
    ),
  ];
  const hits = readings.map((read) => files.filter((file) => used.has(read(file))).length);
  const idOf = readings[hits.indexOf(Math.max(...hits))] ?? stemOf;
  const people = files.map((file) => personOf(idOf(file), isMap(file.values) ? file.values : {}));
  return [{ source: { type: 'collection', folder }, people, isNamedSo: true }];
}

/**
 * The people of the show: of all places those that hold ids which the episodes use, the fullest first; without such, the
 * one that is named so. `source` is where a new person belongs.
 */
export function choosePeople(
  clues: readonly PeopleClue[],
  used: ReadonlySet<string>,
): { readonly people: readonly Person[]; readonly source?: NonNullable<Show['peopleSource']> } {
  const rated = clues.map((clue) => ({ clue, hits: clue.people.filter(({ id }) => used.has(id)).length }));
  const fitting = rated.filter(({ hits, clue }) => hits > 0 || clue.isNamedSo);
  const ordered = fitting.sort((a, b) => b.hits - a.hits || Number(b.clue.isNamedSo) - Number(a.clue.isNamedSo));
  const chosen = used.size > 0 && (ordered[0]?.hits ?? 0) > 0 ? ordered.filter(({ hits }) => hits > 0) : ordered;
  const people = new Map<string, Person>();
  for (const { clue } of chosen) {
    for (const person of clue.people) if (!people.has(person.id)) people.set(person.id, person);
  }
  const source = chosen[0]?.clue.source;
  return { people: [...people.values()], ...(source && { source }) };
}

function cluesIn(settings: JsonMap, sourceOf: (key: string) => PeopleClue['source']): readonly PeopleClue[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const people = peopleIn(value);
    const source = sourceOf(key);
    return people.length === 0 ? [] : [{ ...(source && { source }), people, isNamedSo: isPeopleName(key) }];
  });
}

/** People of a map whose entries are maps with a name, a picture or an address, or of a list of such. */
function peopleIn(value: Json | undefined): readonly Person[] {
  if (isMap(value)) {
    const entries = Object.entries(value);
    const described = entries.filter(([, entry]) => isPersonLike(entry));
    return described.length * 2 > entries.length
      ? entries.map(([id, entry]) => personOf(id, isMap(entry) ? entry : {}))
      : [];
  }
  const items = listAt(value).filter(isMap);
  const named = items.filter((item) => isPersonLike(item) && idOfItem(item) !== undefined);
  return named.length * 2 > listAt(value).length ? named.map((item) => personOf(idOfItem(item) ?? '', item)) : [];
}

function idOfItem(item: JsonMap): string | undefined {
  return ['id', 'key', 'short_name', 'slug', 'username', 'handle', 'name']
    .map((key) => textAt(item, key))
    .find(Boolean);
}

function isPersonLike(entry: Json | undefined): boolean {
  return [...nameKeys, ...imageKeys].some((key) => textAt(entry, key) !== undefined);
}

const nameKeys = ['name', 'display_name', 'displayName', 'full_name', 'fullName', 'title', 'label'];
const imageKeys = ['image_url', 'image', 'avatar', 'photo', 'icon', 'picture', 'img', 'thumbnail', 'imageUrl', 'pic'];
const urlKeys = ['url', 'link', 'website', 'homepage', 'web', 'site', 'href', 'twitter', 'github'];

function personOf(id: string, entry: JsonMap): Person {
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => textAt(entry, key)).find((text) => text !== undefined);
  const image = first(imageKeys);
  const url = urlKeys
    .map((key) => textAt(entry, key))
    .find((text) => text !== undefined && /^(?:https?:|\/)/.test(text));
  return { id, name: first(nameKeys) ?? id, ...(image !== undefined && { image }), ...(url !== undefined && { url }) };
}
