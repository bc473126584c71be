import { useEffect } from 'react';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { DropVeil } from '../drop/drop-veil.tsx';
import { useFileDrop } from '../drop/use-file-drop.ts';
import { EpisodeList } from '../list/episode-list.tsx';
import { BottomPanel } from '../panels/bottom-panel.tsx';
import { QuickFixes } from '../panels/quick-fixes.tsx';
import { Preview } from '../preview/preview.tsx';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { Tour } from '../tour/tour.tsx';
import { EpisodeEditor } from './episode-editor.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Later } from './later.tsx';
import { Notices } from './notices.tsx';
import { ShowFailure } from './show-failure.tsx';
import { Split } from './split.tsx';
import { StatusBar } from './status-bar.tsx';
import { Tabs } from './tabs.tsx';
import { TitleBar } from './title-bar.tsx';
import './editor-window.css';

/** The whole window: list, form and notes, preview, panels; dropping files works anywhere on it. */
export function EditorWindow() {
  const failed = useShow((store) => store.state.type === 'failed');
  const { place, handlers } = useFileDrop();
  useWindowTitle();
  return (
    <div className="window" {...handlers}>
      <TitleBar />
      {failed ? <ShowFailure /> : <Panels />}
      <StatusBar />
      <Notices />
      <Tour />
      <Dialogs />
      {place !== null && <DropVeil place={place} />}
      <QuickFixes />
    </div>
  );
}

/** The system shows what is being written, in its task bar and window lists. */
function useWindowTitle(): void {
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const path = useDocuments((state) => state.active);
  const title = show?.episodes.find((episode) => episode.path === path)?.title;
  const parts = [title, show?.show.name, 'Episode Editor'].filter((part) => part !== undefined && part !== '');
  const whole = parts.slice(0, 2).join(' — ');
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}

function Panels() {
  const { listOpen } = useInterface((state) => state.settings.layout);
  return (
    <Split
      direction="row"
      pane={{
        id: 'list',
        at: 'start',
        setting: 'listWidth',
        least: 180,
        between: [5, 45],
        isOpen: listOpen,
        content: (
          <ErrorBoundary>
            <EpisodeList />
          </ErrorBoundary>
        ),
      }}
      rest={{ id: 'work', least: 360, content: <WorkArea /> }}
    />
  );
}

function WorkArea() {
  const { panelOpen } = useInterface((state) => state.settings.layout);
  return (
    <Split
      direction="column"
      pane={{
        id: 'bottom',
        at: 'end',
        setting: 'panelHeight',
        least: 84,
        between: [5, 70],
        isOpen: panelOpen,
        content: (
          <ErrorBoundary>
            <Later>
              <BottomPanel />
            </Later>
          </ErrorBoundary>
        ),
      }}
      rest={{ id: 'upper', least: 200, content: <Columns /> }}
    />
  );
}

/** What is written, and beside it what becomes of it. */
function Columns() {
  const { previewOpen } = useInterface((state) => state.settings.layout);
  return (
    <div className="work">
      <Tabs />
      <Split
        direction="row"
        pane={{
          id: 'preview',
          at: 'end',
          setting: 'previewWidth',
          least: 220,
          between: [10, 65],
          isOpen: previewOpen,
          content: (
            <ErrorBoundary>
              <Later>
                <Preview />
              </Later>
            </ErrorBoundary>
          ),
        }}
        rest={{
          id: 'editor',
          least: 320,
          content: (
            <ErrorBoundary>
              <EpisodeEditor />
            </ErrorBoundary>
          ),
        }}
      />
    </div>
  );
}
