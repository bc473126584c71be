import type { Person } from './show.ts';

/** Where a site keeps its people's pictures, and of which kind they are. */
export interface PersonImages {
  /** Folder below the show's root, with `/` and without one at its ends. */
  readonly folder: string;
  /** What stands before the file's name in the site's list, such as `/images/actors/`. */
  readonly prefix: string;
  readonly kind: 'png' | 'jpeg' | 'webp';
}

/** Where nobody has a picture yet. */
const usual: PersonImages = { folder: 'images', prefix: '/images/', kind: 'png' };

/** How most of a site's people have theirs; pictures that lie elsewhere on the web say nothing of it. */
export function personImages(people: readonly Person[]): PersonImages {
  const votes = new Map<string, number>();
  const vote = (name: string) => votes.set(name, (votes.get(name) ?? 0) + 1);
  for (const { image } of people) {
    const parts = /^(\/?(?:[^/:\s{}]+\/)+)[^/]+\.(png|jpe?g|webp)$/i.exec(image ?? '');
    if (parts?.[1] !== undefined && parts[2] !== undefined) vote(`${parts[1]}\0${kindOf(parts[2])}`);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  const [prefix, kind] = best?.[0].split('\0') ?? [];
  if (prefix === undefined || prefix.split('/').includes('..')) return usual;
  return { folder: prefix.replace(/^\/|\/$/g, ''), prefix, kind: kind === 'jpeg' || kind === 'webp' ? kind : 'png' };
}

function kindOf(ending: string): string {
  return /^jpe?g$/i.test(ending) ? 'jpeg' : ending.toLowerCase();
}
