/** The scheme of everything that the window loads; `file:` is never used. */
export const scheme = 'app';

/** The app's own page. Messages are taken from here alone. */
export const editorOrigin = 'app://editor';
