import type { FrontMatterEdit, NewValue } from '../frontmatter/edit.ts';
import type { FrontMatter } from '../frontmatter/front-matter.ts';
import { presentValue, typedValue } from '../frontmatter/typed-value.ts';
import { roleNodes, roleOfKey } from '../show/profile/role-nodes.ts';
import type { Show } from '../show/show.ts';
import type { Operation } from './operation.ts';
import { type Scalar, scalarsOf } from './scalars.ts';
import type { Finder } from './search-pattern.ts';

type OfType<Type extends Operation['type']> = Extract<Operation, { type: Type }>;

/** An episode whose front matter is read. */
export interface ReadEpisode {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly show: Show;
}

/** Replaces inside the values of some keys. `accepts` may leave matches out by their place in the value. */
export function replaceInKeys(
  episode: ReadEpisode,
  find: Finder,
  replacement: string,
  { key, accepts = () => true }: { readonly key?: string; readonly accepts?: (start: number) => boolean } = {},
): readonly FrontMatterEdit[] {
  const { text, frontMatter } = episode;
  const fields = frontMatter.fields.filter((field) => key === undefined || field.key === key);
  return scalarsOf(text, fields).flatMap((scalar) => {
    const { words, path } = scalar;
    let put = '';
    let at = 0;
    for (const match of find(words)) {
      if (!accepts(match.start)) continue;
      put += words.slice(at, match.start) + match.replaced(replacement);
      at = match.end;
    }
    put += words.slice(at);
    return put === words ? [] : [{ type: 'set', path, value: valueFor(scalar, put, episode) } as const];
  });
}

/** A text stays a text; a number, date or switch stays one where the new words still are. */
function valueFor({ node, path, words }: Scalar, put: string, { show }: ReadEpisode): NewValue {
  if (typeof node.value === 'string' && node.style !== 'plain') return { type: 'text', text: put };
  const [key] = path;
  const role = path.length === 1 && typeof key === 'string' ? roleOfKey(show.profile, key) : undefined;
  return typedValue(put, { value: node.value, source: words, isQuoted: node.style !== 'plain' }, role, show.reader);
}

/** Gives a key a value, as a person writes it. */
export function setKey({ text, frontMatter, show }: ReadEpisode, operation: OfType<'set-key'>): FrontMatterEdit[] {
  const { key, value, missingOnly } = operation;
  const present = presentValue(text, frontMatter, key);
  const isThere = present !== undefined && present.value !== null && present.value !== '';
  if (missingOnly && isThere) return [];
  const typed = typedValue(value, present, roleOfKey(show.profile, key), show.reader);
  return [{ type: 'set', path: [key], value: typed }];
}

export function removeKey({ frontMatter }: ReadEpisode, { key }: OfType<'remove-key'>): FrontMatterEdit[] {
  return frontMatter.fields.filter((field) => field.key === key).map(() => ({ type: 'remove', path: [key] }));
}

export function renameKey({ frontMatter }: ReadEpisode, { key, to }: OfType<'rename-key'>): FrontMatterEdit[] {
  if (key === to || !frontMatter.fields.some((field) => field.key === key)) return [];
  return [{ type: 'rename', key, to }];
}

/**
 * Renames a person's id or a tag in every place of its role: items of lists, the `id` or `name` of maps, parts of one text
 * with commas. Where the new name already stands in the list, the old one goes.
 */
export function renameItem(
  { text, frontMatter, show }: ReadEpisode,
  role: 'people' | 'tags',
  from: string,
  to: string,
): FrontMatterEdit[] {
  if (from === to) return [];
  return roleNodes(frontMatter, show.profile, role, show.reader).flatMap(({ place, node }): FrontMatterEdit[] => {
    const scalars = scalarsOf(text, [{ key: '', keySpan: node.span, lines: node.span, node }])
      .map((scalar) => ({ ...scalar, path: [...place, ...scalar.path.slice(1)] }))
      .filter(({ path }) => isName(path.at(-1), path.length > place.length));
    const isThere = scalars.some(({ words }) => words === to);
    return scalars
      .flatMap(({ path, words }): FrontMatterEdit[] => {
        if (words === from && isThere && typeof path.at(-1) === 'number') return [{ type: 'remove', path }];
        const put = path.length === place.length ? renamedPart(words, from, to) : words === from ? to : words;
        return put === words ? [] : [{ type: 'set', path, value: { type: 'text', text: put } }];
      })
      .reverse();
  });
}

/** Of a map in the list only what names the person counts. */
function isName(last: string | number | undefined, isInside: boolean): boolean {
  return !isInside || typeof last === 'number' || last === 'id' || last === 'name' || last === 'title';
}

/** One text with commas: the part that is this name. */
function renamedPart(words: string, from: string, to: string): string {
  return words
    .split(',')
    .map((part) => (part.trim() === from ? part.replace(from, () => to) : part))
    .join(',');
}
