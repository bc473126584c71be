import { randomBytes } from 'node:crypto';
import type { BulkJobs } from '#host/bulk/jobs.ts';
import { recordsIn } from '#host/bulk/record-store.ts';
import { readSource } from '#host/files/read-source.ts';
import type { ChangePlan, FileChange } from '#shared/bulk/change-set.ts';
import { operationName } from '#shared/bulk/operation-name.ts';
import type { SizedFile } from '#shared/bulk/retired-copy.ts';
import type { Answers } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok } from '#shared/result.ts';
import { lookRuns } from '../bulk/look-runs.ts';
import { type RetiredPorts, retiredAudio } from '../bulk/retired-audio.ts';
import type { TellPage } from '../ipc/tell-page.ts';
import type { JobThread } from '../job-thread.ts';
import type { OpenShows } from '../shows/open-shows.ts';
import { jobRuns } from './job-runs.ts';

export interface BulkRequestPorts {
  readonly shows: OpenShows;
  /** Writes and takes back; never ended in the middle. */
  readonly write: JobThread<BulkJobs>;
  /** Reads and plans; ended at once when the person stops it. */
  readonly look: JobThread<BulkJobs>;
  readonly tell: TellPage;
  readonly retired: Pick<RetiredPorts, 'web' | 'trash'>;
  /** The app's own data, where changes are kept for undo. */
  readonly data: string;
}

/** A plan that waits for the person's word. */
interface Waiting {
  readonly show: string;
  readonly plan: ChangePlan;
  readonly changes: ReadonlyMap<string, FileChange>;
}

/** Changes of many files: planned, looked at, written, taken back. */
export interface BulkRequests {
  stage(request: Request<'bulk:stage'>): Answers['bulk:stage'];
  plan(request: Request<'bulk:plan'>): Promise<Answers['bulk:plan']>;
  search(request: Request<'bulk:search'>): Promise<Answers['bulk:search']>;
  health(request: Request<'bulk:health'>): Promise<Answers['bulk:health']>;
  healthRows(request: Request<'bulk:healthRows'>): Promise<Answers['bulk:healthRows']>;
  linksTo(request: Request<'bulk:linksTo'>): Promise<Answers['bulk:linksTo']>;
  retired(request: Request<'bulk:retired'>): Promise<Answers['bulk:retired']>;
  askCopies(request: Request<'bulk:askCopies'>): Promise<Answers['bulk:askCopies']>;
  trashCopies(request: Request<'bulk:trashCopies'>): Promise<Answers['bulk:trashCopies']>;
  file(request: Request<'bulk:file'>): Promise<Answers['bulk:file']>;
  apply(request: Request<'bulk:apply'>): Promise<Answers['bulk:apply']>;
  cancel(request: Request<'bulk:cancel'>): null;
  records(request: Request<'bulk:records'>): Promise<Answers['bulk:records']>;
  settle(request: Request<'bulk:settle'>): Promise<Answers['bulk:settle']>;
}

/** A review may open another one; older plans are forgotten. */
const keptPlans = 3;

