import type { ChangeName } from '#shared/bulk/change-set.ts';
import { currentWords } from '../words/use-words.ts';

/** What a change of many files is called, in the person's language. */
export function changeName({ what, params }: ChangeName): string {
  const words = currentWords();
  const rule = params?.['rule'];
  return words(`bulk.what.${what}`, {
    count: 0,
    ...params,
    ...(rule !== undefined && { rule: words(`problems.name.${rule}`) }),
  });
}
