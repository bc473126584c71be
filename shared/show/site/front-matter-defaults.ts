import type { Json } from '../../frontmatter/value.ts';
import type { JekyllAddresses } from '../show.ts';
import { isMap } from './json.ts';

type Values = Readonly<Record<string, Json>>;

/**
 * What `defaults` of `_config.yml` give a document of a collection: the longest path counts most, of equals the last, a
 * type before none; maps are merged, as Jekyll does.
 */
export function frontMatterDefaults(jekyll: JekyllAddresses | undefined, path: string, label: string): Values {
  const { defaults = [], collectionsFolder = '' } = jekyll ?? {};
  const inCollections = collectionsFolder === '' ? '' : `${collectionsFolder}/`;
  const within = path.startsWith(inCollections) ? path.slice(inCollections.length) : path;
  const sets = defaults.filter(
    (set) =>
      (set.type === undefined || set.type === label || `${set.type}s` === label) &&
      (within.startsWith(set.path) || path.startsWith(set.path)),
  );
  const ordered = sets.toSorted(
    (a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
  );
  return ordered.reduce<Values>((merged, { values }) => mergeMaps(merged, values), {});
}

function mergeMaps(below: Values, above: Values): Values {
  const merged = Object.entries(above).map(([key, value]) => {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    return [key, isMap(under) && isMap(value) ? mergeMaps(under, value) : value] as const;
  });
  return { ...below, ...Object.fromEntries(merged) };
}
