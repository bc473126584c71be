/** The name of a show's own settings, at its root, checked in with it. */
export const showFileName = '.episode-editor.yml';
