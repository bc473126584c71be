import type { Collection, Key, Node } from 'react-stately';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { ListGroup } from './list-order.ts';

/**
 * The list's episodes as React Aria's keyboard and selection walk through them. A node is made when it is asked for:
 * a window that shows twenty rows of fifty thousand must not make fifty thousand of anything.
 */
export class EpisodeCollection implements Collection<Node<EpisodeSummary>> {
  readonly size: number;
  readonly #episodes: readonly EpisodeSummary[];
  #places: ReadonlyMap<Key, number> | undefined;

  constructor(groups: readonly ListGroup[]) {
    this.#episodes = groups.flatMap(({ episodes }) => episodes);
    this.size = this.#episodes.length;
  }

  /** Where an episode stands, from 0; undefined for one that the list does not have. */
  placeOf(key: Key): number | undefined {
    this.#places ??= new Map(this.#episodes.map(({ path }, place) => [path, place]));
    return this.#places.get(key);
  }

  at(place: number): Node<EpisodeSummary> | null {
    const value = this.#episodes[place];
    return value === undefined ? null : nodeOf(value, place);
  }

  getItem(key: Key): Node<EpisodeSummary> | null {
    const place = this.placeOf(key);
    return place === undefined ? null : this.at(place);
  }

  getKeyBefore(key: Key): Key | null {
    return this.#keyBeside(key, -1);
  }

  getKeyAfter(key: Key): Key | null {
    return this.#keyBeside(key, 1);
  }

  getFirstKey(): Key | null {
    return this.#episodes[0]?.path ?? null;
  }

  getLastKey(): Key | null {
    return this.#episodes.at(-1)?.path ?? null;
  }

  *getKeys(): Generator<Key> {
    for (const { path } of this.#episodes) yield path;
  }

  *[Symbol.iterator](): Generator<Node<EpisodeSummary>> {
    for (const [place, episode] of this.#episodes.entries()) yield nodeOf(episode, place);
  }

  #keyBeside(key: Key, step: number): Key | null {
    const place = this.placeOf(key);
    return place === undefined ? null : (this.#episodes[place + step]?.path ?? null);
  }
}

function nodeOf(value: EpisodeSummary, index: number): Node<EpisodeSummary> {
  return {
    type: 'item',
    key: value.path,
    value,
    index,
    level: 0,
    hasChildNodes: false,
    childNodes: [],
    rendered: null,
    textValue: value.title || value.path,
    props: {},
  };
}
