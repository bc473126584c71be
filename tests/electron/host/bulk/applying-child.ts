// Changes all files of a show, and is killed when so many of them are done, others being under way.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '#host/bulk/apply-changes.ts';
import { bulkFiles } from '#host/bulk/bulk-files.ts';
import { recordStore } from '#host/bulk/record-store.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { hashOf } from '#host/files/read-source.ts';

const [root = '', data = '', after = ''] = process.argv.slice(2);
const changes = readdirSync(root).map((path) => ({
  path,
  before: hashOf(readFileSync(join(root, path))),
  edits: [{ start: 0, end: 3, text: 'new' }],
}));
await applyChanges(root, { what: 'fill' }, changes, {
  files: bulkFiles(root, keepCopiesIn(join(data, 'copies'))),
  records: recordStore(join(data, 'bulk')),
  now: Date.now(),
  onProgress: (done) => {
    if (done === Number(after)) process.kill(process.pid, 'SIGKILL');
  },
});
