import { z } from 'zod';
import { versionKinds } from '../history/kept-version.ts';
import { settingsPatch } from '../settings/stored-settings.ts';
import { bulkSchemas } from './bulk-requests.ts';
import type { RequestName } from './channels.ts';
import { hash, showId, showPath } from './schema-parts.ts';

const text = z.string().max(64 * 1024 * 1024);
const absolutePath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'));
/** Names a long job for its progress and its end. */
const run = z.string().min(1).max(64);
const nothing = z.strictObject({});
const episode = z.strictObject({ show: showId, path: showPath });

/** What each request must look like; the main process refuses everything else. */
export const requestSchemas = {
  'app:start': nothing,
  'show:choose': nothing,
  'show:open': z.strictObject({ path: absolutePath }),
  'show:sample': z.strictObject({ startOver: z.boolean() }),
  'show:rescan': z.strictObject({ show: showId }),
  'show:sources': z.strictObject({ show: showId }),
  'show:catchUp': z.strictObject({ show: showId }),
  'show:search': z.strictObject({ show: showId, search: z.string().max(1000) }),
  'episode:read': episode,
  'episode:save': z.strictObject({
    show: showId,
    path: showPath,
    text,
    bom: z.boolean(),
    expectedHash: hash.nullable(),
  }),
  'episode:saveCopy': z.strictObject({ suggestedName: z.string().max(255), text, bom: z.boolean() }),
  'episode:move': z.strictObject({ show: showId, from: showPath, to: showPath }),
  'episode:trash': episode,
  'episode:bringBack': z.strictObject({ show: showId, path: showPath, kept: z.uuid() }),
  'audio:choose': z.strictObject({ show: showId }),
  'audio:inspect': z.strictObject({ run, path: absolutePath }),
  'audio:ofEpisode': z.strictObject({ show: showId, path: z.string().min(1).max(4096) }),
  'audio:chooseFolder': z.strictObject({ show: showId }),
  'audio:look': z.strictObject({ paths: z.array(absolutePath).min(1).max(5000) }),
  'audio:copy': z.strictObject({ run, show: showId, from: absolutePath, to: showPath, replace: z.boolean() }),
  'audio:stop': z.strictObject({ run }),
  'audio:wave': episode,
  'audio:packets': episode,
  'audio:inspectRemote': z.strictObject({ run, url: z.string().max(8192), whole: z.boolean() }),
  'audio:feed': z.strictObject({ run, url: z.string().max(8192) }),
  'audio:playRemote': z.strictObject({ url: z.string().max(8192) }),
  'links:check': z.strictObject({
    run: z.string().max(64),
    addresses: z.array(z.string().max(8192)).max(20_000),
    /** Ms for the whole run; null: as long as it takes. */
    budgetMs: z.number().int().min(0).max(600_000).nullable(),
    excludes: z.array(z.string().max(1024)).max(1000),
  }),
  'links:cancel': z.strictObject({ run: z.string().max(64) }),
  'history:list': episode,
  'history:read': z.strictObject({ show: showId, path: showPath, id: z.string().max(128) }),
  'history:moved': z.strictObject({ show: showId, from: showPath, to: showPath }),
  'history:keep': z.strictObject({
    show: showId,
    path: showPath,
    text,
    bom: z.boolean(),
    kind: z.enum(versionKinds),
  }),
  'journal:write': z.strictObject({
    show: showId,
    path: showPath,
    text,
    bom: z.boolean(),
    baseHash: hash.nullable(),
  }),
  'journal:list': z.strictObject({ show: showId }),
  'journal:drop': z.strictObject({ root: absolutePath, path: showPath }),
  'publish:state': z.strictObject({ show: showId }),
  'publish:open': z.strictObject({ show: showId, where: z.enum(['github', 'terminal']) }),
  'handover:pack': z.strictObject({ show: showId, paths: z.array(showPath).min(1).max(5000) }),
  'handover:choose': z.strictObject({ show: showId }),
  'handover:take': z.strictObject({ show: showId, id: z.string().max(64), paths: z.array(showPath).max(5000) }),
  'notes:habits': z.strictObject({ show: showId }),
  'notes:titles': z.strictObject({ addresses: z.array(z.string().max(8192)).max(1000) }),
  'notes:clipboard': nothing,
  'notes:keepImage': z.strictObject({
    show: showId,
    folder: showPath,
    /** Name without ending for a picture whose own name says nothing in ASCII. */
    fallback: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}$/),
    image: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('file'), path: absolutePath }),
      z.strictObject({ type: z.literal('bytes'), name: z.string().max(255), base64: z.base64().max(96 * 1024 * 1024) }),
    ]),
  }),
  'notes:moveImage': z.strictObject({ show: showId, from: showPath, to: showPath }),
  'page:picture': z.strictObject({ url: z.string().max(8192) }),
  'settings:change': settingsPatch,
  'settings:export': nothing,
  'settings:import': nothing,
  'shell:openAddress': z.strictObject({ url: z.string().max(8192) }),
  'shell:reveal': episode,
  'window:close': z.strictObject({ proceed: z.boolean() }),
  'update:check': nothing,
  'update:download': nothing,
  'update:install': nothing,
  'report:make': nothing,
  ...bulkSchemas,
} as const satisfies Record<RequestName, z.ZodType>;

export type Request<Name extends RequestName> = z.infer<(typeof requestSchemas)[Name]>;
