import type { Json, Value } from '../../frontmatter/value.ts';
import { kramdownOptionsFrom } from '../../markdown/kramdown-options.ts';
import type { KramdownOptions } from '../show.ts';

/** The site's options over Jekyll's defaults, from the map `kramdown` of `_config.yml`; what kramdown refuses is passed over. */
export function kramdownOptionsOf(settings: Json | undefined): KramdownOptions {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return kramdownOptionsFrom(undefined);
  const entries = Object.entries(settings).flatMap(([name, value]): (readonly [string, Value])[] => {
    if (Array.isArray(value)) return [[name, value.filter(isScalar)]];
    return isScalar(value) ? [[name, value]] : [];
  });
  return kramdownOptionsFrom({ type: 'map', entries: new Map(entries) });
}

function isScalar(value: Json): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}
