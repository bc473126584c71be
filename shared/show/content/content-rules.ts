import type { Dialect } from '../profile/dialects.ts';
import type { EpisodeSample } from '../profile/places.ts';
import type { ContentRules } from '../show.ts';
import { collectionFolders } from '../site/jekyll-settings.ts';
import { isPeopleName } from '../site/people.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { classifyPath } from './classify-path.ts';
import { contentFoldersOf } from './content-folders.ts';
import { looksLikeEpisode } from './looks-like-episode.ts';

/** The markdown files that may be episodes, from the site's settings alone: what has to be read to tell. */
export function candidateRules(facts: SiteFacts): ContentRules {
  const { generator } = facts.found;
  const written = writtenFolders(facts);
  const common = commonRules(facts);
  if (generator === 'jekyll') {
    const { collections, others } = collectionsOf(facts);
    return { ...common, kind: 'jekyll', folders: [...collections, ...written, ...rootFolder(facts)], others };
  }
  if (written.length > 0) return { ...common, kind: 'folders', folders: written };
  const named = facts.settings.contentFolders.filter((folder) => isThere(facts, folder));
  if (generator === 'unknown' || named.length === 0) return { ...common, kind: 'titled', folders: [] };
  return { ...common, kind: 'folders', folders: named };
}

/** Which files are episodes, now that their front matter is known. */
export function contentRulesOf(
  facts: SiteFacts,
  samples: readonly EpisodeSample[],
  dialect: Dialect | undefined,
): ContentRules {
  const rules = candidateRules(facts);
  if (rules.kind === 'jekyll') {
    const folders = rules.folders.filter((folder) => {
      const inside = samples.filter(({ path }) => path.startsWith(`${folder}/`));
      const isWritten = folder === '' || writtenFolders(facts).includes(folder);
      const isNamedSo = /(?:^|\/)_?(?:episodes?|podcasts?|shows?|casts?)$/i.test(folder);
      return isWritten || isNamedSo || inside.filter(looksLikeEpisode).length * 2 > inside.length;
    });
    const others = [...(rules.others ?? []), ...rules.folders.filter((folder) => !folders.includes(folder))];
    return { ...rules, folders, others };
  }
  if (writtenFolders(facts).length > 0) return rules;
  const template = (dialect?.folders ?? []).filter((folder) => isThere(facts, folder));
  if (template.length > 0) return { ...rules, kind: 'folders', folders: template };
  // Yattecast's files are Jekyll's posts wherever they lie.
  if (facts.found.generator === 'unknown') return { ...rules, dateInName: dialect?.name === 'yattecast' };
  const living = samples.filter(({ path }) => classifyPath(rules, path) !== 'archive');
  const found = contentFoldersOf(living.map((sample) => ({ path: sample.path, isEpisode: looksLikeEpisode(sample) })));
  const folders = found.length > 0 ? found : namedFolders(samples);
  return folders.length > 0 ? { ...rules, kind: 'folders', folders } : rules;
}

/** Folders named for episodes, for a show whose first episode is still to come. */
function namedFolders(samples: readonly EpisodeSample[]): readonly string[] {
  const folders = samples.map(({ path }) => /^(?:.*\/)?(?:episodes?|podcasts?)(?=\/)/i.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

function commonRules({ settings, showFile }: SiteFacts): Omit<ContentRules, 'kind' | 'folders'> {
  const archive = showFile.settings.archive;
  return {
    extensions: settings.extensions,
    excluded: settings.excluded,
    archives: archive === undefined ? [] : [trimmed(archive)],
    dateInName: settings.dateInName,
  };
}

/** The folders of collections that may hold episodes, and of those that hold people. */
function collectionsOf({ settings }: SiteFacts): Readonly<Record<'collections' | 'others', readonly string[]>> {
  const all = [...(settings.jekyll ? collectionFolders(settings.jekyll) : [])];
  const foldersWhere = (isWanted: (label: string) => boolean): readonly string[] =>
    all.filter(([label]) => isWanted(label)).map(([, folder]) => folder);
  return { collections: foldersWhere((label) => !isPeopleName(label)), others: foldersWhere(isPeopleName) };
}

/** A folder of posts that was itself opened as the show. */
function rootFolder({ site, found }: SiteFacts): readonly string[] {
  return found.file === undefined && /^_(?:posts|drafts)$/.test(site.folderName) ? [''] : [];
}

function writtenFolders({ showFile }: SiteFacts): readonly string[] {
  const written = showFile.settings.content ?? [];
  return (typeof written === 'string' ? [written] : written).map(trimmed);
}

function isThere({ site }: SiteFacts, folder: string): boolean {
  return site.files.some((path) => path.startsWith(`${folder}/`));
}

function trimmed(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}
