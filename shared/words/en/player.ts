/** The player in the panel "Audio". */
export const player = {
  play: 'Play',
  pause: 'Pause',
  back_one: 'Back {{count}} second',
  back_other: 'Back {{count}} seconds',
  forward_one: 'Forward {{count}} second',
  forward_other: 'Forward {{count}} seconds',
  position: 'Position',
  positionOf: '{{at}} of {{length}}',
  speed: 'Speed',
  chapters: 'Chapters',
  insertTime: 'Insert this time into the show notes',
  fromServer: 'from {{host}}, when you press play',
  trouble: {
    format: 'This file’s format can’t be played here. It may play in podcast apps all the same.',
    unreachable: 'The server does not hand this audio out. Are you online?',
    refused: 'This address is not asked: it is local or no web address.',
  },
};
