import { lazy, Suspense } from 'react';
import { runCommand } from '../actions/commands.ts';
import { FrontMatterForm } from '../form/front-matter-form.tsx';
import { loadMonaco } from '../notes/load-monaco.ts';
import { NotesToolbar } from '../notes/notes-toolbar.tsx';
import { PasteBar } from '../notes/paste/paste-bar.tsx';
import { useDocuments } from '../store/documents-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { SaveTrouble } from './save-trouble.tsx';
import { Split } from './split.tsx';
import { firstScreen } from './stages.ts';
import { Unreadable } from './unreadable.tsx';

// The shell is drawn first; Monaco comes right after.
const NotesEditor = lazy(async () => {
  await firstScreen.reached;
  await loadMonaco();
  const { NotesEditor: editor } = await import('../notes/notes-editor.tsx');
  return { default: editor };
});

/** Form and notes of the episode in front. */
export function EpisodeEditor() {
  const path = useDocuments((state) => state.active);
  const isOpen = useDocuments((state) => path !== null && state.documents[path] !== undefined);
  if (path === null) return <NoEpisode />;
  if (!isOpen) return <Unreadable path={path} />;
  return (
    <div className="episode-editor">
      <SaveTrouble path={path} />
      <Split
        direction="column"
        pane={{
          id: 'form',
          at: 'start',
          setting: 'formHeight',
          least: 90,
          between: [10, 80],
          content: <FrontMatterForm key={path} path={path} />,
        }}
        rest={{ id: 'notes', least: 120, content: <Notes /> }}
      />
    </div>
  );
}

function Notes() {
  const words = useWords();
  return (
    <section className="notes" aria-label={words('app.notes.label')}>
      <NotesToolbar />
      <Suspense fallback={<div className="notes__wait" />}>
        <NotesEditor />
      </Suspense>
      <PasteBar />
    </section>
  );
}

function NoEpisode() {
  const words = useWords();
  const state = useShow((store) => store.state);
  if (state.type !== 'open') return <div className="place-note" />;
  if (state.opened.episodes.length === 0) return <EmptyShow />;
  return (
    <div className="place-note" data-begins-episode>
      <h2>{words('app.empty.choose')}</h2>
      <p>{words('app.empty.chooseText', { path: state.opened.show.root })}</p>
    </div>
  );
}

/** A folder without episodes: the first one is a click away, and so is the folder that was meant. */
function EmptyShow() {
  const words = useWords();
  return (
    <div className="place-note" data-begins-episode>
      <h2>{words('app.empty.title')}</h2>
      <p>{words('app.empty.text')}</p>
      <div className="place-note__actions">
        <button type="button" className="button button--primary" onClick={() => runCommand('new-episode')}>
          {words('app.empty.first')}
        </button>
        <button type="button" className="button" onClick={() => runCommand('open-folder')}>
          {words('app.empty.other')}
        </button>
      </div>
    </div>
  );
}
