import { FolderX } from 'lucide-react';
import { openPath, openSample } from '../actions/open-show.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';

/** In place of the show: why its folder cannot be opened, and the ways on. */
export function ShowFailure() {
  const state = useShow((store) => store.state);
  const recent = useInterface((store) => store.settings.recentShows);
  const words = useWords();
  if (state.type !== 'failed') return null;
  const others = recent.filter((root) => root !== state.failure.path).slice(0, 4);
  const { path } = state.failure;
  return (
    <main className="place-note">
      <FolderX size={28} aria-hidden />
      <h2>{words('app.showFailure.title')}</h2>
      <p role="alert">{failureWords(state.failure)}</p>
      <div className="place-note__actions">
        {path !== undefined && (
          <button type="button" className="button" onClick={() => openPath(path)}>
            {words('app.showFailure.again')}
          </button>
        )}
        <button type="button" className="button" onClick={() => openSample(false)}>
          {words('app.showFailure.sample')}
        </button>
        {others.map((root) => (
          <button key={root} type="button" className="button button--quiet" onClick={() => openPath(root)}>
            {root}
          </button>
        ))}
      </div>
    </main>
  );
}
