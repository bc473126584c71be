import { assertNever } from '#shared/result.ts';
import type { BulkQuestion } from './bulk-questions.ts';
import { InterruptedChange } from './interrupted-change.tsx';
import { ReviewChanges } from './review-changes.tsx';
import { SettleChange } from './settle-change.tsx';

/** A question about many files. */
export function BulkDialog({ question }: { readonly question: BulkQuestion }) {
  switch (question.type) {
    case 'bulk-review':
      return <ReviewChanges {...question} />;
    case 'bulk-settle':
      return <SettleChange {...question} />;
    case 'bulk-interrupted':
      return <InterruptedChange {...question} />;
    default:
      return assertNever(question);
  }
}
