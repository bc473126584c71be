export type NotesRenderer = any;
export function createNotesRenderer(): any { return { render: (t: string) => ({ html: '<p>stub</p>', blocks: [{ html: '<p>stub</p>', startLine: 1, endLine: 1 }], links: [], ids: [], constructs: [] }) }; }
