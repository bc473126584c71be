/** The scheme of everything that the window loads; `file:` is never used. */
export const scheme = 'app';

/** The app's own page. Messages are taken from here alone. */
export const editorOrigin = 'app://editor';

/** Where the files of a show are read from: an origin of its own, so that nothing there is of the app's. */
export function showHost(id: string): string {
  return `show-${id}`;
}
