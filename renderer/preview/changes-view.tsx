import { diffLines } from 'diff';
import { useMemo } from 'react';
import { useDocuments } from '../store/documents-store.ts';
import { useWords } from '../words/use-words.ts';

/** What a save would change in the file, line by line. */
export function ChangesView({ path }: { readonly path: string }) {
  const words = useWords();
  const document = useDocuments((state) => state.documents[path]);
  const before = document?.disk?.text ?? '';
  const after = document?.text ?? '';
  const parts = useMemo(() => diffLines(before, after), [before, after]);
  if (before === after) return <div className="preview__scroll preview__none">{words('app.preview.noChanges')}</div>;
  return (
    <div className="preview__scroll">
      <pre className="changes">
        {parts.flatMap((part, index) =>
          linesOf(part.value, !part.added && !part.removed).map((line, at) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference have no other name
              key={`${index}-${at}`}
              className={part.added ? 'changes__added' : part.removed ? 'changes__removed' : 'changes__same'}
            >
              {line === '' ? ' ' : line}
            </div>
          )),
        )}
      </pre>
    </div>
  );
}

/** The lines of a part; of a long unchanged one only those next to a change. */
function linesOf(text: string, isSame: boolean): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  if (!isSame || lines.length <= 7) return lines;
  return [...lines.slice(0, 3), '⋯', ...lines.slice(-3)];
}
