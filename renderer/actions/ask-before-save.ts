import type { CheckedLink } from '#shared/links/link.ts';
import type { Problem } from '#shared/problem.ts';
import { documentAt } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { findingsOf } from '../workers/analysis.ts';
import { ownAudio } from './audio.ts';
import { checkAddresses, isAskable } from './check-links.ts';
import { problemsWithVerdicts } from './link-problems.ts';

/** What need not be asked about: errors that stood in the file when it was opened, and those answered "Save anyway". */
const known = new Map<string, Set<string>>();
/** Addresses that stood in the file at the last save or when it was opened. */
const savedAddresses = new Map<string, Set<string>>();

/** The same problem in another place of the text is the same problem. */
function nameOf(problem: Problem, text: string): string {
  return `${problem.rule}\0${problem.key ?? ''}\0${text.slice(problem.start, problem.end)}`;
}

/** Remembers, while an episode is as its file is, what stands in it: that is nothing that this editing brought in. */
export function rememberKnown(): void {
  useFindings.subscribe((state, before) => {
    for (const [path, findings] of Object.entries(state.byPath)) {
      const document = documentAt(path);
      if (findings === before.byPath[path] || document?.disk?.text !== document?.text || document?.disk == null)
        continue;
      if (findings.version !== document.version) continue;
      acknowledge(path, findings.problems.filter(isError));
      savedAddresses.set(path, new Set(findings.links.map((link) => link.url)));
    }
  });
}

export function acknowledge(path: string, problems: readonly Problem[]): void {
  const text = documentAt(path)?.text ?? '';
  const names = known.get(path) ?? new Set();
  for (const problem of problems) names.add(nameOf(problem, text));
  known.set(path, names);
}

/**
 * The errors that a save should be held up for: none that the person has already decided about, and no dead link that
 * stood in the file before (the panels show it).
 */
export async function problemsToAsk(path: string): Promise<readonly Problem[]> {
  const document = documentAt(path);
  if (document === undefined) return [];
  // A size is only called wrong by who has looked at the file.
  const audioKnown = ownAudio(path);
  const findings = await soon(audioKnown.then(() => findingsOf(path, document.version)));
  // Rules that do not answer (their worker died) never keep words from the disk.
  if (findings === undefined) return [];
  await checkNew(path, findings.links);
  const names = known.get(path) ?? new Set();
  const problems = problemsWithVerdicts(findings, useFindings.getState().verdicts);
  const before = savedAddresses.get(path);
  return problems.filter(
    (problem) =>
      isError(problem) &&
      !problem.habit &&
      !names.has(nameOf(problem, document.text)) &&
      !(problem.rule === 'link-broken' && before?.has(String(problem.params?.['url']))),
  );
}

/** How long a save waits for the rules at the most, in ms; they take a tenth of it. */
const patienceMs = 2000;

function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined))]);
}

/** Asks the network for links that are new since the last save, within the budget that the settings give. */
async function checkNew(path: string, links: readonly CheckedLink[]): Promise<void> {
  const { settings } = useInterface.getState();
  const before = savedAddresses.get(path) ?? new Set();
  const { verdicts } = useFindings.getState();
  const fresh = links.filter((link) => isAskable(link) && !before.has(link.url) && !(link.url in verdicts));
  if (fresh.length === 0 || !settings.checkOnSave) return;
  await checkAddresses(fresh, settings.checkBudgetMs, 'save');
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
