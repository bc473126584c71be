import { useMemo } from 'react';
import type { CheckedLink } from '#shared/links/link.ts';
import { lineIndex } from '#shared/text/position.ts';
import { cancelCheck } from '../actions/check-links.ts';
import { goToProblem } from '../actions/go-to-problem.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useWords } from '../words/use-words.ts';
import { linkWith, mostRows } from './link-rows.ts';

const none: readonly CheckedLink[] = [];

/** Every link of the episode with its place and what is known of it. */
export function LinksPanel({ path }: { readonly path: string | null }) {
  const words = useWords();
  const links = useFindings((state) => (path === null ? none : (state.byPath[path]?.links ?? none)));
  const verdicts = useFindings((state) => state.verdicts);
  const run = useFindings((state) => state.run);
  const text = useDocuments((state) => (path === null ? '' : (state.documents[path]?.text ?? '')));
  const lines = useMemo(() => lineIndex(text), [text]);
  return (
    <section aria-label={words('app.panel.links')} aria-busy={run !== null}>
      {run !== null && (
        <p className="panels__run" role="status">
          <progress max={run.total} value={run.total - run.open} aria-hidden />
          {words('app.status.checking', { done: run.total - run.open, total: run.total })}
          <button type="button" className="button button--link" onClick={cancelCheck}>
            {words('app.panel.stop')}
          </button>
        </p>
      )}
      {path !== null && links.length === 0 && <p className="panels__none">{words('app.panel.noLinks')}</p>}
      <ul className="rows">
        {path !== null &&
          links.slice(0, mostRows).map((link) => {
            const { verdict } = linkWith(link, verdicts);
            const place = lines.positionOf(link.start);
            return (
              <li key={`${link.start}-${link.url}`} className={`row row--link-${verdict.state}`}>
                <button type="button" className="row__main" onClick={() => goToProblem(path, link)}>
                  <span className="row__words row__address">
                    {link.url === '' ? words('app.panel.emptyLink') : link.url}
                  </span>
                  <span className="row__state">{stateWords(verdict)}</span>
                  <span className="row__place">
                    {place.line} : {place.column}
                  </span>
                </button>
                <span className="row__acts">
                  {/^https?:\/\//i.test(link.url) && (
                    <button
                      type="button"
                      className="button button--link"
                      onClick={() => request('shell:openAddress', { url: link.url })}
                    >
                      {words('app.panel.open')}
                    </button>
                  )}
                </span>
              </li>
            );
          })}
      </ul>
      {links.length > mostRows && (
        <p className="panels__none">{words('app.panel.more', { count: links.length - mostRows })}</p>
      )}
    </section>
  );

  function stateWords(verdict: CheckedLink['verdict']): string {
    const state = words(`app.panel.state.${verdict.state}`);
    const detail = verdict.status === undefined ? reasonWords(verdict.reason) : String(verdict.status);
    return detail === '' ? state : words('app.panel.stateWith', { state, detail });
  }

  function reasonWords(reason: string | undefined): string {
    if (reason === undefined || reason.startsWith('link-')) return '';
    const key = `app.panel.reason.${reason}`;
    const said = words(key);
    return said === key ? '' : said;
  }
}
