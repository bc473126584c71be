import { currentShow } from '../store/show-store.ts';

/**
 * Where a picture or sound of the site is read from in this window: `app://show-ID/…` for a path of the site or an
 * address under the site's own, undefined for anything elsewhere (it is fetched only when the person asks).
 */
export function siteAddress(path: string, id: string, folder = ''): string | undefined {
  const show = currentShow()?.show;
  let local = path;
  if (show?.url !== undefined && local.startsWith(`${show.url}/`)) local = local.slice(show.url.length);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(local)) return undefined;
  if (show?.baseUrl && local.startsWith(`${show.baseUrl}/`)) local = local.slice(show.baseUrl.length);
  const absolute = local.startsWith('/') ? local.slice(1) : `${folder}${local}`;
  return `app://show-${id}/${encodePath(absolute)}`;
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
