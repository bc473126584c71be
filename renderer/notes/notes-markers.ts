import type { Problem, Severity } from '#shared/problem.ts';
import { positionIn } from '#shared/text/position.ts';
import { keysOf } from '../actions/command-keys.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { useInterface } from '../store/interface-store.ts';
import { fixWords, problemWords } from '../words/problem-words.ts';
import { currentWords } from '../words/use-words.ts';
import type { monaco as Monaco } from './monaco.ts';
import { notesLanguageId } from './notes-language.ts';
import { modelFor } from './sessions.ts';

/** Marks the problems of the notes in their model, as they come; gives the way to stop. */
export function notesMarkers(monaco: typeof Monaco, path: string): () => void {
  const severities: Readonly<Record<Severity, Monaco.MarkerSeverity>> = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  let marked: readonly Problem[] | undefined;
  const mark = () => {
    const document = documentAt(path);
    const { byPath, verdicts } = useFindings.getState();
    const findings = byPath[path];
    // Findings of an older text would mark other words than they are about.
    if (document === undefined || findings === undefined || findings.version !== document.version) return;
    const problems = problemsWithVerdicts(findings, verdicts);
    // Of another episode, or of a link that was known: these are the marks that stand there already.
    if (problems === marked) return;
    marked = problems;
    const { notesStart } = frontMatterOf(document);
    const { lineStarts } = findings;
    const firstLine = positionIn(lineStarts, notesStart).line;
    monaco.editor.setModelMarkers(
      modelFor(monaco, path, notesLanguageId),
      'episode',
      problems.filter((problem) => problem.start >= notesStart && problem.severity !== 'info').map(markerOf),
    );

    function markerOf(problem: Problem): Monaco.editor.IMarkerData {
      const start = positionIn(lineStarts, problem.start);
      const end = positionIn(lineStarts, problem.end);
      return {
        severity: severities[problem.severity],
        message: withFix(problem),
        startLineNumber: start.line - firstLine + 1,
        startColumn: start.column,
        endLineNumber: end.line - firstLine + 1,
        endColumn: end.column,
      };
    }
  };
  mark();
  return useFindings.subscribe(mark);
}

/** What the pointer is told over marked words: what is wrong, and the key that mends it. */
function withFix(problem: Problem): string {
  if (problem.fix === undefined) return problemWords(problem);
  const { platform, settings } = useInterface.getState();
  const keys = keysOf('quick-fix', platform === 'darwin', settings.shortcuts);
  return `${problemWords(problem)}\n${currentWords()('problems.byKey', { keys, fix: fixWords(problem.fix) })}`;
}
