/** Why an edit of the front matter was not made; `key` is the key's name. */
export const failure = {
  'no-front-matter':
    'The line --- that begins or ends the settings at the top is missing, so nothing was changed. Add it first.',
  'not-yaml': 'This file could not be read as YAML, so “{{key}}” was not changed in it.',
  'bad-pattern': 'This is no regular expression that can be used: {{detail}}',
  'too-slow': 'The search took too long over one episode and was ended. Make the regular expression simpler.',
  stopped: 'Stopped.',
  pinned: '“{{name}}” is pinned: it stays where it is. {{detail}}',
  'no-archive':
    '“{{name}}” cannot be moved by itself: it has other files beside it, or its name is no episode’s there.',
  unsaved: '“{{name}}” has unsaved text. Save it first.',
  'no-such-place': 'There is no “{{key}}” here that could be changed.',
  'key-exists': 'There is already a “{{key}}”. Choose another name.',
  'not-a-list': '“{{key}}” is not a list.',
  alias: '“{{key}}” repeats a value that is written elsewhere. Change it there.',
  unwritable: 'This cannot be written into “{{key}}” without damage, so nothing was changed. {{detail}}',
  'other-value-would-change':
    'Changing “{{key}}” would change another value too, so nothing was changed. Edit it as text.',
};
