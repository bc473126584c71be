/** The guide and the tour of the window. */
export const guide = {
  title: 'Guide',
  pages: 'Pages of the guide',
  close: 'Close',
  tour: {
    label: 'Tour of the window',
    offer: 'Take the tour',
    count: '{{at}} of {{of}}',
    next: 'Next',
    back: 'Back',
    end: 'End the tour',
    done: 'Done',
    list: {
      title: 'All episodes of a show',
      text: 'Newest first. Type above to search in titles, people and notes; a number says how many problems an episode has.',
    },
    form: {
      title: 'What stands above the notes',
      text: 'Title, date, people and the rest, as this show writes them. A change touches its own line of the file and nothing else.',
    },
    audio: {
      title: 'Drop the audio here',
      text: 'An mp3 dropped anywhere on the window fills in file size, duration and path, after you have looked at them.',
    },
    notes: {
      title: 'The show notes',
      text: 'Written in markdown. Paste an address over a word and it is a link; paste many and they are a list with titles.',
    },
    preview: {
      title: 'The page that listeners will get',
      text: 'Rendered as your site renders it. What would go wrong there is outlined here. A click goes to its line.',
    },
    problems: {
      title: 'What to mend before publishing',
      text: 'Each problem says what listeners would suffer, and carries its fix where there is one. F8 walks through them.',
    },
    save: {
      title: 'Save, and nothing is lost',
      text: 'Links are checked first. What is not saved yet is kept beside the show’s folder, even when the power goes.',
    },
  },
};
