import type { Field, FrontMatter, Reader, ValueNode } from '../../frontmatter/front-matter.ts';
import type { Place } from '../show.ts';
import { episodeMaps } from './role-signs.ts';
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
  /** Name of the last key, and that name with its map's before it, without case, `_`, `-` and blanks. */
  readonly names: readonly string[];
  /** By the number of the sample. */
  readonly seen: ReadonlyMap<number, SeenValue>;
}

/** A key's name as names are compared: without case, `_`, `-` and blanks. */
export function plainName(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands at a node as written; of a quoted or multi-line text what it says. */
export function writtenText(text: string, node: ValueNode): string {
  return typeof node.value === 'string' ? node.value : text.slice(node.span.start, node.span.end);
}

/** Every place that the samples use: top-level keys, and keys of maps that belong to the audio or the feed item. */
export function placesOf(samples: readonly EpisodeSample[], reader: Reader): readonly PlaceUse[] {
  const uses = new Map<
    string,
    { spellings: Map<string, { place: Place; count: number }>; seen: Map<number, SeenValue> }
  >();
  const note = (index: number, place: Place, text: string, node: ValueNode): void => {
    const key = JSON.stringify(reader === 'go' ? place.map((part) => part.toLowerCase()) : place);
    const use = uses.get(key) ?? { spellings: new Map(), seen: new Map() };
    uses.set(key, use);
    const spelling = use.spellings.get(JSON.stringify(place)) ?? { place, count: 0 };
    use.spellings.set(JSON.stringify(place), { place, count: spelling.count + 1 });
    use.seen.set(index, { text: writtenText(text, node).trim(), value: node.value });
  };
  for (const [index, { text, frontMatter }] of samples.entries()) {
    for (const field of frontMatter.fields) {
      note(index, [field.key], text, field.node);
      for (const inner of innerFields(field)) note(index, [field.key, inner.key], text, inner.node);
    }
  }
  return [...uses.values()].map(({ spellings, seen }) => {
    const [usual] = [...spellings.values()].sort((a, b) => b.count - a.count);
    const place = usual?.place ?? [];
    return { place, names: [plainName(place.at(-1) ?? ''), plainName(place.join(''))], seen };
  });
}

function innerFields(field: Field): readonly Field[] {
  return episodeMaps.has(plainName(field.key)) ? (field.node.fields ?? []) : [];
}
