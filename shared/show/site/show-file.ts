import { z } from 'zod';
import type { Json } from '../../frontmatter/value.ts';
import { showFileName } from './show-file-name.ts';

const roles = [
  'title',
  'date',
  'description',
  'layout',
  'audio',
  'bytes',
  'duration',
  'people',
  'number',
  'season',
  'tags',
  'image',
  'explicit',
  'episodeType',
  'draft',
  'published',
  'guid',
  'slug',
  'permalink',
  'chapters',
  'transcript',
] as const;

const folder = z.string().min(1).max(1000);
const key = z.string().min(1).max(200);

/** Every setting, each with the sentence that an editor shows beside it (JSON schema in resources/). */
export const showFileSchema = z
  .strictObject({
    name: z.string().min(1).max(500).describe("The show's name, where the site's own settings do not tell it."),
    generator: z
      .enum(['jekyll', 'hugo', 'podbard', 'eleventy', 'astro', 'gatsby', 'nuxt', 'unknown'])
      .describe('What builds the site.'),
    profile: z.string().min(1).max(100).describe('A name for the dialect of keys, as `episodes check` prints it.'),
    markdown: z.enum(['kramdown', 'gfm']).describe('How the notes become a page.'),
    roles: z
      .partialRecord(z.enum(roles), z.union([key, z.array(key).min(1).max(5)]))
      .describe(
        'Which front-matter key has which role. A list of keys names a value inside maps, outermost first: [episode, size].',
      ),
    content: z
      .union([folder, z.array(folder).max(50)])
      .describe('The folder or folders whose markdown files are episodes, below the show.'),
    archive: folder.describe('The folder that retired episodes are moved to; it is not part of the site.'),
    pinned: z
      .array(
        z.union([
          z.string().min(1).max(1000),
          z.strictObject({
            path: z.string().min(1).max(1000).describe('The episode, below the show.'),
            reason: z.string().min(1).max(1000).optional().describe('Why it stays.'),
          }),
        ]),
      )
      .max(10_000)
      .describe(
        'Episodes that never move to the archive since others link to them: paths below the show, or with a reason.',
      ),
    timezone: z.string().min(1).max(100).describe("The show's time zone by its IANA name, such as Asia/Tokyo."),
    rules: z
      .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
      .describe("How severe each rule's findings are in this show; off silences a rule."),
    habits: z
      .array(z.string().min(1).max(100))
      .max(200)
      .describe('Rules that this show breaks throughout and on purpose: their findings are not shown.'),
    links: z
      .strictObject({
        exclude: z
          .array(z.string().min(1).max(1000))
          .max(1000)
          .describe('Addresses that are never asked: the beginning of an address, with * for any characters.'),
      })
      .partial()
      .describe('How links are checked.'),
    feed: z.url().max(2000).describe("The address of the host's feed, where sizes and durations can be read."),
    templates: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(200).describe('What the choice is called.'),
          file: z.string().min(1).max(1000).describe('A markdown file below the show that a new episode begins as.'),
        }),
      )
      .max(100)
      .describe('Beginnings of new episodes to choose from.'),
  })
  .partial()
  .meta({
    title: 'Episode Editor: settings of a show',
    description: `The file ${showFileName} at the root of a show.`,
  });

export type ShowSettings = z.infer<typeof showFileSchema>;

/** Settings that can be used, and what was passed over: the key and why. */
export interface ShowFile {
  readonly settings: ShowSettings;
  readonly refused: readonly { readonly key: string; readonly why: string }[];
}

/** Reads the settings one by one: a wrong or unknown one is passed over and named, the others count. */
export function showFileFrom(content: Json): ShowFile {
  if (content === null) return { settings: {}, refused: [] };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { settings: {}, refused: [{ key: showFileName, why: 'not a map' }] };
  }
  const refused: { key: string; why: string }[] = [];
  const accepted = Object.entries(content).filter(([name, value]) => {
    const issue = showFileSchema.safeParse({ [name]: value }).error?.issues[0];
    if (issue) refused.push({ key: name, why: issue.message });
    return issue === undefined;
  });
  return { settings: showFileSchema.parse(Object.fromEntries(accepted)), refused };
}
