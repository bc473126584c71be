import type { EpisodeContext } from './context.ts';
import { finding, type Rule } from './rule.ts';
import { textOf, writtenAt } from './values.ts';

/** Characters that RSS readers keep of a title or subtitle (RSS 0.91's DTD, the W3C validator, Apple's subtitle). */
const most = 255;

/** A title or subtitle that readers cut in the middle. */
export const textLengthRule: Rule = {
  names: ['text-too-long'],
  reads: 'keys',
  check(context) {
    return context.frontMatter.fields.flatMap(({ key, node }) => {
      const text = textOf(node.value).trim();
      if (!isShown(context, key) || text.includes('\n')) return [];
      const length = [...text].length;
      return length > most
        ? [finding('text-too-long', 'warning', writtenAt(context, node), { key, params: { length, most } })]
        : [];
    });
  },
};

/** yattecast's feed makes the subtitle of `description`; elsewhere only keys that say so are sure to be cut. */
function isShown({ show }: EpisodeContext, key: string): boolean {
  const { keys, name } = show.profile;
  return key === keys.title || (name === 'yattecast' && key === keys.description) || /sub_?title$/i.test(key);
}
