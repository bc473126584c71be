import type { Failure } from '#shared/ipc/answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { addPerson, personFile } from '#shared/show/add-person.ts';
import type { Person, Show } from '#shared/show/show.ts';
import { request } from '../bridge.ts';
import { currentShow } from '../store/show-store.ts';
import { readFolderAgain } from './follow-show.ts';

/** Whether this app knows where a show keeps its people. */
export function knowsPeople(show: Show): boolean {
  return show.peopleSource !== undefined || show.generator === 'jekyll';
}

/** Writes a person to the site's own list, with the same care for its bytes, and reads the show again. */
export async function addToSite(person: Person): Promise<Result<null, Failure>> {
  const opened = currentShow();
  if (opened === undefined) return fail({ reason: 'refused' });
  const { id, show } = opened;
  const source = show.peopleSource ?? { type: 'config', file: '_config.yml', key: 'actors' };
  if (source.type === 'collection') {
    const path = `${source.folder}/${person.id}.md`;
    return written(id, path, personFile(person), false, null);
  }
  const read = await request('episode:read', { show: id, path: source.file });
  if (!read.ok) return read;
  const list = source.type === 'config' ? { key: source.key, shape: 'map' as const } : { shape: source.shape };
  const added = addPerson(read.value.text, list, person, 'psych');
  if (!added.ok) return fail({ reason: added.error.reason, path: added.error.key ?? source.file });
  return written(id, source.file, added.value, read.value.bom, read.value.hash);
}

async function written(
  show: string,
  path: string,
  text: string,
  bom: boolean,
  expectedHash: string | null,
): Promise<Result<null, Failure>> {
  const saved = await request('episode:save', { show, path, text, bom, expectedHash });
  if (!saved.ok) return saved;
  await readFolderAgain(show);
  return ok(null);
}
