/** One sign of a pattern: any run of characters, or a test of one. */
type Sign = 'any-run' | ((character: string) => boolean);

interface Exclusion {
  readonly prefix: string;
  /** Absent where the pattern is a plain path. */
  readonly signs?: readonly Sign[];
}

const exclusions = new WeakMap<readonly string[], readonly Exclusion[]>();

/**
 * Whether Jekyll's `exclude` names a path: as a pattern (`*`, `?`, `[…]`, where `*` crosses folders), or, as Jekyll also
 * takes it, as the mere beginning of the path. A pattern that names a folder takes what lies in it along.
 */
export function isExcluded(path: string, excluded: readonly string[]): boolean {
  return exclusionsOf(excluded).some(
    ({ prefix, signs }) => path.startsWith(prefix) || (signs !== undefined && matchesPathOrParent(signs, path)),
  );
}

function exclusionsOf(excluded: readonly string[]): readonly Exclusion[] {
  const known = exclusions.get(excluded);
  if (known) return known;
  const made = excluded.flatMap((written): readonly Exclusion[] => {
    const prefix = written.replace(/^\/+/, '');
    if (prefix === '') return [];
    return [/[*?[\\]/.test(prefix) ? { prefix, signs: signsOf(prefix.replace(/\/+$/, '')) } : { prefix }];
  });
  exclusions.set(excluded, made);
  return made;
}

function matchesPathOrParent(signs: readonly Sign[], path: string): boolean {
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

function signsOf(glob: string): readonly Sign[] {
  return [...glob.matchAll(/\\(.)|(\*+)|(\?)|\[([!^]?)([^\]]+)\]|(.)/gs)].map(
    ([, escaped, stars, any, not, set, plain]): Sign => {
      if (stars !== undefined) return 'any-run';
      if (any !== undefined) return () => true;
      if (set !== undefined) return (character) => isInSet(character, set) === (not === '');
      return (character) => character === (escaped ?? plain);
    },
  );
}

/** Whether a character stands in what brackets hold: single ones and ranges. */
function isInSet(character: string, set: string): boolean {
  return [...set.matchAll(/(.)-(.)|(.)/gs)].some(([, first, last, single]) =>
    first !== undefined && last !== undefined ? character >= first && character <= last : character === single,
  );
}
