import type { Json } from '../../frontmatter/value.ts';
import type { JekyllAddresses } from '../show.ts';
import { at, isMap, listAt, textAt, textsAt } from './json.ts';
import { kramdownOptionsOf } from './kramdown-options.ts';
import { present, type SiteSettings, withoutSlash } from './site-settings.ts';

/** Reads `_config.yml` with Jekyll's defaults; no file is an empty one. */
export function jekyllSettings(config: Json | undefined): SiteSettings {
  const engine = textAt(config, 'markdown') ?? 'kramdown';
  return {
    ...present({
      name: textAt(config, 'title') ?? textAt(config, 'name'),
      url: withoutSlash(textAt(config, 'url')),
      baseUrl: withoutSlash(textAt(config, 'baseurl')),
      timezone: textAt(config, 'timezone'),
      language: textAt(config, 'language') ?? textAt(config, 'lang') ?? textAt(config, 'locale'),
      permalink: textAt(config, 'collections', 'posts', 'permalink') ?? textAt(config, 'permalink'),
    }),
    markdown: /commonmark|gfm/i.test(engine) ? 'gfm' : 'kramdown',
    kramdown: kramdownOptionsOf(at(config, 'kramdown')),
    jekyll: addressesOf(config),
    excluded: exclusionsOf(config),
    extensions: (textAt(config, 'markdown_ext') ?? 'markdown,mkdown,mkdn,mkd,md')
      .split(',')
      .map((ending) => ending.trim().toLowerCase()),
    dateInName: true,
    contentFolders: [],
  };
}

/** The folders of a site's collections, posts apart, by their labels. */
export function collectionFolders(addresses: JekyllAddresses): ReadonlyMap<string, string> {
  const within = addresses.collectionsFolder === '' ? '' : `${addresses.collectionsFolder}/`;
  const labels = Object.keys(addresses.collections).filter((label) => label !== 'posts');
  return new Map(labels.map((label) => [label, `${within}_${label}`]));
}

/** What is left out: `exclude` without what `include` takes back. */
function exclusionsOf(config: Json | undefined): readonly string[] {
  const included = textsAt(config, 'include');
  return textsAt(config, 'exclude').filter((pattern) => !included.includes(pattern));
}

function addressesOf(config: Json | undefined): JekyllAddresses {
  const written = at(config, 'collections');
  const named = isMap(written) ? Object.entries(written) : textsAt(written).map((label) => [label, null] as const);
  const collections = named.map(([label, options]) => {
    const permalink = textAt(options, 'permalink');
    return [label, { ...(permalink !== undefined && { permalink }), output: at(options, 'output') === true }] as const;
  });
  const defaults = listAt(config, 'defaults').flatMap((set) => {
    const values = at(set, 'values');
    const type = textAt(set, 'scope', 'type');
    const path = textAt(set, 'scope', 'path')?.replace(/^\/+/, '') ?? '';
    return isMap(values) ? [{ path, ...(type !== undefined && { type }), values }] : [];
  });
  return {
    collectionsFolder: textAt(config, 'collections_dir')?.replace(/^\/+|\/+$/g, '') ?? '',
    collections: Object.fromEntries(collections),
    defaults,
  };
}
