import type { Field, FrontMatter, Reader, ValueNode } from '../../frontmatter/front-matter.ts';
import { isMap } from '../../frontmatter/value-text.ts';
import type { Place } from '../show.ts';
import { episodeMaps, sizeMaps } from './role-signs.ts';
import type { SeenValue } from './shapes.ts';

/** An episode whose front matter is read, for learning from it. */
export interface EpisodeSample {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** Where text and front matter are those of a data file beside the notes. */
  readonly sidecar?: string;
}

/** A place where episodes keep a value, with what stands there. */
export interface PlaceUse {
  readonly place: Place;
  /** Names that may tell the role: of the last key, and of it with its map's before it; in a map of sizes the map's. */
  readonly names: readonly string[];
  /** By the number of the sample. */
  readonly seen: ReadonlyMap<number, SeenValue>;
}

const plainNames = new Map<string, string>();

/** A key's name as names are compared: without case, `_`, `-` and blanks. */
export function plainName(key: string): string {
  const known = plainNames.get(key);
  if (known !== undefined) return known;
  const name = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  // Keys of a show are few; what hostile files may bring is not kept.
  if (plainNames.size < 5000) plainNames.set(key, name);
  return name;
}

/** What stands at a node as written; of a quoted or multi-line text what it says. */
export function writtenText(text: string, { span, value, style }: ValueNode): string {
  if (typeof value === 'string') return value;
  return style === 'empty' ? '' : text.slice(span.start, span.end);
}

/** The fields of a map; of one whose keys have no place of their own, as if they stood where the map does. */
export function fieldsOfMap({ fields, value, span }: ValueNode): readonly Field[] {
  if (fields || !isMap(value)) return fields ?? [];
  return [...value.entries].map(([key, item]) => ({
    key,
    keySpan: span,
    node: { span, style: 'plain', value: item },
    lines: span,
  }));
}

/** Hugo reads keys without regard to case; front matter in TOML or JSON is Hugo's. */
export function ignoresCase(frontMatter: Pick<FrontMatter, 'kind'>, reader: Reader): boolean {
  return reader === 'go' || frontMatter.kind === 'toml' || frontMatter.kind === 'json';
}

/** Every place that the samples use: top-level keys, and keys of maps that belong to the audio or the feed item. */
export function placesOf(samples: readonly EpisodeSample[], reader: Reader): readonly PlaceUse[] {
  const uses = new Map<
    string,
    { spellings: Map<string, { place: Place; count: number }>; seen: Map<number, SeenValue> }
  >();
  const note = (index: number, place: Place, { text, frontMatter }: EpisodeSample, node: ValueNode): void => {
    const isLoose = ignoresCase(frontMatter, reader);
    const key = JSON.stringify(isLoose ? place.map((part) => part.toLowerCase()) : place);
    const use = uses.get(key) ?? { spellings: new Map(), seen: new Map() };
    uses.set(key, use);
    const spelling = use.spellings.get(JSON.stringify(place)) ?? { place, count: 0 };
    use.spellings.set(JSON.stringify(place), { place, count: spelling.count + 1 });
    use.seen.set(index, { text: writtenText(text, node).trim(), value: node.value });
  };
  for (const [index, sample] of samples.entries()) {
    for (const field of sample.frontMatter.fields) {
      note(index, [field.key], sample, field.node);
      for (const inner of innerFields(field)) note(index, [field.key, inner.key], sample, inner.node);
    }
  }
  return [...uses.values()].map(({ spellings, seen }) => {
    const [usual] = [...spellings.values()].sort((a, b) => b.count - a.count);
    const place = usual?.place ?? [];
    return { place, names: namesOf(place), seen };
  });
}

function namesOf(place: Place): readonly string[] {
  const map = plainName(place[0] ?? '');
  const names = [plainName(place.at(-1) ?? ''), plainName(place.join(''))];
  return place.length > 1 && sizeMaps.has(map) ? [...names, map] : names;
}

function innerFields(field: Field): readonly Field[] {
  const name = plainName(field.key);
  return episodeMaps.has(name) || sizeMaps.has(name) ? fieldsOfMap(field.node) : [];
}
