/** How the names of sounds end, the usual ones first: what file dialogs offer and folders are looked through for. */
export const soundEndings = [
  'mp3',
  'm4a',
  'm4b',
  'mp4',
  'aac',
  'wav',
  'flac',
  'ogg',
  'oga',
  'opus',
  'aiff',
  'aif',
  'aifc',
];

const sound = new RegExp(`\\.(?:${soundEndings.join('|')})$`, 'i');

/** Whether a file is a sound by its name; what it really is its bytes say. */
export function isSoundFile(path: string): boolean {
  return sound.test(path);
}
