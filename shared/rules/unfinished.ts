import { isOut } from '../show/content/is-out.ts';
import type { EpisodeContext } from './context.ts';
import { isDurationPlaceholder } from './duration-text.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isSizePlaceholder } from './size-text.ts';
import { isExpected, nodeOf, textOf } from './values.ts';

/**
 * Whether what is not there yet is still to come: the generator does not publish the episode, or not before a date that
 * lies ahead. Such an episode is not wrong, whatever it lacks.
 */
export function isUnfinished({ status, summary, now, readyToPublish }: EpisodeContext): boolean {
  return !readyToPublish && !isOut({ ...summary, status }, now);
}

/** Everything that an unfinished episode still lacks, said in one breath. */
export const unfinishedRule: Rule = {
  names: ['draft-todo'],
  reads: 'keys',
  check(context) {
    if (!isUnfinished(context)) return [];
    const missing = stillToDo(context);
    return missing.length === 0
      ? []
      : [finding('draft-todo', 'info', nowhere, { params: { todo: missing.join(',') } })];
  },
};

/** Names of what is to do, as the words `rule.draft-todo-NAME` have them. */
function stillToDo(context: EpisodeContext): readonly string[] {
  const { status, audioState, path, show } = context;
  const text = (role: Parameters<typeof nodeOf>[1]): string => textOf(nodeOf(context, role)?.value).trim();
  const isNameInPosts = /(?:^|\/)_posts\//.test(path) && !/(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$/.test(path);
  const checks: readonly (readonly [string, boolean])[] = [
    ['title', text('title') === '' && isExpected(context, 'title')],
    [
      'audio',
      (text('audio') === '' && isExpected(context, 'audio')) || (text('audio') !== '' && audioState === 'missing'),
    ],
    ['bytes', isExpected(context, 'bytes') && isSizePlaceholder(nodeOf(context, 'bytes')?.value)],
    ['duration', isExpected(context, 'duration') && isDurationPlaceholder(nodeOf(context, 'duration')?.value)],
    [
      'date',
      isExpected(context, 'date') && !/\d/.test(text('date')) && (status === 'draft' || !path.includes('_posts/')),
    ],
    ['description', text('description') === '' && isExpected(context, 'description')],
    ['name', status === 'draft' && show.generator === 'jekyll' && isNameInPosts],
  ];
  return checks.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}
