import { mostFrequent } from '../../most-frequent.ts';
import type { Generator } from '../../show/show.ts';
import { joinedPath, servedPath, staticFolder } from '../../show/site/static-folder.ts';
import { decoded } from '../../text/decoded.ts';

/** Where a show keeps the pictures of its notes, and how it writes them. */
export interface ImageHabit {
  /** Folder below the show's root without slashes at the ends; `{number}` and `{name}` stand for the episode's. */
  readonly folder: string;
  /** The text of a picture with `{path}` and `{alt}`; the path is what the site is asked for. */
  readonly template: string;
  /** What stands before the folder in the notes: `/`, `../`, `{{ site.baseurl }}/`, the site's address. */
  readonly prefix: string;
  /** Folder of the sources that the site serves as its root: `static/`, `public/`, or ''. */
  readonly served: string;
  /** The path is one from the episode's own file: its folder is a page bundle. */
  readonly isBeside: boolean;
}

export const imageEnding = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

interface Written {
  readonly prefix: string;
  readonly folder: string;
  readonly template: string;
  readonly isBeside: boolean;
}

/** What an episode is called, for folders that are named after it. */
export interface EpisodeName {
  /** Path below the show's root. */
  readonly path: string;
  readonly number?: number;
}

/** The site that pictures are served by. */
export interface ImageSite {
  readonly generator: Generator;
  /** Of the whole site, below its root. */
  readonly files: readonly string[];
  /** Its address without the final slash. */
  readonly origin?: string;
}

/**
 * Learns from the notes (newest first) and, where they show no picture of the site's own, from the folders of its
 * files.
 */
export function imageHabitOf(
  episodes: readonly (EpisodeName & { readonly notes: string })[],
  { generator, files, origin }: ImageSite,
): ImageHabit {
  const pictures = files.filter((file) => imageEnding.test(file));
  const there = new Set(pictures);
  const written = episodes.flatMap((episode) => picturesIn(episode, origin, there));
  const usual = mostFrequent(written.map((one) => JSON.stringify(one)));
  const habit = usual === undefined ? fromFiles(pictures, generator) : (JSON.parse(usual) as Written);
  const served = habit.isBeside ? '' : staticFolder(generator, pictures, beforeHoles(habit.folder));
  return { ...habit, served };
}

function beforeHoles(folder: string): string {
  return folder.replace(/\{.*$/, '');
}

function picturesIn(
  episode: EpisodeName & { readonly notes: string },
  origin: string | undefined,
  there: ReadonlySet<string>,
): readonly Written[] {
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
      const isBeside = /^(?:\.|$)/.test(place.prefix) && there.has(besideEpisode(episode, decoded(address)));
      return [{ prefix: place.prefix, folder: namedAfter(place.folder, episode), template, isBeside }];
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

/** The path below the show's root of what is written relative to the episode's own file. */
function besideEpisode({ path }: EpisodeName, written: string): string {
  return joinedPath(path.slice(0, path.lastIndexOf('/') + 1), written);
}

function fromFiles(pictures: readonly string[], generator: Generator): Written {
  const folders = pictures
    .filter((file) => !/^(?:_site|node_modules)\//.test(file))
    .map((file) => servedPath(file, generator).split('/').slice(0, -1).join('/'))
    .filter((folder) => /(?:^|\/)(?:images?|img|pictures|media|uploads)(?:\/|$)/i.test(folder));
  const folder = mostFrequent(folders.map((path) => path.replace(/\/(?:people|actors|hosts|icons?)(?:\/.*)?$/i, '')));
  return { prefix: '/', folder: folder ?? 'images', template: '![{alt}]({path})', isBeside: false };
}

/** The folder of an episode's pictures, below the show's root. */
export function imageFolder(habit: ImageHabit, episode: EpisodeName): string {
  const folder = filled(habit.folder, episode);
  if (habit.isBeside) return besideEpisode(episode, habit.prefix + folder);
  return (habit.served + folder).replace(/\/$/, '');
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
