/** Why a file could not be read or saved, and what to do; `name` is the file's. */
export const files = {
  'no-space':
    'There is no space left on the disk for “{{name}}”. Free some space and save again; your text is kept here.',
  'no-permission': 'You may not write “{{name}}”. Save a copy elsewhere, or ask whoever manages the folder.',
  'read-only': '“{{name}}” is read-only. Save a copy elsewhere, or allow writing in the file’s properties.',
  busy: 'Another program is using “{{name}}”. Close it there and save again.',
  missing: '“{{name}}” can’t be found. Was it moved or renamed, or is its disk not connected?',
  exists: 'There is already a file named “{{name}}”. Choose another name.',
  changed: '“{{name}}” has been changed on disk by another program.',
  conflict: '“{{name}}” has been changed on disk by another program.',
  'not-a-file': '“{{name}}” is not a file.',
  'not-utf8': '“{{name}}” is not UTF-8 text. Convert it to UTF-8 in the program that wrote it, then open it again.',
  'too-large': '“{{name}}” is too large to be an episode’s text.',
  'name-too-long': 'The name “{{name}}” is too long for this disk. Choose a shorter one.',
  'too-many-open': 'Too many files are open on this computer. Close some programs and try again.',
  'not-a-zip': '“{{name}}” is not a zip that can be read. Ask for it again, or unpack it yourself.',
  'zip-too-large': '“{{name}}” would hold more than 512 MB. Leave the large sounds out and send them another way.',
  'no-terminal': 'No terminal program was found on this computer. The folder is {{path}}.',
  'no-github-desktop': 'GitHub Desktop is not installed on this computer. The folder is {{path}}.',
  'not-settings': '“{{name}}” holds no settings of Episode Editor. Choose a file that “Export…” has written.',
  torn: '“{{name}}” was only partly written. Its earlier and its new text are both in “{{folder}}”.',
  io: 'The disk reports an error for “{{name}}” ({{code}}). Save a copy on another disk; your text is kept here.',
};
