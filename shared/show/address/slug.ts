/** `default`: every run of what is no letter, mark or digit becomes a hyphen; `pretty` also keeps `._~!$&'()+,;=@`. */
export type SlugMode = 'default' | 'pretty';

const replaced = { default: /[^\p{M}\p{L}\p{Nd}]+/gu, pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu };

/** The part of an address that Jekyll makes of a name (`Utils.slugify`). */
export function slugify(name: string, mode: SlugMode = 'default', keepsCase = false): string {
  const slug = name.replace(replaced[mode], '-').replace(/^-|-$/g, '');
  return keepsCase ? slug : slug.toLowerCase();
}

/** Percent-encodes what may not stand in the path of an address; `/` and what RFC 3986 allows in a segment stay. */
export function encodePath(path: string): string {
  return path.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]+/gu, (run) =>
    encodeURIComponent(run.replace(/\p{Cs}/gu, '\ufffd')),
  );
}
