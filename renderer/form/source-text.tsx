import { useId } from 'react';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { changeEpisode } from '../notes/sessions.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { useWords } from '../words/use-words.ts';
import { useDraft } from './use-draft.ts';

/** The lines between the fences as text. */
export function SourceText({ path, frontMatter }: { readonly path: string; readonly frontMatter: FrontMatter }) {
  const words = useWords();
  const id = useId();
  const { start, end } = frontMatter.span;
  const written = useDocuments((state) => state.documents[path]?.text.slice(start, end) ?? '');
  const [text, setText] = useDraft(written.replace(/\r\n/g, '\n'));
  const change = (next: string) => {
    setText(next);
    const crlf = documentAt(path)?.text.slice(start, end).includes('\r\n') ?? false;
    changeEpisode(path, [{ start, end, text: crlf ? next.replace(/\n/g, '\r\n') : next }]);
  };
  return (
    <div className="form__text">
      <label className="field__label" htmlFor={id}>
        {words('app.form.source')}
      </label>
      <textarea
        id={id}
        className="input form__source"
        spellCheck={false}
        rows={Math.min(16, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
