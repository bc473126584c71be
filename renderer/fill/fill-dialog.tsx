import { assertNever } from '#shared/result.ts';
import { AudioReview } from './audio-review.tsx';
import type { FillQuestion } from './fill-questions.ts';
import { FillMany } from './many/fill-many.tsx';
import { DownloadQuestion } from './remote/download-question.tsx';
import { FeedAddress } from './remote/feed-address.tsx';
import { RowsReview } from './rows-review.tsx';
import { Working } from './working.tsx';

/** A question about what sounds and feeds fill in. */
export function FillDialog({ question }: { readonly question: FillQuestion }) {
  switch (question.type) {
    case 'audio':
      return <AudioReview {...question} />;
    case 'fill-many':
      return <FillMany {...question} />;
    case 'rows':
      return <RowsReview {...question} />;
    case 'download':
      return <DownloadQuestion {...question} />;
    case 'feed-address':
      return <FeedAddress {...question} />;
    case 'working':
      return <Working {...question} />;
    default:
      return assertNever(question);
  }
}
