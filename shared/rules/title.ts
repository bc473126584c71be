import type { EpisodeContext } from './context.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isUnfinished } from './unfinished.ts';
import { keyOf, nodeOf, textOf, writtenAt } from './values.ts';

const leadingNumber =
  /^[【[(「]?\s*(?:第|#|no\.?|ep\.?|episode|vol\.?)?\s*0*(\d{1,5})(?=$|[\s.:、,。\-–—|話回缶夜杯)」】\]])/i;

/** Apple asks for titles without the episode's number and without the show's name: apps show both beside it. */
export const titleRule: Rule = {
  names: ['title-missing', 'title-number'],
  reads: 'keys',
  check(context) {
    const key = keyOf(context, 'title');
    if (key === undefined) return [];
    const node = nodeOf(context, 'title');
    const title = textOf(node?.value).trim();
    if (title === '') {
      return isUnfinished(context)
        ? []
        : [finding('title-missing', 'error', node ? writtenAt(context, node) : nowhere, { key })];
    }
    const variant = repeats(context, title);
    return variant && node
      ? [finding('title-number', 'info', writtenAt(context, node), { key, variant, params: { title } })]
      : [];
  },
};

function repeats({ summary, show }: EpisodeContext, title: string): 'number' | 'show' | undefined {
  const leading = leadingNumber.exec(title.normalize('NFKC'));
  if (leading && summary.number !== undefined && Number(leading[1]) === summary.number) return 'number';
  return show.name.length >= 4 && title.toLowerCase().startsWith(show.name.toLowerCase()) ? 'show' : undefined;
}
