import { X } from 'lucide-react';
import { useMemo } from 'react';
import { isUnsaved } from '#shared/document/episode-document.ts';
import { closeTab, openEpisode } from '../actions/open-episode.ts';
import { useDocuments } from '../store/documents-store.ts';
import { titleIn } from '../store/front-matter.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import './tabs.css';

/** The open episodes. Arrow keys go from tab to tab, Delete closes. */
export function Tabs() {
  const tabs = useDocuments((state) => state.tabs);
  const active = useDocuments((state) => state.active);
  const words = useWords();
  if (tabs.length === 0) return <div className="tabs" />;
  const move = (step: number) => {
    const at = tabs.indexOf(active ?? '');
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next !== undefined) openEpisode(next);
  };
  return (
    <div className="tabs" role="tablist" aria-label={words('app.tabs.label')}>
      {tabs.map((path) => (
        <Tab key={path} path={path} isActive={path === active} onMove={move} />
      ))}
    </div>
  );
}

interface TabProps {
  readonly path: string;
  readonly isActive: boolean;
  readonly onMove: (step: number) => void;
}

function Tab({ path, isActive, onMove }: TabProps) {
  const words = useWords();
  const isOwn = useDocuments(({ documents: { [path]: document } }) => document !== undefined && isUnsaved(document));
  const title = useTitle(path) || words('app.tabs.untitled');
  return (
    <div className={`tab${isActive ? ' tab--active' : ''}`}>
      <button
        type="button"
        role="tab"
        className="tab__name"
        aria-selected={isActive}
        aria-label={isOwn ? words('app.tabs.unsaved', { title }) : title}
        tabIndex={isActive ? 0 : -1}
        title={title}
        onClick={() => openEpisode(path)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') onMove(1);
          else if (event.key === 'ArrowLeft') onMove(-1);
          else if (event.key === 'Delete') closeTab(path);
        }}
      >
        {isOwn && <span className="tab__dot" aria-hidden />}
        <span className="tab__title">{title}</span>
      </button>
      <button
        type="button"
        className="icon-button tab__close"
        // A tab list may hold tabs only: for keys and screen readers there are Delete and Ctrl/Cmd+W.
        tabIndex={-1}
        aria-hidden
        title={words('app.tabs.close', { title })}
        onClick={() => closeTab(path)}
      >
        <X size={13} />
      </button>
    </div>
  );
}

/** As the list has it; of an episode that is not on disk any more, as its own text does. A new one is called so. */
function useTitle(path: string): string {
  const episodes = useShow((store) => (store.state.type === 'open' ? store.state.opened.episodes : undefined));
  const listed = useMemo(() => episodes?.find((candidate) => candidate.path === path)?.title, [episodes, path]);
  const own = useDocuments(({ documents: { [path]: document } }) =>
    listed !== undefined || !document?.disk ? '' : titleIn(document),
  );
  return listed ?? own;
}
