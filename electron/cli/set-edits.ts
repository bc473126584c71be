import { z } from 'zod';
import type { Json } from '#shared/frontmatter/value.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What is to become of one file's keys: as written by a person, or as JSON with its types. */
export interface FileChange {
  /** As typed. */
  readonly path: string;
  readonly set: readonly (readonly [string, { readonly written: string } | { readonly json: Json }])[];
  readonly unset: readonly string[];
}

const line = z.object({
  path: z.string().min(1),
  set: z.record(z.string(), z.json()).optional(),
  unset: z.array(z.string()).optional(),
});

/** Reads a file of edits: `{"path":…,"set":{key:value},"unset":[key]}` a line. The error names the line. */
export function readEditLines(text: string): Result<readonly FileChange[], string> {
  const changes: FileChange[] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue;
    const read = readLine(source);
    if (!read.ok) return fail(`set: line ${index + 1} of the edits: ${read.error}`);
    changes.push(read.value);
  }
  return ok(changes);
}

function readLine(source: string): Result<FileChange, string> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) return fail('needs a "path", and "set" or "unset"');
  const { path, set = {}, unset = [] } = parsed.data;
  return ok({ path, set: Object.entries(set).map(([key, value]) => [key, { json: value as Json }] as const), unset });
}
