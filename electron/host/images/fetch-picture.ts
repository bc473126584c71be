import { imageKind } from '#shared/notes/images/image-kind.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { askAddress, type WebFailure, type WebOptions } from '../audio/web-bytes.ts';

/** More than any picture of a page; what is larger is opened in the browser. */
const mostBytes = 16 * 1024 * 1024;

/** A picture of another site. */
export interface FetchedPicture {
  readonly bytes: Uint8Array;
  /** By what its bytes are, whatever the server says. */
  readonly mime: string;
}

/** Why an address gave no picture. */
export type PictureFailure = WebFailure | { readonly reason: 'no-image'; readonly detail?: string };

const mimes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
} as const;

/** Fetches one picture that the person asked to see: no cookies, no referrer, nothing private, so many bytes and no more. */
export async function fetchPicture(url: string, options: WebOptions): Promise<Result<FetchedPicture, PictureFailure>> {
  const answer = await askAddress(url, { method: 'GET', limit: mostBytes, headers: { accept: 'image/*' } }, options);
  if (!answer.ok) return answer;
  const kind = imageKind(answer.value.body);
  return kind === undefined ? fail({ reason: 'no-image' }) : ok({ bytes: answer.value.body, mime: mimes[kind] });
}
