import { ask } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { usePublish } from './publish-store.ts';
import './publish.css';

/** In the status line: how many files of the show are on this computer only. */
export function PublishStatus() {
  const words = useWords();
  const state = usePublish((store) => store.state);
  if (state === null || (state.files.length === 0 && state.behind === 0)) return null;
  return (
    <button type="button" className="publish-status" onClick={() => ask('publish', {})}>
      {state.files.length > 0 && words('publish.local', { count: state.files.length })}
      {state.files.length > 0 && state.behind > 0 && ' · '}
      {state.behind > 0 && words('publish.behind', { count: state.behind })}
    </button>
  );
}
