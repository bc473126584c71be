/** What is said of episodes on their way out: what is left to do, publishing, and how new ones begin. */
export const publishing = {
  nothingToDo: 'Nothing is left to do before publishing.',
  readyAction: 'Ready to publish',
  nowAction: 'Publish now',
  now: 'The date is now, in “{{name}}”. Save to keep it; Undo takes date and file name back together.',
  ready: 'The site will publish “{{name}}” at its date. Save to keep it; Undo takes all of it back together.',
  done: '“{{name}}” is as the site wants it.',
  moveTitle: 'Move to another date',
  moveAction: 'Move',
  moveText:
    'Date, time zone and the day in the file’s name change together; the rest of the name stays. Time zone: {{zone}}.',
  moved: 'The date is changed, in “{{name}}”. Save to keep it; Undo takes date and file name back together.',
  moveFix: 'Move to…',
  others: 'Begin otherwise…',
  weekdays: 'On {{days}}',
  named: 'Named {{name}}',
  fromClipboard: 'With the articles on the clipboard as links',
  fromAudio: 'From an audio file…',
  noArticles: 'There are no addresses on the clipboard. Copy a list of articles with titles and addresses first.',
};
