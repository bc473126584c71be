/** Why a show was recognised as it was: `Show.reasons`. */
export const recognised = {
  'generator-file': 'Built by {{generator}}: the folder has {{file}}.',
  'generator-folders': 'Built by {{generator}}: the folder has posts where {{generator}} looks for them.',
  'generator-unknown': 'Nothing in the folder tells what builds the site. Files with a title are taken for episodes.',
  'profile-keys': 'The episodes are written as {{profile}} has them: {{keys}}.',
  'profile-inferred': 'Learned from the episodes: {{keys}}.',
  'profile-usual': 'No episode to learn from yet: the usual keys of {{profile}} are used.',
  'profile-file': 'The keys are those that {{file}} names ({{profile}}).',
  'profile-feed': "The site's feed template tells what the keys are for.",
  people_one: '{{count}} person is known, from {{place}}.',
  people_other: '{{count}} people are known, from {{place}}.',
  'settings-unreadable': '{{file}} cannot be read: {{detail}}. The usual settings are used.',
  'setting-refused': '“{{key}}” in {{file}} is not used: {{detail}}.',
};
