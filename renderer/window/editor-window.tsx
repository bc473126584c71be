import { useEffect } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { changeLayout } from '../actions/settings.ts';
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
import { Notices } from './notices.tsx';
import { panelShares } from './panel-shares.ts';
import { ShowFailure } from './show-failure.tsx';
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
  const { layout } = useInterface((state) => state.settings);
  return (
    <Group
      className="window__panels"
      defaultLayout={panelShares('list', layout.listWidth, 'work', layout.listOpen)}
      onLayoutChanged={({ list }) => list !== undefined && changeLayout({ listWidth: list })}
    >
      {layout.listOpen && (
        <>
          <Panel id="list" defaultSize={`${layout.listWidth}`} minSize={180} maxSize="45">
            <ErrorBoundary>
              <EpisodeList />
            </ErrorBoundary>
          </Panel>
          <Separator className="divider divider--vertical" />
        </>
      )}
      <Panel id="work" minSize={360}>
        <WorkArea />
      </Panel>
    </Group>
  );
}

function WorkArea() {
  const { layout } = useInterface((state) => state.settings);
  return (
    <Group
      orientation="vertical"
      defaultLayout={panelShares('bottom', layout.panelHeight, 'upper', layout.panelOpen)}
      onLayoutChanged={({ bottom }) => bottom !== undefined && changeLayout({ panelHeight: bottom })}
    >
      <Panel id="upper" minSize={200}>
        <div className="work">
          <Tabs />
          <Group
            className="work__columns"
            defaultLayout={panelShares('preview', layout.previewWidth, 'editor', layout.previewOpen)}
            onLayoutChanged={({ preview }) => preview !== undefined && changeLayout({ previewWidth: preview })}
          >
            <Panel id="editor" minSize={320}>
              <ErrorBoundary>
                <EpisodeEditor />
              </ErrorBoundary>
            </Panel>
            {layout.previewOpen && (
              <>
                <Separator className="divider divider--vertical" />
                <Panel id="preview" defaultSize={`${layout.previewWidth}`} minSize={220} maxSize="65">
                  <ErrorBoundary>
                    <Preview />
                  </ErrorBoundary>
                </Panel>
              </>
            )}
          </Group>
        </div>
      </Panel>
      {layout.panelOpen && (
        <>
          <Separator className="divider divider--horizontal" />
          <Panel id="bottom" defaultSize={`${layout.panelHeight}`} minSize={84} maxSize="70">
            <ErrorBoundary>
              <BottomPanel />
            </ErrorBoundary>
          </Panel>
        </>
      )}
    </Group>
  );
}
