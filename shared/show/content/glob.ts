const patterns = new Map<string, RegExp>();

/**
 * Whether Jekyll's `exclude` names a path: as a pattern (`*`, `?`, `[…]`, where `*` crosses folders), or, as Jekyll also
 * takes it, as the mere beginning of the path. A pattern that names a folder takes what lies in it along.
 */
export function isExcluded(path: string, excluded: readonly string[]): boolean {
  const segments = path.split('/');
  const parents = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  return excluded.some((written) => {
    const pattern = written.replace(/^\/+/, '');
    if (pattern === '') return false;
    return path.startsWith(pattern) || parents.some((parent) => patternOf(pattern).test(parent));
  });
}

function patternOf(glob: string): RegExp {
  const known = patterns.get(glob);
  if (known) return known;
  const source = glob
    .replace(/\/+$/, '')
    .replace(/\\(.)|(\*+)|(\?)|\[([!^]?)([^\]]+)\]|(.)/gs, (_, escaped, stars, any, not, set, plain) => {
      if (stars !== undefined) return '.*';
      if (any !== undefined) return '.';
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\]]/g, '\\$&')}]`;
      return (escaped ?? plain).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    });
  const made = new RegExp(`^${source}$`, 's');
  patterns.set(glob, made);
  return made;
}
