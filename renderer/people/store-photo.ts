import type { Failure } from '#shared/ipc/answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { PersonImages } from '#shared/show/person-image.ts';
import { base64Of } from '../base64.ts';
import { request } from '../bridge.ts';
import { currentShow } from '../store/show-store.ts';

/** Stores a person's picture beside the others', named after their id in ASCII; gives what the site's list is to say. */
export async function storePhoto(photo: Blob, id: string, images: PersonImages): Promise<Result<string, Failure>> {
  const show = currentShow()?.id;
  if (show === undefined) return fail({ reason: 'refused' });
  const name = `${id}.${images.kind === 'jpeg' ? 'jpg' : images.kind}`;
  const image = { type: 'bytes' as const, name, base64: await base64Of(photo) };
  const kept = await request('notes:keepImage', { show, folder: images.folder, fallback: 'person', image });
  if (!kept.ok) return kept;
  return ok(`${images.prefix}${kept.value.path.slice(images.folder.length + 1)}`);
}
