import { useState } from 'react';
import type { Failure } from '#shared/ipc/answers.ts';
import { runCommand } from '../actions/commands.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';

/** In place of an episode that cannot be opened: why, what it most likely says, and the ways on. */
export function Unreadable({ path }: { readonly path: string }) {
  const words = useWords();
  const failure = useDocuments((state) => state.unreadable[path]);
  const [sure, setSure] = useState(false);
  if (failure === undefined) return <div className="place-note" />;
  const { foreign } = failure;
  return (
    <div className={`place-note${foreign === undefined ? '' : ' place-note--text'}`}>
      <h2>{words('app.unreadable.title')}</h2>
      <p role="alert">
        {foreign === undefined
          ? failureWords(failure)
          : words('app.unreadable.foreign', { encoding: foreign.encoding })}
      </p>
      <div className="place-note__actions">
        {foreign === undefined && (
          <button type="button" className="button" onClick={() => openEpisode(path)}>
            {words('app.unreadable.again')}
          </button>
        )}
        {foreign !== undefined && !sure && (
          <button type="button" className="button" onClick={() => setSure(true)}>
            {words('app.unreadable.convert')}
          </button>
        )}
        {foreign !== undefined && sure && (
          <button type="button" className="button button--primary" onClick={() => convert(path, foreign)}>
            {words('app.unreadable.convertNow', { path })}
          </button>
        )}
        <button type="button" className="button button--quiet" onClick={() => runCommand('close-tab')}>
          {words('app.unreadable.close')}
        </button>
      </div>
      {foreign !== undefined && <pre className="place-note__text">{foreign.text}</pre>}
    </div>
  );
}

/** Writes the file anew as UTF-8, on the person's word, where the disk still holds what was shown. */
async function convert(path: string, foreign: NonNullable<Failure['foreign']>): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const saved = await request('episode:save', {
    show,
    path,
    text: foreign.text,
    bom: false,
    expectedHash: foreign.hash,
  });
  if (saved.ok) await openEpisode(path);
  else notify('error', failureWords(saved.error));
}
