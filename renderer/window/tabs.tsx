import { X } from 'lucide-react';
import { isUnsaved } from '#shared/document/episode-document.ts';
import { closeTab, openEpisode } from '../actions/open-episode.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import './tabs.css';

/** The open episodes. Arrow keys go from tab to tab, Delete closes. */
export function Tabs() {
  const { tabs, active, documents } = useDocuments();
  useShow((store) => store.state);
  const words = useWords();
  if (tabs.length === 0) return <div className="tabs" />;
  const move = (step: number) => {
    const at = tabs.indexOf(active ?? '');
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next !== undefined) openEpisode(next);
  };
  return (
    <div className="tabs" role="tablist" aria-label={words('app.tabs.label')}>
      {tabs.map((path) => {
        const document = documents[path];
        const unsaved = document !== undefined && isUnsaved(document);
        const title = titleOf(path) || words('app.tabs.untitled');
        return (
          <div key={path} className={`tab${path === active ? ' tab--active' : ''}`}>
            <button
              type="button"
              role="tab"
              className="tab__name"
              aria-selected={path === active}
              aria-label={unsaved ? words('app.tabs.unsaved', { title }) : title}
              tabIndex={path === active ? 0 : -1}
              title={title}
              onClick={() => openEpisode(path)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') move(1);
                else if (event.key === 'ArrowLeft') move(-1);
                else if (event.key === 'Delete') closeTab(path);
              }}
            >
              {unsaved && <span className="tab__dot" aria-hidden />}
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
      })}
    </div>
  );
}

function titleOf(path: string): string {
  const episode = currentShow()?.episodes.find((candidate) => candidate.path === path);
  return episode?.title ?? '';
}
