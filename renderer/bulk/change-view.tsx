import { useEffect, useMemo, useState } from 'react';
import type { ChangePlan, PlannedFile } from '#shared/bulk/change-set.ts';
import { type DiffRow, diffRows } from '#shared/bulk/diff-rows.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Splice } from '#shared/text/splice.ts';
import { request } from '../bridge.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';

interface Change {
  readonly text: string;
  readonly edits: readonly Splice[];
}

interface Props {
  readonly plan: ChangePlan;
  readonly file: PlannedFile;
  /** The unsaved text that the change is for, where it is for one. */
  readonly unsaved: string | undefined;
}

/** What would become of one file, line by line. */
export function ChangeView({ plan, file, unsaved }: Props) {
  const words = useWords();
  const change = useChange(plan.id, file.path, unsaved);
  return (
    <section className="change" aria-label={words('bulk.review.change', { path: file.path })}>
      <header className="change__name">
        <span>{file.path}</span>
        <Standing file={file} />
      </header>
      {change?.ok && <Rows change={change.value} />}
      {change?.ok === false && <p className="change__note">{failureWords(change.error)}</p>}
    </section>
  );
}

/** What a list cannot show of a planned file: where it goes, that it is new, that it is written in the window only. */
function Standing({ file }: { readonly file: PlannedFile }) {
  const words = useWords();
  if (file.to !== undefined) {
    return <small>{words('bulk.review.movesTo', { folder: file.to.slice(0, file.to.lastIndexOf('/')) })}</small>;
  }
  if (file.isNew) return <small>{words('bulk.review.isNew')}</small>;
  return file.inWindow ? <small>{words('bulk.review.inWindow')}</small> : null;
}

function useChange(plan: string, path: string, unsaved: string | undefined): Result<Change, Failure> | undefined {
  const [shown, setShown] = useState<{ readonly path: string; readonly change: Result<Change, Failure> }>();
  useEffect(() => {
    let isWanted = true;
    request('bulk:file', { plan, path }).then(
      (answer) => {
        if (!isWanted) return;
        const change =
          answer.ok && unsaved !== undefined ? { ...answer, value: { ...answer.value, text: unsaved } } : answer;
        setShown({ path, change });
      },
      () => isWanted && setShown({ path, change: fail({ reason: 'internal' }) }),
    );
    return () => {
      isWanted = false;
    };
  }, [plan, path, unsaved]);
  return shown?.path === path ? shown.change : undefined;
}

/** So many rows are drawn of one file; nobody reads more of them. */
const mostRows = 2000;

function Rows({ change }: { readonly change: Change }) {
  const words = useWords();
  const rows = useMemo(() => diffRows(change.text, change.edits).slice(0, mostRows), [change]);
  if (rows.length === 0) return <p className="change__note">{words('bulk.review.movesOnly')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long changes are scrolled by the keyboard
    <div className="change__rows" tabIndex={0}>
      {rows.map((row) => (
        <Row key={`${row.type}${row.line}`} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: DiffRow }) {
  const words = useWords();
  if (row.type === 'gap') {
    return (
      <div className="change__gap">
        <span className="visually-hidden">{words('bulk.review.gap')}</span>
      </div>
    );
  }
  let at = 0;
  return (
    <div className={`change__row change__row--${row.type}`}>
      <span className="change__line">{row.line}</span>
      {row.type !== 'same' && <span className="visually-hidden">{words(`bulk.review.${row.type}`)}</span>}
      <span className="change__text">
        {row.pieces.map((piece) => {
          const key = at;
          at += piece.text.length;
          return piece.isChanged ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
        })}
      </span>
    </div>
  );
}
