import type { Reader } from '../../frontmatter/front-matter.ts';
import type { Json } from '../../frontmatter/value.ts';
import { rolesOfFeed } from '../profile/feed-roles.ts';
import type { Place, Role, Show } from '../show.ts';
import { type FoundGenerator, recogniseGenerator } from './generator.ts';
import { jekyllSettings } from './jekyll-settings.ts';
import { hugoSettings, podbardSettings, scriptSettings, unknownSettings } from './other-settings.ts';
import { readSettings } from './read-settings.ts';
import { type ShowFile, showFileFrom } from './show-file.ts';
import { showFileName } from './show-file-name.ts';
import { dataFiles, feedTemplates, type SiteFiles } from './site-files.ts';
import { present, type SiteSettings } from './site-settings.ts';

/** What a site's own files tell, before its episodes are looked at. */
export interface SiteFacts {
  readonly site: SiteFiles;
  readonly found: FoundGenerator;
  readonly reader: Reader;
  readonly settings: SiteSettings;
  /** The settings' file as it is read, for what else it holds. */
  readonly config?: Json;
  /** The site's data files by their paths. */
  readonly data: ReadonlyMap<string, Json>;
  readonly showFile: ShowFile;
  readonly feedRoles: ReadonlyMap<Role, Place>;
  readonly reasons: Show['reasons'];
}

const readers: Readonly<Record<Show['generator'], Reader>> = {
  jekyll: 'psych',
  hugo: 'go',
  podbard: 'go',
  eleventy: 'javascript',
  astro: 'javascript',
  gatsby: 'javascript',
  nuxt: 'javascript',
  unknown: 'psych',
};

/** Reads the site's settings. What cannot be read is passed over and named in the reasons. */
export function siteFactsOf(site: SiteFiles): SiteFacts {
  const reasons: Show['reasons'][number][] = [];
  const read = (path: string | undefined, reader: Reader): Json | undefined => {
    const text = path === undefined ? undefined : site.texts.get(path);
    if (path === undefined || text === undefined) return undefined;
    const result = readSettings(path, text, reader);
    if (!result.ok) reasons.push({ reason: 'settings-unreadable', params: { file: path, detail: result.error } });
    return result.ok ? result.value : undefined;
  };
  const showFile = showFileFrom(read(showFileName, 'javascript') ?? null);
  for (const { key, why } of showFile.refused) {
    reasons.push({ reason: 'setting-refused', params: { file: showFileName, key, detail: why } });
  }
  const found = generatorOf(site, showFile);
  reasons.push(generatorReason(found));
  const reader = readers[found.generator];
  const isScript = found.file !== undefined && /\.[cm]?[jt]s$/.test(found.file);
  const config = isScript ? undefined : read(found.file ?? settingsInFolder(site, found), reader);
  const data = dataOf(site, reader);
  const source = isScript ? site.texts.get(found.file ?? '') : undefined;
  const settings = settingsOf(found, config, source, [...data.values()]);
  const address = site.texts.get('CNAME')?.trim();
  return {
    site,
    found,
    reader,
    settings: {
      ...settings,
      ...present({
        url: settings.url ?? (address ? `https://${address}` : undefined),
        name: showFile.settings.name ?? settings.name,
        timezone: showFile.settings.timezone ?? settings.timezone,
      }),
    },
    ...(config !== undefined && { config }),
    data,
    showFile,
    feedRoles: feedRolesOf(site),
    reasons,
  };
}

function generatorOf(site: SiteFiles, { settings }: ShowFile): FoundGenerator {
  const entries = [...new Set(site.files.map((path) => path.split('/', 1)[0] ?? path))];
  const found = recogniseGenerator(entries);
  if (settings.generator === undefined || settings.generator === found.generator) {
    const isPostFolder = found.generator === 'unknown' && /^_(?:posts|drafts)$/.test(site.folderName);
    return isPostFolder ? { generator: 'jekyll' } : found;
  }
  return { generator: settings.generator };
}

function generatorReason({ generator, file }: FoundGenerator): Show['reasons'][number] {
  if (generator === 'unknown') return { reason: 'generator-unknown' };
  // podbard writes itself small.
  const name = generator === 'podbard' ? generator : generator[0]?.toUpperCase() + generator.slice(1);
  return file === undefined
    ? { reason: 'generator-folders', params: { generator: name } }
    : { reason: 'generator-file', params: { generator: name, file } };
}

/** Hugo's settings may lie in `config/_default` alone. */
function settingsInFolder(site: SiteFiles, { generator }: FoundGenerator): string | undefined {
  if (generator !== 'hugo') return undefined;
  return [...site.texts.keys()].find((path) => /^config\/_default\/(?:hugo|config)\./.test(path));
}

function settingsOf(
  { generator }: FoundGenerator,
  config: Json | undefined,
  source: string | undefined,
  data: readonly Json[],
): SiteSettings {
  switch (generator) {
    case 'jekyll':
      return jekyllSettings(config);
    case 'hugo':
      return hugoSettings(config);
    case 'podbard':
      return podbardSettings(config);
    case 'eleventy':
      return { ...scriptSettings(source, data), dateInName: true };
    case 'astro':
    case 'gatsby':
    case 'nuxt':
      return scriptSettings(source, data);
    case 'unknown':
      return unknownSettings();
  }
}

/** A data file longer than this is the site's content, not its settings or its people. */
const longestData = 300_000;

function dataOf(site: SiteFiles, reader: Reader): ReadonlyMap<string, Json> {
  const read = dataFiles([...site.texts.keys()]).flatMap((path) => {
    const text = site.texts.get(path) ?? '';
    const result = text.length > longestData ? undefined : readSettings(path, text, reader);
    return result?.ok ? [[path, result.value] as const] : [];
  });
  return new Map(read);
}

function feedRolesOf(site: SiteFiles): ReadonlyMap<Role, Place> {
  const templates = feedTemplates([...site.texts.keys()]).map((path) => site.texts.get(path) ?? '');
  const feed = templates.find((text) => text.includes('<enclosure'));
  return feed === undefined ? new Map() : rolesOfFeed(feed);
}
