import { z } from 'zod';
import { operationSchema, searchSchema } from '../bulk/operation.ts';
import { hash, showId, showPath } from './schema-parts.ts';

/** As many files as a show may have. */
const mostFiles = 100_000;

const run = z.string().max(64);
const offset = z.number().int().min(0);
const edit = z.strictObject({ start: offset, end: offset, text: z.string() });
const name = z.strictObject({
  what: z.string().max(100),
  params: z.record(z.string().max(100), z.union([z.string().max(10_000), z.number()])).exactOptional(),
});
const planned = z.strictObject({
  path: showPath,
  to: showPath.exactOptional(),
  removed: offset,
  added: offset,
  inWindow: z.literal(true).exactOptional(),
  isNew: z.literal(true).exactOptional(),
});
const change = z.strictObject({
  path: showPath,
  to: showPath.exactOptional(),
  before: z.union([hash, z.literal('new')]),
  edits: z.array(edit).max(mostFiles),
  inWindow: z.literal(true).exactOptional(),
});

/** Unsaved texts of the window, by path: they are looked at in place of the files. */
const unsaved = z.record(showPath, z.string());

/** Requests about changes of many files. */
export const bulkSchemas = {
  /** Changes that the page has made itself, to be looked at and written like planned ones. */
  'bulk:stage': z.strictObject({
    show: showId,
    name,
    files: z.array(planned).max(mostFiles),
    changes: z.array(change).max(mostFiles),
  }),
  'bulk:plan': z.strictObject({
    show: showId,
    run,
    operation: operationSchema,
    /** The chosen episodes; null: all. */
    paths: z.array(showPath).max(mostFiles).nullable(),
    unsaved,
  }),
  'bulk:search': z.strictObject({ show: showId, run, search: searchSchema, unsaved }),
  'bulk:linksTo': z.strictObject({ show: showId, run }),
  /** Local audio of archived episodes (null: of all) that lies on a server too, by its address. */
  'bulk:retired': z.strictObject({ show: showId, paths: z.array(showPath).max(mostFiles).nullable() }),
  'bulk:askCopies': z.strictObject({ show: showId, run, paths: z.array(showPath).max(mostFiles) }),
  'bulk:trashCopies': z.strictObject({ show: showId, paths: z.array(showPath).max(mostFiles) }),
  'bulk:healthRows': z.strictObject({ show: showId, group: z.string().max(200), from: offset }),
  'bulk:health': z.strictObject({ show: showId, run, unsaved }),
  'bulk:file': z.strictObject({ plan: z.string().max(64), path: showPath }),
  'bulk:apply': z.strictObject({ plan: z.string().max(64), run, paths: z.array(showPath).max(mostFiles) }),
  'bulk:cancel': z.strictObject({ run }),
  'bulk:records': z.strictObject({ show: showId }),
  'bulk:settle': z.strictObject({ record: z.string().max(64), run, how: z.enum(['undo', 'finish', 'leave']) }),
} as const;
