import { useId } from 'react';
import type { ReviewRow } from '#shared/audio/offer-chapters.ts';
import { useWords } from '../words/use-words.ts';

/** Where an offered value was read. Words: `fill.from.<source>`. */
export type FillSource = 'file' | 'tags' | 'pattern' | 'server' | 'ranges' | 'download' | 'feed';

interface Props {
  readonly rows: readonly ReviewRow[];
  readonly sourceOf: (role: ReviewRow['role']) => FillSource;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (role: string, isChosen: boolean) => void;
}

/** A row for each field: what stands there, what would stand there, why, and where that was read. */
export function ReviewTable({ rows, sourceOf, chosen, onChoose }: Props) {
  const words = useWords();
  const id = useId();
  return (
    <table className="audio-review">
      <thead>
        <tr>
          <th scope="col">{words('app.audioReview.field')}</th>
          <th scope="col">{words('app.audioReview.current')}</th>
          <th scope="col">{words('app.audioReview.proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const label = words(`app.form.${row.role}`);
          return (
            <tr key={row.role} className={`audio-review__row audio-review__row--${row.reason}`}>
              <th scope="row">
                <label htmlFor={`${id}-${row.role}`}>
                  <input
                    id={`${id}-${row.role}`}
                    type="checkbox"
                    aria-label={label}
                    checked={chosen.has(row.role) && row.reason !== 'same'}
                    disabled={row.reason === 'same'}
                    onChange={(event) => onChoose(row.role, event.target.checked)}
                  />
                  {label}
                </label>
              </th>
              <td>
                {row.current === '' ? (
                  <em>{words('app.audioReview.nothing')}</em>
                ) : (
                  <Value row={row} text={row.current} />
                )}
              </td>
              <td className="audio-review__proposed">
                <Value row={row} text={row.proposed} />
                <small>
                  {words(`audio.why.${row.reason}`)} · {words(`fill.from.${sourceOf(row.role)}`)}
                </small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Chapters are a list of lines, which can be long; every other value is one. */
function Value({ row, text }: { readonly row: ReviewRow; readonly text: string }) {
  if (row.role !== 'chapters') return text;
  return <span className="audio-review__lines">{text}</span>;
}
