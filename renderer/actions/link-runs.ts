import type { LinkVerdict } from '#shared/links/link.ts';
import { withAnswers } from '#shared/links/with-answers.ts';
import { listen, request } from '../bridge.ts';
import { type LinkRunState, useFindings } from '../store/findings-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';

/** How long verdicts are gathered before the window shows them, in ms: they come by the hundred. */
const gatherMs = 100;

let lastRun = 0;
let gathered: Record<string, LinkVerdict> = {};
let answered = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Verdicts stream in while checks run; checks of a show that is left are ended. Gives the way to stop. */
export function hearVerdicts(): () => void {
  const stops = [
    listen('links:verdict', ({ run, url, verdict }) => {
      // A check that is over, or of a show that is no longer here, has no say.
      if (!isUnderWay(run)) return;
      gathered[url] = verdict;
      answered.set(run, (answered.get(run) ?? 0) + 1);
      timer ??= setTimeout(showGathered, gatherMs);
    }),
    useShow.subscribe(endForeignRuns),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A check of so many addresses begins; gives its name. */
export function beginRun(why: LinkRunState['why'], total: number): string {
  const id = `run-${++lastRun}`;
  const show = currentShow()?.id;
  useFindings.setState(({ runs }) => ({ runs: [...runs, { id, why, show, open: total, total }] }));
  return id;
}

/** A check is over; what it answered counts, unless it was about a show that has been left. */
export function endRun(id: string, verdicts: Readonly<Record<string, LinkVerdict>>): void {
  showGathered();
  if (!isUnderWay(id)) return;
  useFindings.setState((state) => ({
    verdicts: withAnswers(state.verdicts, verdicts),
    runs: state.runs.filter((run) => run.id !== id),
  }));
}

/** Ends the checks that the window tells of at once; what was answered stays. */
export function cancelRuns(): void {
  const { runs } = useFindings.getState();
  const why = whyOf(runs);
  for (const run of runs) if (run.why === why) request('links:cancel', { run: run.id });
}

/** What the window tells of all checks under way: a save that waits comes before what was only asked. */
export function runsTogether(runs: readonly LinkRunState[]): Pick<LinkRunState, 'why' | 'open' | 'total'> | null {
  if (runs.length === 0) return null;
  const sum = (of: 'open' | 'total') => runs.reduce((all, run) => all + run[of], 0);
  return { why: whyOf(runs), open: sum('open'), total: sum('total') };
}

function whyOf(runs: readonly LinkRunState[]): LinkRunState['why'] {
  return runs.some(({ why }) => why === 'save') ? 'save' : 'asked';
}

function isUnderWay(id: string): boolean {
  return useFindings.getState().runs.some((run) => run.id === id);
}

function showGathered(): void {
  clearTimeout(timer);
  timer = undefined;
  if (answered.size === 0) return;
  const [verdicts, counts] = [gathered, answered];
  gathered = {};
  answered = new Map();
  useFindings.setState((state) => ({
    verdicts: withAnswers(state.verdicts, verdicts),
    runs: state.runs.map((run) => ({ ...run, open: Math.max(0, run.open - (counts.get(run.id) ?? 0)) })),
  }));
}

function endForeignRuns(): void {
  const show = currentShow()?.id;
  const { runs } = useFindings.getState();
  const foreign = runs.filter((run) => run.show !== show);
  if (foreign.length === 0) return;
  for (const { id } of foreign) request('links:cancel', { run: id });
  gathered = {};
  answered = new Map();
  useFindings.setState({ runs: runs.filter((run) => run.show === show) });
}
