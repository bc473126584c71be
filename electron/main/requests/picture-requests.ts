import { fetchPicture } from '#host/images/fetch-picture.ts';
import type { Answer } from '#shared/ipc/answers.ts';
import { fail } from '#shared/result.ts';
import type { RemotePorts } from './remote-requests.ts';

export interface PicturePorts extends Pick<RemotePorts, 'web'> {
  readonly args: { readonly offline: boolean };
}

/** A picture of another site, which the person asked to see in the page. */
export async function fetchPagePicture({ web, args }: PicturePorts, url: string): Promise<Answer<'page:picture'>> {
  return args.offline ? fail({ reason: 'offline' }) : fetchPicture(url, web);
}
