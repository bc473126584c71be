/** A markdown file with whether it is an episode as far as its front matter tells. */
export interface JudgedFile {
  readonly path: string;
  readonly isEpisode: boolean;
}

/** So large a part of a folder's files must be episodes for all of them to be taken for some. */
const share = 0.6;

/**
 * The folders that hold the episodes of a site that keeps other pages too: the highest ones of which most files are
 * episodes. A show with a folder for each series has their common parent.
 */
export function contentFoldersOf(files: readonly JudgedFile[]): readonly string[] {
  return foldersBelow('', files);
}

function foldersBelow(folder: string, files: readonly JudgedFile[]): readonly string[] {
  const episodes = files.filter(({ isEpisode }) => isEpisode).length;
  if (episodes === 0) return [];
  const isCovered = folder !== '' && episodes >= files.length * share && !hasStrangers(folder, files);
  if (isCovered) return [deepestCommon(folder, files)];
  return [...groupByChild(folder, files)].flatMap(([child, inside]) => foldersBelow(child, inside));
}

/** Whether a folder directly below holds several files and no episode: it is then something else, however small. */
function hasStrangers(folder: string, files: readonly JudgedFile[]): boolean {
  return [...groupByChild(folder, files).values()].some(
    (inside) => inside.length > 1 && inside.every(({ isEpisode }) => !isEpisode),
  );
}

/** The folder itself, or the only one below it in which all its files lie. */
function deepestCommon(folder: string, files: readonly JudgedFile[]): string {
  const children = [...groupByChild(folder, files)];
  const [only] = children;
  const hasAll = only !== undefined && children.length === 1 && only[1].length === files.length && files.length > 1;
  return hasAll ? deepestCommon(only[0], only[1]) : folder;
}

function groupByChild(folder: string, files: readonly JudgedFile[]): ReadonlyMap<string, readonly JudgedFile[]> {
  const start = folder === '' ? 0 : folder.length + 1;
  const groups = new Map<string, JudgedFile[]>();
  for (const file of files) {
    const end = file.path.indexOf('/', start);
    if (end === -1) continue;
    const child = file.path.slice(0, end);
    groups.set(child, [...(groups.get(child) ?? []), file]);
  }
  return groups;
}
