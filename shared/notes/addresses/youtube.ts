/** The id of the video that an address leads to, with where it is to begin (as written); undefined for other addresses. */
export function youtubeVideo(address: string): { readonly id: string; readonly start?: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|music)\./, '');
  const onSite = host === 'youtube.com' || host === 'youtube-nocookie.com';
  const id =
    host === 'youtu.be'
      ? url.pathname.slice(1)
      : onSite
        ? (/^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(url.pathname)?.[1] ??
          (url.pathname === '/watch' ? url.searchParams.get('v') : undefined))
        : undefined;
  // A list of videos stands where a video's id would.
  if (!id || !/^[\w-]{11}$/.test(id) || id === 'videoseries') return undefined;
  const start = url.searchParams.get('t') ?? url.searchParams.get('start');
  return { id, ...(start === null ? {} : { start }) };
}

/** The place of the video's id in an embed that was learned. */
const idHole = '{id}';

const embeds = [
  /youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?![\w-])/,
  /\{%-?\s*(?:include\s+\S*youtube\S*|youtube|render\s+\S*youtube\S*)\b[^%]*?(?:["'=/\s])([\w-]{11})(?=["'\s%])/i,
  /\{\{<\s*youtube\b[^>]*?["\s]([\w-]{11})(?=["\s>])/i,
  /(?:img\.youtube|i\.ytimg)\.com\/vi\/([\w-]{11})\//,
];

/**
 * How a show puts a video into its notes: the block that it writes most often, with `{id}` in place of the id. The notes
 * come newest first, so that of two ways used alike the newer one is taken. Undefined where no video stands in them.
 */
export function videoEmbedOf(notes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const block of notes.flatMap((text) => text.split(/\n[ \t]*\n/))) {
    const id = embeds.map((pattern) => pattern.exec(block)?.[1]).find((found) => found !== undefined);
    if (id === undefined) continue;
    const template = embedPart(block, id).replaceAll(id, idHole);
    // More than the embed stands in the block where another id is left.
    if (template === '' || embeds.some((pattern) => pattern.test(template))) continue;
    counts.set(template, (counts.get(template) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The lines of a block from the tag that opens around the video to the one that closes it, without what tells of one visit. */
function embedPart(block: string, id: string): string {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes(id));
  const isMark = (line: string) => /^[ \t]*(?:<|\{%|\{\{<|\[!\[)/.test(line);
  if (!isMark(lines[at] ?? '')) return '';
  let from = at;
  while (from > 0 && isMark(lines[from - 1] ?? '')) from--;
  let to = at;
  while (to + 1 < lines.length && isMark(lines[to + 1] ?? '')) to++;
  return lines
    .slice(from, to + 1)
    .join('\n')
    .replace(/([?&])(?:si|t|start)=[\w-]+&?/g, '$1')
    .replace(/[?&](?=["'\s])/g, '')
    .trim();
}

/** The show's embed with another video's id. */
export function videoEmbed(template: string, id: string): string {
  return template.replaceAll(idHole, id);
}
