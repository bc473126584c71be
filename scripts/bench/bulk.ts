import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkJobs } from '#host/bulk/jobs.ts';
import type { Result } from '#shared/result.ts';
import { generateShow } from '../lib/generated-show.ts';
import { type Bench, quantile } from '../lib/measure.ts';

const FILES = 1000;
const RUNS = 3;
/** Notes are made as long as a well filled episode's (bytes). */
const NOTES = 20_000;
const hooks = { signal: new AbortController().signal, onProgress: () => undefined };

/** A change of a thousand files with everything that takes it back, and taking it back: each file flushed to the disk. */
export const bench: Bench = async (report) => {
  const folder = await mkdtemp(join(tmpdir(), 'episode-editor-bulk-'));
  const root = join(folder, 'show');
  const data = join(folder, 'data');
  try {
    for (const path of await generateShow(root, FILES)) {
      await appendFile(join(root, path), `\n${'words '.repeat(NOTES / 6)}\n`);
    }
    const before = await textsOf(root);
    const change: number[] = [];
    const undo: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now();
      const planned = sure(await bulkJobs.plan({ root, operation, paths: null, unsaved: {} }, hooks));
      const name = { what: operation.type };
      const made = sure(await bulkJobs.apply({ data, root, name, changes: planned.changes }, hooks));
      const changed = performance.now();
      if (made.done.length !== FILES || made.record === null) throw new Error(`${made.done.length} files changed`);
      sure(await bulkJobs.undo({ data, record: made.record }, hooks));
      change.push(changed - begun);
      undo.push(performance.now() - changed);
    }
    if ((await textsOf(root)) !== before) throw new Error('the undo left a file changed');
    const detail = `median of ${RUNS}, ${FILES} files of some ${NOTES / 1000} kB, the budget is 10 s`;
    report({
      metric: 'bulk.change',
      value: quantile(change, 0.5),
      unit: 'ms',
      detail: `${detail}; planned and written`,
    });
    report({ metric: 'bulk.undo', value: quantile(undo, 0.5), unit: 'ms', detail: `${detail}; every byte as before` });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const operation = {
  type: 'replace-in-key',
  key: 'audio_file_path',
  find: '/audio/',
  replacement: 'https://media.example/show/',
  atStart: true,
  isRegex: false,
  matchCase: true,
  wholeWord: false,
} as const;

function sure<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function textsOf(root: string): Promise<string> {
  const posts = join(root, '_posts');
  const texts = await Promise.all((await readdir(posts)).sort().map((name) => readFile(join(posts, name), 'utf8')));
  return texts.join('\0');
}
