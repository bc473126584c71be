import type { HealthRow } from '#shared/bulk/health.ts';
import { titleAt, useShow } from '../../store/show-store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useWords } from '../../words/use-words.ts';

/** An episode of a group: its title, and what is to be mended there. */
export function HealthRowView({ row: { path, finding, more } }: { readonly row: HealthRow }) {
  const words = useWords();
  const title = useShow(titleAt(path));
  const message = problemWords(finding);
  return (
    <span className="file-row">
      <span className="file-row__title">{title || path}</span>
      <small className="file-row__path">{more > 0 ? words('health.more', { message, count: more }) : message}</small>
    </span>
  );
}
