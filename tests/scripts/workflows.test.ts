import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync(folder);
const workflows = files.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Workflow] as const);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps);

test('there is one for tests and one for releases', () => {
  expect(files.sort()).toEqual(['release.yml', 'test.yml']);
});

describe.each(workflows)('%s', (name, workflow) => {
  test('runs other people’s actions by the hash of their commit', () => {
    const uses = stepsOf(workflow).flatMap((step) => (step.uses ? [step.uses] : []));
    expect(uses.length).toBeGreaterThan(2);
    for (const action of uses) expect(action).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
  });

  test('may read by default, and keeps no credentials in the checkout', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('puts no value of an event or a name into a script', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '', name).not.toMatch(/\$\{\{/);
  });
});

/** Keys that the workflow language knows, as far as it is used here: a typing error would be ignored there in silence. */
const known = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  job: ['needs', 'runs-on', 'timeout-minutes', 'strategy', 'permissions', 'steps'],
  step: ['name', 'if', 'uses', 'with', 'run', 'shell', 'env'],
};

test.each(workflows)('%s says nothing that the workflow language does not know', (_name, workflow) => {
  expect(known.workflow).toEqual(expect.arrayContaining(Object.keys(workflow)));
  for (const job of Object.values(workflow.jobs)) {
    expect(known.job).toEqual(expect.arrayContaining(Object.keys(job)));
    expect(job['timeout-minutes'] ?? (job.permissions && 1)).toBeGreaterThan(0);
    for (const step of job.steps) {
      expect(known.step).toEqual(expect.arrayContaining(Object.keys(step)));
      expect([step.uses, step.run].filter((one) => one !== undefined)).toHaveLength(1);
    }
  }
});

test('a release is a draft with a bill of materials and provenance, made after the packed app was tested', () => {
  const release = workflows.find(([name]) => name === 'release.yml')?.[1];
  const pack = release?.jobs['pack']?.steps.map(({ run }) => run) ?? [];
  expect(pack.indexOf('npm test -- window --packaged')).toBeGreaterThan(
    pack.indexOf('npm run package -- --installers'),
  );
  const draft = release?.jobs['draft']?.steps ?? [];
  expect(draft.some(({ run }) => run?.startsWith('npm sbom '))).toBe(true);
  expect(draft.some(({ uses }) => uses?.startsWith('actions/attest-build-provenance@'))).toBe(true);
  expect(draft.at(-1)?.run).toContain('--draft');
});
