import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { goToProblem } from '../actions/go-to-problem.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { notesEditor, revealLine } from '../notes/reveal.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { usePages } from '../store/pages-store.ts';
import { useShow } from '../store/show-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import type { PageMenu } from './page-events.ts';
import { useShownFrame } from './page-frame.ts';
import { PageMenuPopover } from './page-menu.tsx';
import { pageProblems } from './page-problems.ts';
import { createRenderedNotes, type RenderedNotesView } from './rendered-notes-view.ts';
import { followScroll } from './scroll-sync.ts';

interface Props {
  readonly path: string;
  /** What scrolls the page. */
  readonly scroller: { readonly current: HTMLElement | null };
}

/** The notes of the page: rendered, outlined where a rule complains, in step with the editor. */
export function RenderedNotes({ path, scroller }: Props) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<RenderedNotesView>(undefined);
  const [menu, setMenu] = useState<PageMenu>();
  const page = usePages((state) => state.pages[path]);
  const id = useShow((store) => (store.state.type === 'open' ? store.state.opened.id : ''));
  const label = words('app.preview.notes');
  const frame = useShownFrame(path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);

  useLayoutEffect(() => {
    if (host.current !== null) view.current ??= createRenderedNotes(host.current);
  }, []);
  useLayoutEffect(() => {
    if (page === undefined) return;
    const line = notesEditor()?.getVisibleRanges()[0]?.startLineNumber ?? 1;
    view.current?.show(page, { id, folder, label, words, marks: page.marks, line });
  }, [page, id, folder, label, words]);
  useLayoutEffect(() => {
    view.current?.frame(frame, { id, folder, marks: frame?.marks ?? [] }, words);
  }, [frame, id, folder, words]);
  useOutlines(path, view);
  useEffect(() => {
    const { current: notes } = view;
    const { current: scrolled } = scroller;
    if (notes === undefined || scrolled === null) return;
    notes.events = {
      reveal: (target, point) => {
        const line = notes.lineOf(target, point);
        if (line !== undefined) revealLine(line);
      },
      openMenu: setMenu,
    };
    return followScroll(scrolled, notes);
  }, [scroller]);
  return (
    <>
      <div ref={host} />
      {menu !== undefined && <PageMenuPopover menu={menu} onClose={() => setMenu(undefined)} />}
    </>
  );
}

/** Outlines what the findings of the version shown complain of; of an older version the places would be wrong. */
function useOutlines(path: string, view: { readonly current: RenderedNotesView | undefined }): void {
  const page = usePages((state) => state.pages[path]);
  const findings = useFindings((state) => state.byPath[path]);
  const verdicts = useFindings((state) => state.verdicts);
  const words = useWords();
  useEffect(() => {
    const document = documentAt(path);
    if (page === undefined || findings === undefined || findings.version !== document?.version) return;
    const problems = problemsWithVerdicts(findings, verdicts);
    const { notesLine, blocks } = page;
    const episode = { lineStarts: findings.lineStarts, notesLine, blocks, links: findings.links };
    const reveal = (problem: (typeof problems)[number]) => goToProblem(path, problem);
    // The words are a dependency: in another language every problem says something else.
    void words;
    view.current?.outline(pageProblems(problems, episode, { wordsOf: problemWords, reveal }));
  }, [path, view, page, findings, verdicts, words]);
}
