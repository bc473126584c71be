import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { lineIndex } from '#shared/text/position.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useWords } from '../words/use-words.ts';
import { SourceText } from './source-text.tsx';

/** Why there are no fields: front matter that cannot be read, or is written in another way. The text stays editable. */
export function FormNote({ path, frontMatter }: { readonly path: string; readonly frontMatter: FrontMatter }) {
  const words = useWords();
  const { error, kind } = frontMatter;
  const line = useDocuments((state) =>
    error === undefined ? 0 : lineIndex(state.documents[path]?.text ?? '').positionOf(error.offset).line,
  );
  if (kind === 'yaml' && error === undefined) return null;
  const why =
    error === undefined ? words(`app.form.kind.${kind}`) : words('app.form.broken', { line, message: error.message });
  return (
    <div className="form__note" role={error === undefined ? 'note' : 'alert'}>
      <p>{why}</p>
      {kind !== 'none' && kind !== 'unopened' && kind !== 'unclosed' && (
        <SourceText path={path} frontMatter={frontMatter} />
      )}
    </div>
  );
}
