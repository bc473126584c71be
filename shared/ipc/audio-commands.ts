/** Commands about sounds and what they fill in; their words are below `app.menu`. */
export type AudioCommand = 'fill-from-folder';
