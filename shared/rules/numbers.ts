import type { Value } from '../frontmatter/value.ts';
import type { Role } from '../show/show.ts';
import type { EpisodeContext } from './context.ts';
import { finding, type Rule } from './rule.ts';
import { keyOf, nodeOf, textOf, writtenAt } from './values.ts';

/** Besides Apple's true and false, the older yes, no, clean and explicit, which feeds and apps still know. */
const explicitWords = /^(?:true|false|yes|no|clean|explicit)$/i;
const episodeTypes = /^(?:full|trailer|bonus)$/i;

/** The short values that Apple's feed specification limits to a few words or to whole numbers. */
export const numbersRule: Rule = {
  names: ['explicit-invalid', 'episode-type-invalid', 'episode-number-invalid'],
  reads: 'keys',
  check(context) {
    return [
      ...judge(context, 'explicit', 'explicit-invalid', (value) => explicitWords.test(textOf(value).trim())),
      ...judge(context, 'episodeType', 'episode-type-invalid', (value) => episodeTypes.test(textOf(value).trim())),
      ...(isNumberKey(context) ? judge(context, 'number', 'episode-number-invalid', isWholeNumber) : []),
      ...judge(context, 'season', 'episode-number-invalid', isWholeNumber),
    ];
  },
};

/** A key such as `id` may hold `sp008` with good reason: no feed prints it as the episode's number. */
function isNumberKey(context: EpisodeContext): boolean {
  return /episode|number|^no$/i.test(keyOf(context, 'number') ?? '');
}

function isWholeNumber(value: Value): boolean {
  return /^0*[1-9]\d*$/.test(textOf(value).trim());
}

function judge(context: EpisodeContext, role: Role, rule: string, isFine: (value: Value) => boolean) {
  const node = nodeOf(context, role);
  // A list or map is another use of the key; an empty value is printed by no template.
  if (!node || node.value === null || textOf(node.value).trim() === '' || isFine(node.value)) return [];
  return [
    finding(rule, 'error', writtenAt(context, node), {
      key: keyOf(context, role),
      params: { written: textOf(node.value) },
    }),
  ];
}
