import type { Json } from '../../frontmatter/value.ts';
import { jekyllDefaults } from '../../markdown/kramdown-options.ts';
import { isMap, listAt, textAt, textsAt } from './json.ts';
import { present, type SiteSettings, usualExtensions, withoutSlash } from './site-settings.ts';

const usual = {
  markdown: 'gfm',
  kramdown: jekyllDefaults,
  excluded: [],
  extensions: usualExtensions,
  dateInName: false,
  contentFolders: [],
} as const satisfies Partial<SiteSettings>;

/** Reads Hugo's settings (`hugo.toml` and its kin). */
export function hugoSettings(config: Json | undefined): SiteSettings {
  const mounts = listAt(config, 'module', 'mounts').flatMap((mount) => {
    const source = textAt(mount, 'source');
    const isContent = /^content(\/|$)/.test(textAt(mount, 'target') ?? '');
    return source !== undefined && isContent ? [source.replace(/\/+$/, '')] : [];
  });
  return {
    ...usual,
    ...present({
      name: textAt(config, 'title'),
      url: withoutSlash(textAt(config, 'baseURL')),
      timezone: textAt(config, 'timeZone'),
      language: textAt(config, 'languageCode') ?? textAt(config, 'defaultContentLanguage'),
    }),
    dateInName: textsAt(config, 'frontmatter', 'date').includes(':filename'),
    contentFolders: mounts.length > 0 ? mounts : [textAt(config, 'contentDir')?.replace(/\/+$/, '') ?? 'content'],
  };
}

/** Reads `podbard.yaml`. */
export function podbardSettings(config: Json | undefined): SiteSettings {
  return {
    ...usual,
    ...present({
      name: textAt(config, 'channel', 'title'),
      url: withoutSlash(textAt(config, 'channel', 'link')),
      timezone: textAt(config, 'timezone'),
      language: textAt(config, 'channel', 'language'),
    }),
    contentFolders: ['episode'],
  };
}

/** What the source of a JavaScript site's settings tells at a glance; nothing of it is run. */
export function scriptSettings(source: string | undefined, data: readonly Json[]): SiteSettings {
  const facts = data.filter(isMap);
  const fact = (...keys: readonly string[]): string | undefined =>
    keys.flatMap((key) => facts.map((map) => textAt(map, key))).find((value) => value !== undefined);
  const address = quotedValue(source, 'siteUrl|site|url|hostname') ?? fact('siteUrl', 'siteURL', 'url', 'site', 'link');
  return {
    ...usual,
    ...present({
      name: fact('title', 'name', 'siteTitle') ?? quotedValue(source, 'siteTitle|title'),
      url: withoutSlash(address !== undefined && /^https?:\/\//.test(address) ? address : undefined),
      timezone: fact('timezone', 'timeZone'),
      language: fact('language', 'lang', 'locale') ?? quotedValue(source, 'lang|language'),
    }),
  };
}

/** Settings where nothing tells what builds the site. */
export function unknownSettings(): SiteSettings {
  return usual;
}

/** The first text that stands behind one of the keys in a script. */
function quotedValue(source: string | undefined, keys: string): string | undefined {
  const match = new RegExp(String.raw`(?:^|[\s{,])['"]?(?:${keys})['"]?\s*:\s*(['"\x60])([^'"\x60$]+)\1`, 'm').exec(
    source ?? '',
  );
  return match?.[2]?.trim();
}
