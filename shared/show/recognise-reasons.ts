import type { ChosenProfile } from './profile/choose-profile.ts';
import { rolePlaces } from './profile/role-nodes.ts';
import type { Profile, Role, Show } from './show.ts';
import { showFileName } from './site/show-file-name.ts';
import type { SiteFacts } from './site/site-facts.ts';

const told: readonly Role[] = ['audio', 'bytes', 'duration', 'people'];

/** Why a show was recognised so, for the person; words are `recognised.<reason>` in shared/words. */
export function recogniseReasons(
  facts: SiteFacts,
  { dialect, signs }: ChosenProfile,
  profile: Profile,
  counts: { readonly episodes: number; readonly people: number },
  source: Show['peopleSource'],
): Show['reasons'] {
  const keys = told.flatMap((role) =>
    rolePlaces(profile, role)
      .slice(0, 1)
      .map((place) => place.join('.')),
  );
  const written = facts.showFile.settings;
  return [
    ...facts.reasons,
    ...(written.profile !== undefined || written.roles !== undefined
      ? [{ reason: 'profile-file', params: { profile: profile.name, file: showFileName } }]
      : dialect && signs.length > 0
        ? [{ reason: 'profile-keys', params: { profile: profile.name, keys: signs.join(', ') } }]
        : counts.episodes > 0 && keys.length > 0
          ? [{ reason: 'profile-inferred', params: { keys: keys.join(', ') } }]
          : [{ reason: 'profile-usual', params: { profile: profile.name } }]),
    ...(facts.feedRoles.size > 0 ? [{ reason: 'profile-feed' }] : []),
    ...(counts.people > 0 && source
      ? [{ reason: 'people', params: { count: counts.people, place: placeOf(source) } }]
      : []),
  ];
}

function placeOf(source: NonNullable<Show['peopleSource']>): string {
  switch (source.type) {
    case 'config':
      return `${source.file}: ${source.key}`;
    case 'collection':
      return `${source.folder}/`;
    case 'data':
      return source.file;
  }
}
