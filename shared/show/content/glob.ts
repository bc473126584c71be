/** One sign of a pattern: any run of characters, or a test of one. */
type Sign = 'any-run' | ((character: string) => boolean);

const patterns = new Map<string, readonly Sign[]>();

/**
 * Whether Jekyll's `exclude` names a path: as a pattern (`*`, `?`, `[…]`, where `*` crosses folders), or, as Jekyll also
 * takes it, as the mere beginning of the path. A pattern that names a folder takes what lies in it along.
 */
export function isExcluded(path: string, excluded: readonly string[]): boolean {
  return excluded.some((written) => {
    const pattern = written.replace(/^\/+/, '');
    if (pattern === '') return false;
    return path.startsWith(pattern) || (/[*?[\\]/.test(pattern) && matchesPathOrParent(pattern, path));
  });
}

function matchesPathOrParent(pattern: string, path: string): boolean {
  const signs = patternOf(pattern.replace(/\/+$/, ''));
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    if (matches(signs, path.slice(0, end))) return true;
  }
  return matches(signs, path);
}

/** On a mismatch only the last run has to take one character more: a pattern with many stars takes no longer than one. */
function matches(signs: readonly Sign[], text: string): boolean {
  let at = 0;
  let sign = 0;
  let run: { readonly sign: number; at: number } | undefined;
  while (at < text.length) {
    const current = signs[sign];
    if (current === 'any-run') {
      run = { sign, at };
      sign++;
    } else if (current?.(text.charAt(at))) {
      at++;
      sign++;
    } else if (run) {
      run.at++;
      at = run.at;
      sign = run.sign + 1;
    } else return false;
  }
  return signs.slice(sign).every((rest) => rest === 'any-run');
}

function patternOf(glob: string): readonly Sign[] {
  const known = patterns.get(glob);
  if (known) return known;
  const made = [...glob.matchAll(/\\(.)|(\*+)|(\?)|\[([!^]?)([^\]]+)\]|(.)/gs)].map(
    ([, escaped, stars, any, not, set, plain]): Sign => {
      if (stars !== undefined) return 'any-run';
      if (any !== undefined) return () => true;
      if (set !== undefined) return (character) => isInSet(character, set) === (not === '');
      return (character) => character === (escaped ?? plain);
    },
  );
  patterns.set(glob, made);
  return made;
}

/** Whether a character stands in what brackets hold: single ones and ranges. */
function isInSet(character: string, set: string): boolean {
  return [...set.matchAll(/(.)-(.)|(.)/gs)].some(([, first, last, single]) =>
    first !== undefined && last !== undefined ? character >= first && character <= last : character === single,
  );
}
