import { parseFrontMatter } from '../frontmatter/parse.ts';
import type { Json } from '../frontmatter/value.ts';
import { jsonValues } from '../frontmatter/values.ts';
import { profileOf } from './profile/choose-profile.ts';
import type { EpisodeSample } from './profile/places.ts';
import { roleNodes, rolePlaces } from './profile/role-nodes.ts';
import type { Person, Place, Profile, Role, Show } from './show.ts';
import { choosePeople, type PeopleClue, peopleInData, peopleInFolder, peopleInSettings } from './site/people.ts';
import { readSettings } from './site/read-settings.ts';
import type { SiteFacts } from './site/site-facts.ts';
import { folderOfPerson } from './site/site-files.ts';
import { namesIn } from './summarise.ts';

/** The site's people, and the profile without the places whose names are not of that list. */
export interface RecognisedPeople {
  readonly people: readonly Person[];
  readonly source?: NonNullable<Show['peopleSource']>;
  readonly profile: Profile;
}

/** Finds the people whom the site knows, by where sites keep them and by the ids that the episodes use. */
export function recognisePeople(
  facts: SiteFacts,
  profile: Profile,
  samples: readonly EpisodeSample[],
): RecognisedPeople {
  const places = rolePlaces(profile, 'people');
  const usedAt = (place: Place): readonly string[] => {
    const only = profileOf(profile.name, new Map<Role, readonly Place[]>([['people', [place]]]));
    return samples.flatMap(({ frontMatter }) =>
      roleNodes(frontMatter, only, 'people', facts.reader).flatMap(({ node }) => namesIn(node.value)),
    );
  };
  const used = new Map(places.map((place) => [place, usedAt(place)] as const));
  const { people, source } = choosePeople(
    cluesOf(facts, new Set([...used.values()].flat())),
    new Set([...used.values()].flat()),
  );
  const known = new Set(people.map(({ id }) => id));
  // Guests written by name beside hosts by id are not people of the site's list: they are no unknown hosts.
  const kept = places.filter((place, index) => {
    const names = used.get(place) ?? [];
    return index === 0 || known.size === 0 || names.filter((name) => known.has(name)).length * 2 >= names.length;
  });
  const all = new Map<Role, readonly Place[]>(Object.entries(profile.places ?? {}) as [Role, readonly Place[]][]);
  if (kept.length > 0) all.set('people', kept);
  return { people, ...(source && { source }), profile: profileOf(profile.name, all) };
}

function cluesOf(facts: SiteFacts, used: ReadonlySet<string>): readonly PeopleClue[] {
  const { texts } = facts.site;
  const folders = new Map<string, { path: string; values: Json }[]>();
  for (const [path, text] of texts) {
    const folder = folderOfPerson(path);
    if (folder === undefined) continue;
    const files = folders.get(folder) ?? [];
    folders.set(folder, files);
    files.push({ path, values: valuesIn(facts, path, text) });
  }
  return [
    ...peopleInSettings(facts.found.file ?? '', facts.config),
    ...[...facts.data].flatMap(([path, value]) => peopleInData(path, value)),
    ...[...folders].flatMap(([folder, files]) => peopleInFolder(folder, files, used)),
  ];
}

function valuesIn({ reader }: SiteFacts, path: string, text: string): Json {
  if (/\.(?:md|markdown)$/.test(path)) return jsonValues(parseFrontMatter(text, reader));
  const read = readSettings(path, text, reader);
  return read.ok ? read.value : null;
}