export function bulkRequests({ shows, write: thread, look, tell, retired, data }: BulkRequestPorts): BulkRequests {
  const looks = lookRuns(look, tell);
  const waiting = new Map<string, Waiting>();
  const runs = jobRuns((progress) => tell('bulk:progress', progress));
  const copies = retiredAudio({ ...retired, resolve: shows.resolve });
  /** What was found of each show: the page names files, never addresses that are to be asked. */
  const found = new Map<string, readonly SizedFile[]>();
  const keep = (show: string, plan: Omit<ChangePlan, 'id'>, changes: readonly FileChange[]): ChangePlan => {
    const id = randomBytes(8).toString('hex');
    const whole = { ...plan, id };
    waiting.set(id, { show, plan: whole, changes: new Map(changes.map((change) => [change.path, change])) });
    for (const old of [...waiting.keys()].slice(0, -keptPlans)) waiting.delete(old);
    return whole;
  };
  return {
    stage: ({ show, name, files, changes }) => {
      if (shows.rootOf(show) === undefined) return fail({ reason: 'refused' });
      return ok(keep(show, { name, files, refused: [] }, changes));
    },
    async plan({ show, run, operation, paths, unsaved }) {
      const root = shows.rootOf(show);
      if (root === undefined) return fail({ reason: 'refused' });
      const planned = await looks.run(run, (control) => look.run('plan', { root, operation, paths, unsaved }, control));
      if (!planned.ok) return fail(planned.error);
      const { files, changes, refused } = planned.value;
      return ok(JSON.stringify(keep(show, { name: operationName(operation), files, refused }, changes)));
    },
    async search({ show, run, search, unsaved }) {
      const root = shows.rootOf(show);
      return root === undefined
        ? fail({ reason: 'refused' })
        : looks.run(run, (control) => look.run('search', { root, search, unsaved }, control));
    },
    async health({ show, run, unsaved }) {
      const root = shows.rootOf(show);
      return root === undefined
        ? fail({ reason: 'refused' })
        : looks.run(run, (control) => look.run('health', { root, unsaved }, control));
    },
    healthRows: ({ group, from }) => look.run('healthRows', { group, from }),
    async linksTo({ show, run }) {
      const root = shows.rootOf(show);
      if (root === undefined) return fail({ reason: 'refused' });
      return looks.run(run, (control) => look.run('linksTo', { root }, control));
    },
    async retired({ show, paths }) {
      const root = shows.rootOf(show);
      if (root === undefined) return fail({ reason: 'refused' });
      const looked = await look.run('retired', { root, paths });
      if (looked.ok) found.set(show, looked.value.files);
      return looked;
    },
    askCopies({ show, run, paths }) {
      const wanted = new Set(paths);
      const files = (found.get(show) ?? []).filter(({ path }) => wanted.has(path));
      return runs.follow(run, (control) => copies.ask(show, files, control));
    },
    trashCopies: ({ show, paths }) => copies.trash(show, paths),
    async file({ plan, path }) {
      const found = waiting.get(plan);
      const change = found?.changes.get(path);
      if (found === undefined || change === undefined) return fail({ reason: 'refused', path });
      // What the page itself holds it also has the text of.
      if (change.inWindow || change.before === 'new') return ok({ text: '', edits: change.edits });
      const file = await shows.resolve(found.show, path);
      if (file === undefined) return fail({ reason: 'outside-show', path });
      const read = await readSource(file);
      if (!read.ok) return fail({ reason: read.error.reason, path });
      if (read.value.hash !== change.before) return fail({ reason: 'changed', path });
      return ok({ text: read.value.source.text, edits: change.edits });
    },
    async apply({ plan, run, paths }) {
      const found = waiting.get(plan);
      const root = found && shows.rootOf(found.show);
      if (found === undefined || root === undefined) return fail({ reason: 'refused' });
      const chosen = paths.flatMap((path) => found.changes.get(path) ?? []).filter(({ inWindow }) => !inWindow);
      const { name } = found.plan;
      const outcome = await runs.follow(run, (control) =>
        thread.run('apply', { data, root, name, changes: chosen }, control),
      );
      return outcome.ok ? outcome : fail(outcome.error);
    },
    cancel({ run }) {
      if (!looks.cancel(run)) runs.stop(run);
      return null;
    },
    async records({ show }) {
      const root = shows.rootOf(show);
      // Asked at every start: no thread is begun for it.
      return root === undefined ? [] : recordsIn(data).list(root);
    },
    async settle({ record, run, how }) {
      if (how === 'leave') {
        await thread.run('leave', { data, record });
        return ok(null);
      }
      return runs.follow(run, (control) => thread.run(how, { data, record }, control));
    },
  };
}
