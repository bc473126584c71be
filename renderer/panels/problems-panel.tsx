import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Problem, Severity } from '#shared/problem.ts';
import { lineIndex } from '#shared/text/position.ts';
import { applyFix } from '../actions/apply-fix.ts';
import { goToProblem } from '../actions/go-to-problem.ts';
import { useDocuments } from '../store/documents-store.ts';
import { fixWords, problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Props {
  readonly path: string | null;
  readonly problems: readonly Problem[];
}

import { mostRows } from './link-rows.ts';

/** What is wrong, gravest first, each a click away from its place and from its fix. */
export function ProblemsPanel({ path, problems }: Props) {
  const words = useWords();
  const text = useDocuments((state) => (path === null ? '' : (state.documents[path]?.text ?? '')));
  const lines = useMemo(() => lineIndex(text), [text]);
  const sorted = useMemo(
    () => [...problems].sort((a, b) => order[a.severity] - order[b.severity] || a.start - b.start),
    [problems],
  );
  return (
    <section aria-label={words('app.panel.problems')}>
      {path === null || sorted.length > 0 ? null : <p className="panels__none">{words('app.panel.noProblems')}</p>}
      <ul className="rows">
        {path !== null &&
          sorted.slice(0, mostRows).map((problem) => {
            const Icon = icons[problem.severity];
            const place = lines.positionOf(problem.start);
            const what = problemWords(problem);
            return (
              <li
                key={`${problem.rule}-${problem.start}-${problem.key ?? ''}-${what}`}
                className={`row row--${problem.severity}`}
              >
                <button type="button" className="row__main" onClick={() => goToProblem(path, problem)}>
                  <Icon size={16} aria-label={words(`app.panel.severity.${problem.severity}`)} />
                  <span className="row__words">{what}</span>
                  <span className="row__place">
                    {place.line} : {place.column}
                  </span>
                </button>
                <span className="row__acts">
                  {problem.fix !== undefined && (
                    <button type="button" className="button button--link" onClick={() => applyFix(path, problem)}>
                      {fixWords(problem.fix)}
                    </button>
                  )}
                </span>
              </li>
            );
          })}
      </ul>
      {sorted.length > mostRows && (
        <p className="panels__none">{words('app.panel.more', { count: sorted.length - mostRows })}</p>
      )}
    </section>
  );
}
