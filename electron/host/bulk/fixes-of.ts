import type { Operation } from '#shared/bulk/operation.ts';
import { applyFixes, fixesOfKind } from '#shared/check/fix-all.ts';
import { ok } from '#shared/result.ts';
import type { OpenShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import { checkedShow } from './checked-show.ts';
import type { EpisodeText, TextsArgument } from './each-text.ts';

/** Rules whose fix comes from the audio file itself. */
const fromAudio = /^(?:audio-size|duration)-/;

/**
 * What a rule's fixes do to each of the chosen episodes. All rules run over them once more, so that the edits are for the
 * texts as they are now.
 */
export async function fixesOf(
  opened: OpenShow,
  { rule, way }: Extract<Operation, { type: 'fix' }>,
  paths: readonly string[],
  argument: TextsArgument,
  control: JobControl,
) {
  const { checked, texts } = await checkedShow(opened, paths, argument, control, {
    audio: fromAudio.test(rule) ? 'heard' : 'unasked',
  });
  const edits = new Map(checked.map(({ path, problems }) => [path, applyFixes(fixesOfKind(problems, rule, way))]));
  return ok(({ text, path }: Pick<EpisodeText, 'text' | 'path'>) =>
    ok(texts.get(path) === text ? (edits.get(path) ?? []) : []),
  );
}
