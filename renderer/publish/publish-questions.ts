import type { HandedOver } from '#shared/handover/handed-over.ts';

/** Questions on the way to the listeners and to co-hosts. */
export type PublishQuestion =
  | { readonly type: 'publish'; readonly answer: () => void }
  | {
      readonly type: 'handover';
      readonly handed: HandedOver;
      /** The new files to take besides the texts; null: nothing is taken. */
      readonly answer: (files: readonly string[] | null) => void;
    };
