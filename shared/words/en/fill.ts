/** The reviews of what sounds and feeds fill in: one episode, many, what is copied where. */
export const fill = {
  from: {
    file: 'from the file',
    tags: 'from its tags',
    pattern: 'as the show writes it',
    server: 'from the server',
    ranges: 'from the beginning and end of the address',
    download: 'counted over the whole download',
    feed: 'from the feed',
  },
  copy: 'Copy into the audio folder',
  copying: 'Copying…',
  replace: 'Replace and apply',
  name: {
    label: 'Name in the show',
    own: 'as the file is named',
    ascii: 'only letters that every server and app reads',
    present: 'as the episode names it',
  },
  copyTrouble: {
    exists: 'Another file is already at {{path}}. Replace it, or choose another name.',
    cancelled: 'Copying was cancelled; nothing was changed.',
    'no-space': 'There is no space left on the disk for {{path}}. Nothing was changed.',
  },
  drop: {
    window:
      'Drop a sound to fill in this episode, several or a folder of them to fill in the show, a show’s folder to open it',
    row: 'Drop to fill in “{{title}}”',
    field: 'Drop the audio of this episode',
  },
  reading: 'Reading {{name}}…',
  stop: 'Stop',
};
