/** Where on the window files are held: a row of the list, the audio field, what begins a new episode, or anywhere else. */
export type DropPlace =
  | { readonly type: 'window' }
  | { readonly type: 'row'; readonly path: string; readonly element: HTMLElement }
  | { readonly type: 'field'; readonly element: HTMLElement }
  | { readonly type: 'new'; readonly element: HTMLElement };

/** The place that an element of the page belongs to. */
export function dropPlaceOf(target: EventTarget | null): DropPlace {
  if (!(target instanceof Element)) return { type: 'window' };
  const row = target.closest<HTMLElement>('.episodes [role="option"][data-key], .episodes [role="row"][data-key]');
  const path = row?.dataset['key'];
  if (row && path !== undefined) return { type: 'row', path, element: row };
  const beginning = target.closest<HTMLElement>('[data-begins-episode]');
  if (beginning) return { type: 'new', element: beginning };
  const field = target.closest<HTMLElement>('.field--audio');
  return field ? { type: 'field', element: field } : { type: 'window' };
}
