/** The pages of the guide in the order of reading: `docs/guide/LANGUAGE/NAME.md`. */
export const guidePages = [
  'start',
  'notes',
  'audio',
  'problems',
  'list',
  'many',
  'publish',
  'never-lose',
  'privacy',
  'ci',
  'news',
] as const;

export type GuidePage = (typeof guidePages)[number];

/** A page's title: the text of its first heading. */
export function guideTitle(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1]?.trim() ?? '';
}

/** The page that a link inside the guide leads to, such as `audio.md` or `audio.md#drop`; undefined for others. */
export function guideLink(href: string): GuidePage | undefined {
  const name = /^(?:\.\/)?([a-z-]+)\.md(?:#.*)?$/.exec(href)?.[1];
  return guidePages.find((page) => page === name);
}
