import { useDocuments } from '../store/documents-store.ts';
import { type PreviewTab, useInterface } from '../store/interface-store.ts';
import { usePages } from '../store/pages-store.ts';
import { useWords } from '../words/use-words.ts';
import { ChangesView } from './changes-view.tsx';
import { FeedItem } from './feed-item.tsx';
import { PageView } from './page-view.tsx';
import './preview.css';

const tabs: readonly PreviewTab[] = ['page', 'feed', 'changes'];

/** The episode as its listeners get it: the page, the feed's item, and what changed against the disk. */
export function Preview() {
  const words = useWords();
  const tab = useInterface((state) => state.previewTab);
  const path = useDocuments((state) => state.active);
  const isOpen = useDocuments((state) => path !== null && state.documents[path] !== undefined);
  return (
    <section className="preview" aria-label={words('app.preview.label')}>
      <fieldset className="preview__tabs" aria-label={words('app.preview.views')}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            className="preview__tab"
            aria-pressed={tab === name}
            onClick={() => useInterface.setState({ previewTab: name })}
          >
            {words(`app.preview.${name}`)}
          </button>
        ))}
        {tab === 'page' && path !== null && <LayoutSwitch path={path} />}
      </fieldset>
      {path !== null && isOpen && tab === 'page' && <PageView path={path} />}
      {path !== null && isOpen && tab === 'feed' && <FeedItem path={path} />}
      {path !== null && isOpen && tab === 'changes' && <ChangesView path={path} />}
    </section>
  );
}

/** Between the site's own layout and the plain page; only where the layout can be put out. */
function LayoutSwitch({ path }: { readonly path: string }) {
  const words = useWords();
  const isOn = useInterface((state) => state.siteLayout);
  const hasFrame = usePages((state) => state.frames[path] !== undefined);
  if (!hasFrame) return null;
  return (
    <button
      type="button"
      className="preview__tab preview__layout"
      aria-pressed={isOn}
      title={words('page.frame.switchHint')}
      onClick={() => useInterface.setState({ siteLayout: !isOn })}
    >
      {words('page.frame.switch')}
    </button>
  );
}
