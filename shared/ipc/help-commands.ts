/** Commands about the app itself. */
export type HelpCommand = 'check-for-updates' | 'report-problem';
