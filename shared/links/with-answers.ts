import type { LinkVerdict } from './link.ts';

type Verdicts = Readonly<Record<string, LinkVerdict>>;

/**
 * What is known of addresses, after new answers. That one could not be asked this time (offline, cancelled, no time left)
 * does not unsay what was found before. `known` itself where the answers say nothing new.
 */
export function withAnswers(known: Verdicts, answers: Verdicts): Verdicts {
  const news = Object.entries(answers).filter(([url, verdict]) => {
    const before = known[url];
    return (
      before === undefined || (before !== verdict && (verdict.state !== 'unchecked' || before.state === 'unchecked'))
    );
  });
  return news.length === 0 ? known : { ...known, ...Object.fromEntries(news) };
}
