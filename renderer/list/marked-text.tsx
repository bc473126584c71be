import { composed } from '#shared/search/fold.ts';
import { marksIn } from '#shared/search/match.ts';
import type { Span } from '#shared/text/splice.ts';

/** A text with the searched words marked in it. */
export function MarkedText({
  text,
  words,
  marks = marksIn(text, words),
}: {
  readonly text: string;
  readonly words: readonly string[];
  readonly marks?: readonly Span[];
}) {
  if (marks.length === 0) return text;
  const whole = composed(text);
  return marks.map(({ start, end }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the places are all that tells the parts apart
    <span key={index}>
      {whole.slice(marks[index - 1]?.end ?? 0, start)}
      <mark className="found">{whole.slice(start, end)}</mark>
      {index === marks.length - 1 && whole.slice(end)}
    </span>
  ));
}
