import { useState } from 'react';
import type { FileRefusal } from '#shared/bulk/change-set.ts';
import type { CopyState, RetiredCopy } from '#shared/bulk/retired-copy.ts';
import { request } from '../../bridge.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { BulkQuestion } from '../bulk-questions.ts';
import { CheckList } from '../check-list.tsx';
import { toggled } from '../checks.tsx';
import { whileWaiting } from '../while-waiting.ts';
import './archive.css';

type Row = Omit<RetiredCopy, 'state'> & { readonly state?: CopyState };

/** Local files of archived episodes: the server is asked for each, and only what it has may go to the trash. */
export function RetiredDialog({ files, onSite, answer }: Extract<BulkQuestion, { type: 'bulk-retired' }>) {
  const words = useWords();
  const [rows, setRows] = useState<readonly Row[]>(files);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(files[0]?.path ?? null);
  const [stayed, setStayed] = useState<readonly FileRefusal[]>([]);
  const isAsked = rows.some(({ state }) => state !== undefined);
  const proved = rows.filter(({ state }) => state === 'same').map(({ path }) => path);
  const size = (of: readonly Row[]) => sizeWords(of.reduce((sum, { bytes }) => sum + bytes, 0));
  const askServer = async () => {
    const show = currentShow()?.id;
    if (show === undefined) return;
    const answered = await whileWaiting(words('retired.asking'), (run) =>
      request('bulk:askCopies', { show, run, paths: rows.map(({ path }) => path) }),
    );
    setChecked(new Set());
    setRows(answered);
  };
  const trash = async () => {
    const show = currentShow()?.id;
    if (show === undefined) return;
    const { done, failures } = await request('bulk:trashCopies', { show, paths: [...checked] });
    const gone = new Set(done);
    if (done.length > 0) {
      const went = rows.filter(({ path }) => gone.has(path));
      notify('info', words('retired.done', { count: done.length, size: size(went) }));
    }
    if (failures.length === 0) answer();
    else {
      setStayed(failures);
      setChecked(new Set());
      setRows(rows.filter(({ path }) => !gone.has(path)));
    }
  };
  const toggle = (path: string) => {
    if (proved.includes(path)) setChecked(toggled(checked, path));
  };
  return (
    <DialogFrame
      size="large"
      title={words('retired.title')}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words(isAsked ? 'retired.close' : 'retired.later')}</Action>
          {isAsked && <Action onPress={askServer}>{words('retired.again')}</Action>}
          {isAsked ? (
            <Action tone="primary" disabled={checked.size === 0} onPress={trash}>
              {words('retired.trash', { count: checked.size })}
            </Action>
          ) : (
            <Action tone="primary" onPress={askServer}>
              {words('retired.ask')}
            </Action>
          )}
        </>
      }
    >
      <p>{words('retired.intro', { count: rows.length, size: size(rows) })}</p>
      {onSite > 0 && <p>{words('retired.onSite', { count: onSite })}</p>}
      <p role="status">{words(isAsked ? 'retired.after' : 'retired.before')}</p>
      {stayed.length > 0 && (
        <div role="alert" className="archive__warning">
          <p>{words('retired.stayed')}</p>
          <ul>
            {stayed.map((failure) => (
              <li key={failure.path}>{failureWords(failure)}</li>
            ))}
          </ul>
        </div>
      )}
      {proved.length > 0 && (
        <div className="review__head">
          <span className="review__space" />
          <button type="button" className="button button--link" onClick={() => setChecked(new Set(proved))}>
            {words('retired.all')}
          </button>
        </div>
      )}
      <CheckList
        label={words('retired.files')}
        items={rows}
        keyOf={({ path }) => path}
        active={active}
        onActive={setActive}
        checked={checked}
        onToggle={toggle}
        hasBox={({ state }) => state === 'same'}
      >
        {(row) => <FileOfEpisode row={row} />}
      </CheckList>
    </DialogFrame>
  );
}

function FileOfEpisode({ row: { path, url, bytes, state } }: { readonly row: Row }) {
  const words = useWords();
  return (
    <>
      <span className="file-row">
        <span className="file-row__title">{path}</span>
        <small className="file-row__path">{url}</small>
      </span>
      <span className="file-row__lines">{sizeWords(bytes)}</span>
      {state !== undefined && (
        <span className={state === 'same' ? 'archive__pin' : 'archive__linked'}>{words(`retired.state.${state}`)}</span>
      )}
    </>
  );
}

/** A size as people read it: `54.6 MB`. */
function sizeWords(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const format = { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(
    isLarge ? bytes / 1_000_000 : Math.max(bytes / 1000, 0.1),
  );
}
