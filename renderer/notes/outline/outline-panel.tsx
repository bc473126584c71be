import { Play } from 'lucide-react';
import { useMemo } from 'react';
import { type OutlineEntry, outlineOf } from '#shared/notes/outline/outline.ts';
import { plainTimes, timeText } from '#shared/notes/times/time-layout.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { usePlayer } from '../../store/player-store.ts';
import { useWords } from '../../words/use-words.ts';
import { insertChapters } from '../insert-player-time.ts';
import { goToLine } from '../reveal.ts';
import { notesTextOf } from '../sessions.ts';
import './outline-panel.css';

/** Headings and times of the notes: a click goes there, the sign beside a time plays from it. */
export function OutlinePanel({ path }: { readonly path: string | null }) {
  const words = useWords();
  const text = useDocuments((state) => (path === null ? undefined : state.documents[path]?.text));
  // The text is only the sign that the notes may have changed.
  const entries = useMemo(
    () => (path === null || text === undefined ? [] : outlineOf(notesTextOf(path))),
    [path, text],
  );
  const chapters = usePlayer((state) => (state.path === path ? state.chapters.length : 0));
  return (
    <section aria-label={words('notes.outline.label')}>
      {entries.length === 0 ? (
        <p className="panels__none">{words('notes.outline.none')}</p>
      ) : (
        <ul className="outline">
          {entries.map((entry) => (
            <Entry key={entry.line} entry={entry} path={path} />
          ))}
        </ul>
      )}
      {chapters > 0 && (
        <button type="button" className="button outline__chapters" onClick={insertChapters}>
          {words('notes.outline.chapters', { count: chapters })}
        </button>
      )}
    </section>
  );
}

function Entry({ entry, path }: { readonly entry: OutlineEntry; readonly path: string | null }) {
  const words = useWords();
  const layout = useNotesHabits((habits) => habits.times ?? plainTimes);
  const canPlay = usePlayer((state) => state.path !== null && state.path === path);
  const { seconds, title, depth, line } = entry;
  const time = seconds === undefined ? undefined : timeText(seconds, layout);
  return (
    <li className={`outline__entry${seconds === undefined ? ' outline__entry--heading' : ''}`} data-depth={depth}>
      {time !== undefined && (
        <button
          type="button"
          className="icon-button"
          aria-label={words('notes.outline.play', { time })}
          disabled={!canPlay}
          onClick={() => playFrom(seconds ?? 0)}
        >
          <Play size={12} aria-hidden />
        </button>
      )}
      <button type="button" className="outline__title" onClick={() => goToLine(line)}>
        {time !== undefined && <span className="outline__time">{time}</span>}
        {title === '' && time === undefined ? words('notes.outline.untitled') : title}
      </button>
    </li>
  );
}

function playFrom(seconds: number): void {
  const { seek, play } = usePlayer.getState();
  seek(seconds);
  play();
}
