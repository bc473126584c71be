import { useMemo } from 'react';
import { isUnsaved, type Standing } from '#shared/document/episode-document.ts';
import { cancelRuns } from '../actions/link-runs.ts';
import { changeLayout } from '../actions/settings.ts';
import { linkCounts, linkWith } from '../panels/link-rows.ts';
import { useLinkRun } from '../panels/use-links.ts';
import { useProblems } from '../panels/use-problems.ts';
import { PublishStatus } from '../publish/publish-status.tsx';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useJournal } from '../store/journal-store.ts';
import { useShow } from '../store/show-store.ts';
import { TourOffer } from '../tour/tour-offer.tsx';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import './status-bar.css';

/** "Is my text safe?" first; then what the text is, and how its links stand. */
export function StatusBar() {
  const words = useWords();
  const active = useDocuments((state) => state.active);
  const isOpen = useDocuments((state) => active !== null && state.documents[active] !== undefined);
  const path = isOpen ? active : null;
  const online = useInterface((state) => state.online);
  const run = useLinkRun();
  return (
    <footer className="status-bar">
      <SaveState path={path} />
      {path !== null && <TextFacts path={path} />}
      <span className="status-bar__space" />
      <TourOffer />
      <PublishStatus />
      {run !== null && (
        <span className="status-bar__run">
          {words('app.status.checking', { done: run.total - run.open, total: run.total })}
          <button type="button" className="button button--link" onClick={cancelRuns}>
            {words(run.why === 'save' ? 'app.status.stopCheck' : 'app.panel.stop')}
          </button>
        </span>
      )}
      {path !== null && <ProblemFacts path={path} />}
      {path !== null && <LinkFacts path={path} />}
      <span>{words(online ? 'app.status.online' : 'app.status.offline')}</span>
    </footer>
  );
}

function SaveState({ path }: { readonly path: string | null }) {
  const words = useWords();
  // Both stay the same while somebody types on: the document itself is another one after every key.
  const standing = useDocuments((state) => (path === null ? undefined : state.documents[path]?.standing));
  const isOwn = useDocuments(({ documents }) => {
    const document = path === null ? undefined : documents[path];
    return document !== undefined && isUnsaved(document);
  });
  const lost = useShow((store) => (store.state.type === 'open' ? store.state.lost : undefined));
  const isAlone = useJournal((journal) => journal.failure !== null);
  const state = lost === undefined ? stateOf(standing, isOwn) : 'lost';
  return (
    <span className={`save-state save-state--${state}`}>
      <span className="save-state__dot" aria-hidden />
      <output aria-label={words('app.status.saveState')}>{wordsOf()}</output>
    </span>
  );

  function wordsOf(): string {
    if (lost !== undefined) return words('app.status.notSaved', { why: failureWords(lost) });
    if (standing?.type === 'failed') return words('app.status.notSaved', { why: failureWords(standing.failure) });
    if (state === 'unsaved' && isAlone) return words('keeping.journal.unsaved');
    return words(`app.status.${state}`);
  }
}

function stateOf(
  standing: Standing | undefined,
  isOwn: boolean,
): 'none' | 'saved' | 'unsaved' | 'saving' | 'conflict' | 'orphan' | 'failed' {
  if (standing === undefined) return 'none';
  if (standing.type !== 'settled') return standing.type;
  return isOwn ? 'unsaved' : 'saved';
}

/** What is counted beside the page's thread, when the typing pauses. */
function TextFacts({ path }: { readonly path: string }) {
  const words = useWords();
  const bom = useDocuments((state) => state.documents[path]?.bom ?? false);
  const lineEnd = useFindings((state) => state.byPath[path]?.lineEnd);
  const counts = useFindings((state) => state.byPath[path]?.counts);
  if (counts === undefined) return null;
  return (
    <>
      <span>{`${lineEnd === '\n' ? 'LF' : 'CRLF'} · UTF-8${bom ? ' BOM' : ''}`}</span>
      <span>
        {counts.isCountedByWords
          ? words('app.status.words', { count: counts.words, minutes: counts.minutes })
          : words('app.status.characters', { count: counts.characters, minutes: counts.minutes })}
      </span>
    </>
  );
}

/** How many findings listeners would suffer from; a click shows them. */
function ProblemFacts({ path }: { readonly path: string }) {
  const words = useWords();
  const own = useProblems(path).filter((problem) => !problem.habit);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const warnings = own.filter(({ severity }) => severity === 'warning').length;
  const said = [
    ...(errors > 0 ? [words('problems.errors', { count: errors })] : []),
    ...(warnings > 0 ? [words('problems.warnings', { count: warnings })] : []),
  ];
  return (
    <button
      type="button"
      className="button button--link status-bar__act"
      title={words('problems.open')}
      onClick={showProblems}
    >
      {said.length === 0 ? words('problems.fine') : said.join(words.language === 'ja' ? '・' : ', ')}
    </button>
  );
}

function showProblems(): void {
  useInterface.setState({ panel: 'problems' });
  changeLayout({ panelOpen: true });
}

function LinkFacts({ path }: { readonly path: string }) {
  const words = useWords();
  const findings = useFindings((state) => state.byPath[path]);
  const verdicts = useFindings((state) => state.verdicts);
  const counts = useMemo(
    () => linkCounts((findings?.links ?? []).map((link) => linkWith(link, verdicts))),
    [findings, verdicts],
  );
  if (counts.total === 0) return null;
  return <span>{words('app.status.links', { count: counts.total, ok: counts.ok, broken: counts.broken })}</span>;
}
