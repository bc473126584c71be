import { TriangleAlert } from 'lucide-react';
import type { EpisodeDocument } from '#shared/document/episode-document.ts';
import { runCommand } from '../actions/commands.ts';
import { useDocuments } from '../store/documents-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import './save-trouble.css';

/** Over an episode whose text cannot be in its file for now: why, and the ways out. */
export function SaveTrouble({ path }: { readonly path: string }) {
  const words = useWords();
  const document = useDocuments((state) => state.documents[path]);
  const trouble = document === undefined ? undefined : troubleOf(document);
  if (trouble === undefined) return null;
  return (
    <div className="save-trouble" role="alert">
      <TriangleAlert size={15} aria-hidden />
      <span className="save-trouble__words">{trouble.words ?? words(`keeping.trouble.${trouble.type}`)}</span>
      <button type="button" className="button" onClick={() => runCommand('save')}>
        {words(`keeping.trouble.action.${trouble.type}`)}
      </button>
      <button type="button" className="button" onClick={() => runCommand('save-copy')}>
        {words('keeping.trouble.saveCopy')}
      </button>
    </div>
  );
}

interface Trouble {
  readonly type: 'failed' | 'orphan' | 'conflict';
  /** Of a save that failed. */
  readonly words?: string;
}

function troubleOf({ standing }: EpisodeDocument): Trouble | undefined {
  if (standing.type === 'failed') return { type: 'failed', words: failureWords(standing.failure) };
  return standing.type === 'orphan' || standing.type === 'conflict' ? { type: standing.type } : undefined;
}
