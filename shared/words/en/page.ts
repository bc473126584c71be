/** What the preview's page says of itself. */
export const page = {
  placeholder: {
    youtube: 'YouTube video',
    img: 'Picture from elsewhere',
    iframe: 'Embedded page',
    iframeOf: 'Embedded from {{host}}',
    script: 'Script: runs on the site only',
    scriptOf: 'Script from {{host}}: runs on the site only',
    audio: 'Sound from elsewhere',
    video: 'Film from elsewhere',
    form: 'Form: works on the site only',
    object: 'Embedded object: works on the site only',
    open: 'Open in browser',
    openNamed: 'Open in browser: {{name}}',
  },
  liquid: {
    missing: 'No value: the site shows nothing here',
    refused: 'Not run here: only the site’s own programs can',
  },
  frame: {
    site: 'Set by the site’s own {{layout}}. Scripts and files from elsewhere are left out.',
    switch: 'Site layout',
    switchHint: 'Show the page in the site’s own layout',
  },
  feed: {
    audio: 'Audio in the feed: {{address}}',
    over: 'Apple Podcasts cuts the notes behind this many.',
    cut: 'Apps cut here: what follows reaches no listener',
  },
  changes: {
    disk: 'The file on disk',
    own: 'The text in this window',
  },
  menu: {
    label: 'This place of the page',
    open: 'Open in browser',
    copy: 'Copy address',
    reveal: 'Go to its line in the notes',
  },
};
