/** Commands that explain the app; their words are below `app.menu`. */
export type GuideCommand = 'guide' | 'whats-new' | 'tour';
