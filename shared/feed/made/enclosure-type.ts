/** The types that Apple Podcasts accepts, by the ending of the address. */
const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  mp4: 'video/mp4',
  m4v: 'video/x-m4v',
  mov: 'video/quicktime',
  pdf: 'application/pdf',
};

/** The enclosure's type by its address; undefined for what has no ending that Apple accepts. */
export function enclosureType(address: string): string | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : (address.split(/[?#]/, 1)[0] ?? '');
  return types[/\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}
