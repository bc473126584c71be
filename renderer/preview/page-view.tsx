import { useEffect, useLayoutEffect, useRef } from 'react';
import { instantOf } from '#shared/show/dates/instant.ts';
import { lineIndex } from '#shared/text/position.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePages } from '../store/pages-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { useRoleText } from './episode-facts.ts';
import { PagePeople } from './page-people.tsx';
import { createRenderedNotes, type RenderedNotesView } from './rendered-notes-view.ts';
import { followScroll } from './scroll-sync.ts';

/** The published page: the site's frame in plain form around the notes as its renderer makes them. */
export function PageView({ path }: { readonly path: string }) {
  const words = useWords();
  const text = useRoleText(path);
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const scroller = useRef<HTMLDivElement>(null);
  const instant = instantOf(text('date'), show?.show.timezone, show?.show.reader ?? 'psych');
  const language = useInterface((state) => state.language);
  return (
    <div className="preview__scroll" ref={scroller}>
      <article className="page" lang={show?.show.language ?? language}>
        <h1 className="page__title">{text('title')}</h1>
        <p className="page__date">
          {instant === undefined
            ? text('date')
            : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: show?.show.timezone }).format(instant)}
          {text('duration') !== '' && ` · ${text('duration')}`}
        </p>
        {text('description') !== '' && <p className="page__description">{text('description')}</p>}
        <PagePeople path={path} />
        <RenderedNotes path={path} scroller={scroller} />
        <p className="page__frame">{words('app.preview.simplified')}</p>
      </article>
    </div>
  );
}

interface NotesProps {
  readonly path: string;
  readonly scroller: { readonly current: HTMLDivElement | null };
}

function RenderedNotes({ path, scroller }: NotesProps) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<RenderedNotesView>(undefined);
  const page = usePages((state) => state.pages[path]);
  const id = useShow((store) => (store.state.type === 'open' ? store.state.opened.id : ''));
  const findings = useFindings((state) => state.byPath[path]);
  const verdicts = useFindings((state) => state.verdicts);
  const label = words('app.preview.notes');

  useLayoutEffect(() => {
    if (host.current !== null) view.current ??= createRenderedNotes(host.current);
  }, []);
  useLayoutEffect(() => {
    if (page !== undefined) view.current?.show(page, { id, folder: '', label, words });
  }, [page, id, label, words]);
  useEffect(() => {
    const document = documentAt(path);
    if (page === undefined || findings === undefined || document === undefined || findings.version !== document.version)
      return;
    const lines = lineIndex(document.text);
    const marked = problemsWithVerdicts(findings, verdicts)
      .filter((problem) => problem.severity !== 'info')
      .map((problem) => lines.positionOf(problem.start).line - page.notesLine + 1);
    view.current?.outline(new Set(marked));
  }, [path, page, findings, verdicts]);
  useEffect(() => {
    if (scroller.current === null || view.current === undefined) return;
    return followScroll(scroller.current, view.current);
  }, [scroller]);
  return <div ref={host} />;
}
