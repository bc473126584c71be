/** The names of the commands about the app itself. */
export const helpCommands = {
  help: 'Help',
  'check-for-updates': 'Check for Updates…',
  'report-problem': 'Report a Problem…',
};

/** New versions of the app, and reports of what goes wrong. */
export const help = {
  update: {
    title: 'Updates',
    atStart: 'Look for a new version at each start',
    atStartHint: 'Otherwise only “Check for Updates…” in the Help menu asks. Nothing is installed unasked.',
    checking: 'Looking for a new version…',
    newest: 'This is the newest version.',
    unsupported: 'This copy was not installed by an installer. Get new versions from where you got this one.',
    available: 'Version {{version}} is there.',
    downloading: 'Version {{version}} is being downloaded…',
    ready:
      'Version {{version}} is ready. The editor closes to install it and starts again; unsaved text is asked about first.',
    progress: 'Download',
    notes: 'What is new',
    download: 'Download',
    install: 'Restart and install',
    later: 'Later',
    close: 'Close',
    again: 'Try again',
    failed: {
      offline:
        'The place of new versions cannot be reached. Check the connection, or the proxy in the settings, and try again.',
      damaged:
        'What was downloaded is not what the release promises, so it was thrown away and nothing was installed. Try again later, and tell the makers if it happens again.',
      'no-release': 'No version has been published there yet.',
      failed: 'Looking for a new version went wrong. The log file tells more (“Report a Problem…” shows it).',
    },
  },
  report: {
    title: 'Report a problem',
    text: 'This is everything the report holds. Nothing is sent: save it as a file, and give it to whoever helps you.',
    content: 'The report',
    save: 'Save…',
    saved: 'The report is in {{path}}.',
  },
};
