/** The part of a document's name behind the date: Jekyll's `slug` where the front matter has none. */
export function slugOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return name.replace(/^\d{2,4}-\d\d?-\d\d?-/, '');
}

/** Jekyll's `id` of a document: its slug in the folder of its address. */
export function documentId(address: string, slug: string): string {
  const folder = address.replace(/\/+$/, '').replace(/[^/]*$/, '');
  return `${folder === '' ? '/' : folder}${slug}`;
}
