import type { Failure } from '#shared/ipc/answers.ts';
import { currentWords } from './use-words.ts';

/** What happened, to which file, what to do: a failure in the person's language. */
export function failureWords(failure: Failure): string {
  return currentWords()(`failure.${failure.reason}`, {
    path: failure.path ?? '',
    name: failure.path?.split(/[\\/]/).at(-1) ?? '',
    key: failure.path ?? '',
    detail: failure.detail ?? '',
    code: failure.detail ?? '',
    folder: failure.detail ?? '',
  });
}
