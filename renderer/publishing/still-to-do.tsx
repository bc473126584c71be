import { useMemo } from 'react';
import { isScheduled } from '#shared/show/content/is-out.ts';
import { summarise } from '#shared/show/summarise.ts';
import { useFindings } from '../store/findings-store.ts';
import { useShow } from '../store/show-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import { publishingCommands } from './publish-episode.ts';
import './still-to-do.css';

interface Props {
  readonly path: string;
  /** The text before the notes; nothing behind it says whether an episode is out. */
  readonly head: string;
}

/** One quiet line over the form of an episode that is not out yet: what is still to do, and the way out. */
export function StillToDo({ path, head }: Props) {
  const words = useWords();
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened.show : undefined));
  const todo = useFindings((state) => state.byPath[path]?.problems.find(({ rule }) => rule === 'draft-todo'));
  const summary = useMemo(() => (show === undefined ? undefined : summarise(path, head, show)), [path, head, show]);
  const isDraft = summary?.status === 'draft';
  const isAhead = summary !== undefined && isScheduled(summary, Date.now());
  if (!isDraft && !isAhead) return null;
  return (
    <div className="still-to-do">
      <span className="still-to-do__words">
        {todo === undefined ? words('publishing.nothingToDo') : problemWords(todo)}
      </span>
      {isDraft && (
        <button type="button" className="button button--link" onClick={publishingCommands['ready-to-publish']}>
          {words('publishing.readyAction')}
        </button>
      )}
      <button type="button" className="button button--link" onClick={publishingCommands['publish-now']}>
        {words('publishing.nowAction')}
      </button>
    </div>
  );
}
