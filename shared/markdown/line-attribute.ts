/** Says on which line of the notes an element begins; the page in one piece is without it. */
export const LINE_ATTRIBUTE = 'data-notes-line';

const LINES = new RegExp(` ${LINE_ATTRIBUTE}="\\d+"`, 'g');

/** HTML as the site has it: nothing of the editor's own in it. */
export function withoutLines(html: string): string {
  return html.replace(LINES, '');
}
