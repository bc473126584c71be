import type { CheckedLink } from '#shared/links/link.ts';
import type { Problem } from '#shared/problem.ts';
import { soon } from '../soon.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { type TextFindings, useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { judgeTexts } from '../workers/analysis.ts';
import { checkAddresses, isAskable } from './check-links.ts';
import { ownAudio } from './episode-audio.ts';
import { goToProblem } from './go-to-problem.ts';
import { problemsWithVerdicts } from './link-problems.ts';

/** How long a save waits for the rules at the most, in ms; they take a tenth of it. */
const patienceMs = 2000;

/** Problems that were answered "Save anyway", by show and path, until a save has brought them into the file. */
const decided = new Map<string, ReadonlySet<string>>();

function placeOf(path: string): string {
  return `${currentShow()?.id}\0${path}`;
}

/** Whether an episode is to be saved, after asking about the errors that this editing brought in. */
export async function isSaveWanted(path: string): Promise<boolean> {
  const { text, problems } = await problemsToAsk(path);
  const [first] = problems;
  if (first === undefined) return true;
  const answer = await ask('problems', { path, problems });
  if (answer === 'first') goToProblem(path, first);
  if (answer !== 'save') return false;
  decided.set(placeOf(path), new Set([...(decided.get(placeOf(path)) ?? []), ...namesOf(problems, text)]));
  return true;
}

/** The file holds the text now: what stands in it is found there. */
export function forgetDecided(path: string): void {
  decided.delete(placeOf(path));
}

interface Question {
  /** The text that was judged. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * The errors that a save should be held up for: none that stands in the file on disk, none that the person has already
 * decided about, and no dead link that the file has in another place (the panels show it). The file is judged now and
 * with the text, by the same knowledge: what is remembered of an earlier judgement would know less of audio and show.
 */
async function problemsToAsk(path: string): Promise<Question> {
  const document = documentAt(path);
  if (document === undefined) return { text: '', problems: [] };
  const { text, disk } = document;
  const texts = disk === null ? [text] : [disk.text, text];
  // A size is only called wrong by who has looked at the file.
  const judged = await soon(
    ownAudio(path).then(() => judgeTexts(path, texts)),
    patienceMs,
  );
  const found = judged?.at(-1);
  // Rules that do not answer (their worker died) never keep words from the disk.
  if (judged === undefined || found === undefined) return { text, problems: [] };
  const onDisk = disk === null ? nothing : (judged[0] ?? nothing);
  const addresses = new Set(onDisk.links.map((link) => link.url));
  await checkNew(found.links, addresses);
  const { verdicts } = useFindings.getState();
  const standing = new Set([
    ...namesOf(problemsWithVerdicts(onDisk, verdicts).filter(isError), disk?.text ?? ''),
    ...(decided.get(placeOf(path)) ?? []),
  ]);
  const problems = problemsWithVerdicts(found, verdicts).filter(
    (problem) =>
      isError(problem) &&
      !problem.habit &&
      !standing.has(nameOf(problem, text)) &&
      !(problem.rule === 'link-broken' && addresses.has(String(problem.params?.['url']))),
  );
  return { text, problems };
}

const nothing: TextFindings = { problems: [], links: [] };

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** The same problem in another place of the text is the same problem. */
function nameOf(problem: Problem, text: string): string {
  return `${problem.rule}\0${problem.key ?? ''}\0${text.slice(problem.start, problem.end)}`;
}

function namesOf(problems: readonly Problem[], text: string): readonly string[] {
  return problems.map((problem) => nameOf(problem, text));
}

/** Asks the network for links that the file on disk does not have, within the budget that the settings give. */
async function checkNew(links: readonly CheckedLink[], before: ReadonlySet<string>): Promise<void> {
  const { settings } = useInterface.getState();
  const { verdicts } = useFindings.getState();
  const fresh = links.filter((link) => isAskable(link) && !before.has(link.url) && !(link.url in verdicts));
  if (fresh.length === 0 || !settings.checkOnSave) return;
  await checkAddresses(fresh, settings.checkBudgetMs, 'save');
}
