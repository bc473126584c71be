import type { PlannedFile } from '#shared/bulk/change-set.ts';
import { titleAt, useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';

/** A file of a plan: the episode's title, its file's name, how many lines change. */
export function FileRow({ file }: { readonly file: PlannedFile }) {
  const words = useWords();
  const { added, removed } = file;
  const title = useShow(titleAt(file.path));
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return (
    <>
      <span className="file-row">
        <span className="file-row__title">{title || name}</span>
        <small className="file-row__path">{file.to === undefined ? file.path : `→ ${file.to}`}</small>
      </span>
      {added + removed > 0 && <span className="file-row__lines">{words('bulk.review.lines', { added, removed })}</span>}
    </>
  );
}
