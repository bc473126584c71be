import type { Answer } from '#shared/ipc/answers.ts';
import { ok, type Result } from '#shared/result.ts';
import { request } from '../bridge.ts';

type Failure = Extract<Answer<'page:picture'>, { readonly ok: false }>['error'];

/** So many pictures of other sites are kept; those asked for longest ago go first, and stay where they are on the screen. */
const most = 100;

/** Pictures that the person asked to see in this run, as addresses of this window, by their own. */
const fetched = new Map<string, string>();

/** Where a picture of another site is shown from; undefined for one that nobody asked for. */
export function fetchedPicture(address: string): string | undefined {
  return fetched.get(address);
}

/** Has the main process fetch a picture of another site; what it asks and takes is limited there. */
export async function fetchRemotePicture(address: string): Promise<Result<string, Failure>> {
  const present = fetched.get(address);
  if (present !== undefined) return ok(present);
  const answer = await request('page:picture', { url: address });
  if (!answer.ok) return answer;
  const { bytes, mime } = answer.value;
  const shown = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  fetched.set(address, shown);
  const [oldest] = fetched;
  if (fetched.size > most && oldest !== undefined) {
    fetched.delete(oldest[0]);
    URL.revokeObjectURL(oldest[1]);
  }
  return ok(shown);
}
