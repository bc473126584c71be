import type { ScalarStyle } from './token.ts';

interface NodeBase {
  /** The node's own characters, without anchor and tag. An empty one has `start === end`. */
  readonly start: number;
  readonly end: number;
  /** Where its anchor or tag begins; `start` without them. */
  readonly outerStart: number;
  readonly anchor?: string;
  /** The full tag (`tag:yaml.org,2002:str` for `!!str`), `!` for a bare one. */
  readonly tag?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** `empty`: nothing is written. */
  readonly style: ScalarStyle | 'empty';
  readonly text: string;
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  /** `start`: the item's `-` (block), or its first character (flow). */
  readonly items: readonly { readonly start: number; readonly node: YamlNode }[];
}

export interface MapEntry {
  /** The `?` of an explicit key, else the key's first character. */
  readonly start: number;
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

/** A node of a YAML document with its places in the text. */
export type YamlNode = ScalarNode | AliasNode | ListNode | MapNode;
