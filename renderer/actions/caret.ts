import { lineIndex } from '#shared/text/position.ts';
import { notesEditor } from '../notes/reveal.ts';
import { activeDocument } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';

/** Where the person is: a place of the notes, a field of the form, or neither. */
export interface Caret {
  readonly path: string;
  /** Offset in the whole text; -1 where the person is in neither. */
  readonly offset: number;
  /** The field's key in the front matter. */
  readonly key?: string;
  /** On the screen, for what opens beside it. */
  readonly box: { readonly left: number; readonly top: number; readonly height: number };
}

export function caretNow(): Caret | undefined {
  const document = activeDocument();
  if (document === undefined) return undefined;
  const { path, text } = document;
  const frontMatter = frontMatterOf(document);
  const focused = window.document.activeElement;
  const editor = notesEditor();
  const position = editor?.hasTextFocus() ? editor.getPosition() : null;
  if (editor && position) {
    const offset =
      frontMatter.notesStart +
      lineIndex(text.slice(frontMatter.notesStart)).offsetOf({ line: position.lineNumber, column: position.column });
    const seen = editor.getScrolledVisiblePosition(position);
    const frame = editor.getDomNode()?.getBoundingClientRect();
    const box = {
      left: (frame?.left ?? 0) + (seen?.left ?? 0),
      top: (frame?.top ?? 0) + (seen?.top ?? 0),
      height: seen?.height ?? 20,
    };
    return { path, offset, box };
  }
  const key = focused?.closest<HTMLElement>('[data-key]')?.dataset['key'];
  const { left, bottom } = focused?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
  const box = { left, top: bottom, height: 0 };
  if (key === undefined) return { path, offset: -1, box };
  const field = frontMatter.fields.find((each) => each.key === key.split('.', 1)[0]);
  return { path, key, offset: field?.node.span.start ?? 0, box };
}
