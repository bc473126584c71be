import { lazy, Suspense } from 'react';
import { useDocuments } from '../store/documents-store.ts';
import { useWords } from '../words/use-words.ts';

// Monaco comes after the window's frame, here as in the notes.
const ChangesEditor = lazy(() =>
  import('./changes-editor.tsx').then(({ ChangesEditor }) => ({ default: ChangesEditor })),
);

/** What a save would change in the file, front matter and all. */
export function ChangesView({ path }: { readonly path: string }) {
  const words = useWords();
  const document = useDocuments((state) => state.documents[path]);
  const before = document?.disk?.text ?? '';
  const after = document?.text ?? '';
  if (before === after) return <div className="preview__scroll preview__none">{words('app.preview.noChanges')}</div>;
  return (
    <Suspense fallback={<div className="preview__scroll" />}>
      <ChangesEditor before={before} after={after} />
    </Suspense>
  );
}
