import { sourceFile } from '#shared/show/site/static-folder.ts';
import { decoded } from '#shared/text/decoded.ts';
import { currentShow } from '../store/show-store.ts';

/**
 * Where a picture or sound of the site is read from in this window: `app://show-ID/…` for a path of the site or an
 * address under the site's own, undefined for anything elsewhere (it is fetched only when the person asks). `beside` is
 * the folder of the episode's own file, where a page bundle has its pictures.
 */
export function siteAddress(path: string, id: string, beside?: string): string | undefined {
  const opened = currentShow();
  const { url, baseUrl, generator = 'unknown' } = opened?.show ?? {};
  let local = path;
  if (url !== undefined && local.startsWith(`${url}/`)) local = local.slice(url.length);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(local)) return undefined;
  if (baseUrl && local.startsWith(`${baseUrl}/`)) local = local.slice(baseUrl.length);
  const plain = local.replace(/[?#].*$/s, '');
  const file = sourceFile(decoded(plain), generator, opened?.site.files ?? [], beside);
  const address = file?.split('/').map(encodeURIComponent).join('/') ?? encodePath(plain.replace(/^\//, ''));
  return `app://show-${id}/${address}`;
}

/** Percent-encodes what a URL needs, without encoding twice what is encoded already. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => {
      try {
        return encodeURIComponent(decodeURIComponent(part));
      } catch {
        return encodeURIComponent(part);
      }
    })
    .join('/');
}
