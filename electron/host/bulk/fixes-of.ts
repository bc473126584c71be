import { ok } from '#shared/result.ts';
import type { Splice } from '#shared/text/splice.ts';
import type { OpenShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import { checkedShow } from './checked-show.ts';
import type { TextsArgument } from './each-text.ts';

/** Rules whose fix comes from the audio file itself. */
const fromAudio = /^(?:audio-size|duration)-/;

/**
 * What a rule's fixes do to each of the chosen episodes. All rules run over them once more, so that the edits are for the
 * texts as they are now.
 */
export async function fixesOf(
  opened: OpenShow,
  rule: string,
  paths: readonly string[],
  argument: TextsArgument,
  control: JobControl,
) {
  const { checked, texts } = await checkedShow(opened, paths, argument, control, { hears: fromAudio.test(rule) });
  const edits = new Map(
    checked.map(({ path, problems }) => [path, fixesAmong(problems.filter((problem) => problem.rule === rule))]),
  );
  return ok((text: string, path: string) => ok(texts.get(path) === text ? (edits.get(path) ?? []) : []));
}

/** The edits of all fixes; where two would change the same characters the first one counts. */
function fixesAmong(problems: readonly { readonly fix?: { readonly edits: readonly Splice[] } }[]): readonly Splice[] {
  const taken: Splice[] = [];
  for (const { fix } of problems) {
    const isFree = fix?.edits.every((edit) =>
      taken.every((other) => edit.start >= other.end || edit.end <= other.start),
    );
    if (fix !== undefined && isFree) taken.push(...fix.edits);
  }
  return taken;
}
