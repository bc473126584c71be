import type { Directive, Tag } from './scan-properties.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A unit of YAML's grammar, as libyaml's scanner cuts the text. */
export type Token = Place &
  (
    | { readonly type: 'scalar'; readonly style: ScalarStyle; readonly text: string }
    | { readonly type: 'alias' | 'anchor'; readonly name: string }
    | { readonly type: 'tag'; readonly tag: Tag }
    | { readonly type: 'directive'; readonly directive: Directive }
    | {
        readonly type:
          | 'stream-end'
          | 'document-start'
          | 'document-end'
          | 'block-list-start'
          | 'block-map-start'
          | 'block-end'
          | 'flow-list-start'
          | 'flow-list-end'
          | 'flow-map-start'
          | 'flow-map-end'
          | 'block-entry'
          | 'flow-entry'
          | 'key'
          | 'value';
      }
  );
