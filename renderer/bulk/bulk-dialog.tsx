import { assertNever } from '#shared/result.ts';
import { ArchiveDialog } from './archive/archive-dialog.tsx';
import { RetiredDialog } from './archive/retired-dialog.tsx';
import type { BulkQuestion } from './bulk-questions.ts';
import { BulkRun } from './bulk-run.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { FindDialog } from './find/find-dialog.tsx';
import { HealthDialog } from './health/health-dialog.tsx';
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
    case 'bulk-wait':
      return <BulkRun run={question.run} title={question.title} />;
    case 'bulk-health':
      return <HealthDialog {...question} />;
    case 'bulk-change':
      return <ChangeDialog {...question} />;
    case 'bulk-find':
      return <FindDialog {...question} />;
    case 'bulk-archive':
      return <ArchiveDialog {...question} />;
    case 'bulk-retired':
      return <RetiredDialog {...question} />;
    default:
      return assertNever(question);
  }
}
