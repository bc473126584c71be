import { isPeopleName } from './people.ts';
import { showFileName } from './show-file-name.ts';

/** What lies in a show's folder. Paths are below its root, with `/`. */
export interface SiteFiles {
  /** Absolute path of the folder, with the system's separators. */
  readonly root: string;
  readonly folderName: string;
  /** Every file of the site's own making. */
  readonly files: readonly string[];
  /** Texts of the files that `wantedFiles` names, as far as they could be read. */
  readonly texts: ReadonlyMap<string, string>;
}

const settingsNames =
  /^(?:_config|podbard|hugo|config|\.eleventy|eleventy\.config|astro\.config|gatsby-config|nuxt\.config)\.[a-z]+$/;
const hugoFolderSettings = /^config\/_default\/(?:hugo|config|params)\.(?:toml|ya?ml|json)$/;
const dataFile = /(?:^|\/)_?data\/[^/]+\.(?:ya?ml|json|toml)$/;
const feedName =
  /(?:^|\/)[^/]*(?:feed|rss|podcast|itunes)[^/]*\.(?:xml|rss|njk|liquid|html|hbs|tmpl)$|^[^/]+\.(?:xml|rss)$/i;

/** So many data files are read; where there are more, they are the site's content. */
const mostData = 40;

/** So many pages of people are read; a folder with more is hardly one of a show. */
const mostPeople = 500;

/** The files whose texts tell what the show is: settings, data, feed templates, pages of people. */
export function wantedFiles(files: readonly string[]): readonly string[] {
  return [
    ...files.filter((path) => path === showFileName || path === 'CNAME' || settingsNames.test(path)),
    ...files.filter((path) => hugoFolderSettings.test(path)),
    ...dataFiles(files),
    ...feedTemplates(files),
    ...files.filter((path) => folderOfPerson(path) !== undefined).slice(0, mostPeople),
  ];
}

/** Templates that may print the feed. */
export function feedTemplates(files: readonly string[]): readonly string[] {
  return files
    .filter((path) => feedName.test(path) && !/(?:^|\/)(?:public|dist|node_modules|_site)\//.test(path))
    .slice(0, 50);
}

/** Files of data for the whole site, as far as there are not too many. */
export function dataFiles(files: readonly string[]): readonly string[] {
  return files.filter((path) => dataFile.test(path)).slice(0, mostData);
}

/** The folder of a page that is a person's by its folder's name (`_actors/alice.md`, `content/host/bob.md`). */
export function folderOfPerson(path: string): string | undefined {
  const match = /^((?:[^/]+\/)*?([^/]+))\/(?!_index\.)[^/]+\.(?:md|markdown|ya?ml|toml|json)$/.exec(path);
  return match?.[1] !== undefined && match[2] !== undefined && isPeopleName(match[2]) ? match[1] : undefined;
}
