import type { Json, Value } from '../../frontmatter/value.ts';
import { instantOf, instantOfName } from '../dates/instant.ts';
import { localTime } from '../dates/zone.ts';
import type { JekyllAddresses, Show } from '../show.ts';
import { frontMatterDefaults } from '../site/front-matter-defaults.ts';
import { collectionFolders } from '../site/jekyll-settings.ts';
import { type AddressParts, collectionTemplate, fillPermalink, postTemplate } from './permalink.ts';

/** What an address depends on, of a show. */
export type AddressRules = Pick<Show, 'generator' | 'jekyll' | 'permalink' | 'timezone'>;

/**
 * The site-absolute path, percent-encoded, at which an episode is published, without the show's `baseUrl`. `values` are
 * its front matter's. Undefined where the generator's way is not known (all but Jekyll), where the page is not written
 * (a collection without `output`), and where the permalink needs a date that the episode does not have.
 */
export function publishedAddress(
  show: AddressRules,
  path: string,
  values: ReadonlyMap<string, Value>,
): string | undefined {
  if (show.generator !== 'jekyll') return undefined;
  const jekyll = show.jekyll ?? noAddresses;
  const found = collectionOf(jekyll, path);
  if (!found) return undefined;
  const isPost = found.label === 'posts';
  if (!isPost && jekyll.collections[found.label]?.output !== true) return undefined;
  const defaults = frontMatterDefaults(jekyll, path, found.label);
  const value = (key: string): Value | undefined => values.get(key) ?? scalarOf(defaults[key]);
  const template = isPost
    ? postTemplate(show.permalink)
    : (jekyll.collections[found.label]?.permalink ?? collectionTemplate(show.permalink));
  const written = textOf(value('permalink'));
  return fillPermalink(written === '' ? template : written, partsOf(show, found, path, value));
}

/** The full address of a page of the site; undefined where the site's settings do not tell the site's own. */
export function absoluteAddress(show: Pick<Show, 'url' | 'baseUrl'>, address: string): string | undefined {
  return show.url === undefined ? undefined : `${show.url}${show.baseUrl ?? ''}${address}`;
}

const noAddresses: JekyllAddresses = { collectionsFolder: '', collections: {}, defaults: [] };

interface Collected {
  readonly label: string;
  /** Folder names before the one that makes it a post: Jekyll takes them for categories. */
  readonly above: readonly string[];
  /** Below the collection's folder. */
  readonly below: string;
}

/** The label of the collection that Jekyll finds a file in; undefined where it is in none. */
export function collectionLabel(jekyll: JekyllAddresses | undefined, path: string): string | undefined {
  return collectionOf(jekyll ?? noAddresses, path)?.label;
}

function collectionOf(jekyll: JekyllAddresses, path: string): Collected | undefined {
  for (const [label, folder] of collectionFolders(jekyll)) {
    if (path.startsWith(`${folder}/`)) return { label, above: [], below: path.slice(folder.length + 1) };
  }
  const segments = path.split('/');
  const at = segments.findIndex((segment) => segment === '_posts' || segment === '_drafts');
  if (at === -1) return undefined;
  const above = segments.slice(0, at).filter((segment) => segment !== jekyll.collectionsFolder);
  return { label: 'posts', above, below: segments.slice(at + 1).join('/') };
}

function partsOf(
  show: AddressRules,
  found: Collected,
  path: string,
  value: (key: string) => Value | undefined,
): AddressParts {
  const baseName = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const ownSlug = textOf(value('slug'));
  const slug = (ownSlug === '' ? baseName.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '') : ownSlug).replace(/\.+$/, '');
  const instant = instantOfValue(value('date'), show.timezone) ?? instantOfName(path, show.timezone);
  return {
    collection: found.label,
    path: found.below.replace(/\.[^./]+$/, '').replace(/\.+$/, ''),
    baseName,
    slug,
    categories: [...found.above, ...categoriesOf(value('categories'), true), ...categoriesOf(value('category'), false)],
    ...(instant !== undefined && { date: localTime(instant, show.timezone) }),
  };
}

/** Ruby's YAML has read a time already; a day or a text is read in the site's zone. */
function instantOfValue(value: Value | undefined, zone: string | undefined): number | undefined {
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'time') {
    return Date.parse(value.text);
  }
  const text = textOf(value);
  return text === '' ? undefined : instantOf(text, zone, 'psych', true);
}

/** Jekyll splits `categories` at blanks, `category` not. */
function categoriesOf(value: Value | undefined, isSplit: boolean): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Value[]).map(textOf).filter((name) => name !== '');
  const text = textOf(value);
  return text === '' ? [] : isSplit ? text.split(/\s+/) : [text];
}

function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : '';
}

function scalarOf(value: Json | undefined): Value | undefined {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
