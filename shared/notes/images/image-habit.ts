import { mostFrequent } from '../../most-frequent.ts';

/** Where a show keeps the pictures of its notes, and how it writes them. */
export interface ImageHabit {
  /** Folder below the show's root without slashes at the ends; `{number}` and `{name}` stand for the episode's. */
  readonly folder: string;
  /** The text of a picture with `{path}` and `{alt}`; the path is what the site is asked for. */
  readonly template: string;
  /** What stands before the folder in the notes: `/`, `../`, `{{ site.baseurl }}/`, the site's address. */
  readonly prefix: string;
  /** Folder of the sources that the site serves as its root: `static`, `public`, or ''. */
  readonly served: string;
}

export const imageEnding = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

interface Written {
  readonly prefix: string;
  readonly folder: string;
  readonly template: string;
}

/** What an episode is called, for folders that are named after it. */
export interface EpisodeName {
  /** Path below the show's root. */
  readonly path: string;
  readonly number?: number;
}

/**
 * Learns from the notes (newest first) and, where they show no picture of the site's own, from the folders of its
 * files. `origin` is the site's address without the final slash.
 */
export function imageHabitOf(
  episodes: readonly (EpisodeName & { readonly notes: string })[],
  files: readonly string[],
  origin?: string,
): ImageHabit {
  const written = episodes.flatMap((episode) => picturesIn(episode, origin));
  const usual = mostFrequent(
    written.map(({ prefix, folder, template }) => JSON.stringify({ prefix, folder, template })),
  );
  const habit: Written = usual === undefined ? fromFiles(files) : (JSON.parse(usual) as Written);
  const served = ['static', 'public', 'src', 'source'].find((root) =>
    files.some((file) => file.startsWith(`${root}/${beforeHoles(habit.folder)}`) && imageEnding.test(file)),
  );
  const isThere = files.some((file) => file.startsWith(beforeHoles(habit.folder)) && imageEnding.test(file));
  return { ...habit, served: isThere ? '' : (served ?? '') };
}

function beforeHoles(folder: string): string {
  return folder.replace(/\{.*$/, '');
}

function picturesIn(episode: EpisodeName & { readonly notes: string }, origin: string | undefined): readonly Written[] {
  const patterns = [
    /!\[([^\]\n]*)\]\(((?:\{\{[^}]*\}\})?[^()\s]+)\)(?:\{:[^}\n]*\})?/g,
    /<img\s[^>]*?src=["']([^"']+)["'][^>]*>/gi,
  ];
  return patterns.flatMap((pattern, index) =>
    [...episode.notes.matchAll(pattern)].flatMap((match) => {
      const address = (index === 0 ? match[2] : match[1]) ?? '';
      const place = placeOf(address, origin);
      if (place === undefined) return [];
      const template = match[0]
        .replace(address, '{path}')
        .replace(/^!\[[^\]]*\]/, '![{alt}]')
        .replace(/\balt=(["'])[^"']*\1/i, 'alt=$1{alt}$1')
        // Sizes and titles are this picture's own.
        .replace(/\s(?:height|title|id)=(?:"[^"]*"|'[^']*')/gi, '');
      return [{ prefix: place.prefix, folder: namedAfter(place.folder, episode), template }];
    }),
  );
}

/** Folder and what stands before it; undefined for a picture that is not the site's, or not of a picture's name. */
function placeOf(address: string, origin: string | undefined): { prefix: string; folder: string } | undefined {
  const liquid = /^(?:\{\{[^}]*\}\}\/?)/.exec(address)?.[0];
  const own = origin !== undefined && address.startsWith(`${origin}/`) ? `${origin}/` : undefined;
  const before = liquid ?? own ?? /^(?:\/|(?:\.{1,2}\/)+)?/.exec(address)?.[0] ?? '';
  const path = address.slice(before.length);
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(path) || !imageEnding.test(path) || path.includes('{')) return undefined;
  const folder = path.split('/').slice(0, -1).join('/');
  return { prefix: before, folder };
}

/** A folder with the episode's number or name as a hole. */
function namedAfter(folder: string, { path, number }: EpisodeName): string {
  const name = nameOfEpisode(path);
  return folder
    .split('/')
    .map((part) => {
      if (part === name) return '{name}';
      return number !== undefined && /^0*\d+$/.test(part) && Number(part) === number ? '{number}' : part;
    })
    .join('/');
}

function nameOfEpisode(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

function fromFiles(files: readonly string[]): Written {
  const folders = files
    .filter((file) => imageEnding.test(file) && !/^(?:_site|node_modules)\//.test(file))
    .map((file) =>
      file
        .split('/')
        .slice(0, -1)
        .join('/')
        .replace(/^(?:static|public)\//, ''),
    )
    .filter((folder) => /(?:^|\/)(?:images?|img|pictures|media|uploads)(?:\/|$)/i.test(folder));
  const folder = mostFrequent(folders.map((path) => path.replace(/\/(?:people|actors|hosts|icons?)(?:\/.*)?$/i, '')));
  return { prefix: '/', folder: folder ?? 'images', template: '![{alt}]({path})' };
}

/** The folder of an episode's pictures, below the show's root. */
export function imageFolder(habit: ImageHabit, episode: EpisodeName): string {
  const folder = filled(habit.folder, episode);
  return [habit.served, folder].filter((part) => part !== '').join('/');
}

function filled(folder: string, { path, number }: EpisodeName): string {
  return folder.replaceAll('{name}', nameOfEpisode(path)).replaceAll('{number}', String(number ?? nameOfEpisode(path)));
}

/** A picture as text of the notes. `name` is the file's name in its folder. */
export function imageText(habit: ImageHabit, episode: EpisodeName, name: string, alt: string): string {
  const folder = filled(habit.folder, episode);
  const path = `${habit.prefix}${folder === '' ? '' : `${folder}/`}${encodeURI(name)}`;
  const inHtml = habit.template.startsWith('<');
  const words = inHtml ? alt.replace(/["<>]/g, '') : alt.replace(/[[\]|]/g, '\\$&');
  return habit.template.replaceAll('{path}', () => path).replaceAll('{alt}', () => words);
}

/**
 * A name for a stored picture: the given one in ASCII without blanks, else the episode's with `fallback`; numbered where
 * a file of that name (in lower case, since some disks do not tell them apart) is there already.
 */
export function imageName(given: string, fallback: string, ending: string, present: ReadonlySet<string>): string {
  const base = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  const stem =
    /[A-Za-z0-9]/.test(base) && !/^(?:image|clipboard|screenshot|paste)?-?\d*$/i.test(base) ? base : fallback;
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!present.has(name.toLowerCase())) return name;
  }
}
