import { heldBackFields } from '../show/content/status.ts';
import type { EpisodeContext } from './context.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isSizePlaceholder } from './size-text.ts';
import { isExpected, nodeOf, textOf } from './values.ts';

/** A name that Jekyll takes for a post (`Document::DATE_FILENAME_MATCHER`). */
const post = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-[^/]+$/;

/** Names and addresses that keep an episode from listeners. */
export const fileNameRule: Rule = {
  names: ['filename-invalid', 'slug-duplicate', 'guid-changed'],
  reads: 'keys',
  check(context) {
    const name = context.path.slice(context.path.lastIndexOf('/') + 1);
    const isPost = context.show.generator === 'jekyll' && /(?:^|\/)_posts\//.test(context.path);
    const problems = [];
    if (isPost && !isRealPostName(name) && seemsDone(context, name)) {
      problems.push(finding('filename-invalid', 'error', nowhere, { params: { name } }));
    }
    const twin = twinOf(context);
    if (twin !== undefined) {
      problems.push(
        finding('slug-duplicate', 'error', nowhere, { params: { other: twin, address: context.page ?? '' } }),
      );
    }
    const { publishedPage, page } = context;
    if (publishedPage !== undefined && page !== undefined && publishedPage !== page) {
      problems.push(finding('guid-changed', 'warning', nowhere, { params: { before: publishedPage, after: page } }));
    }
    return problems;
  },
};

function isRealPostName(name: string): boolean {
  const [, , month, day] = (post.exec(name) ?? []).map(Number);
  return month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/**
 * A name that Jekyll passes over is usual while an episode is being made. One with a place for the day (`2021-0x-xx`) is
 * still that; one whose audio and date are there and past was meant to be out.
 */
function seemsDone(context: EpisodeContext, name: string): boolean {
  if (context.readyToPublish) return true;
  if (/\d[-_]?[xX?_]|[xX?]{2}/.test(name.slice(0, 11))) return false;
  const { summary, now } = context;
  const hasAudio = textOf(nodeOf(context, 'audio')?.value).trim() !== '';
  const hasDate =
    /\d/.test(textOf(nodeOf(context, 'date')?.value)) && summary.instant !== undefined && summary.instant <= now;
  const hasSize = !isExpected(context, 'bytes') || !isSizePlaceholder(nodeOf(context, 'bytes')?.value);
  const isHeld = heldBackFields(context.frontMatter.fields, context.show.reader).length > 0;
  return hasAudio && hasDate && hasSize && summary.title !== '' && !isHeld;
}

/** Another published episode at the same address: the generator writes one over the other. */
function twinOf({ site, page, path, status, episodes }: EpisodeContext): string | undefined {
  if (status !== 'published' || page === undefined) return undefined;
  const twins = site.episodesAt(page).filter((other) => other.path !== path);
  // A draft is nowhere yet: it may get another name before it is published.
  const isDraft = (twin: string): boolean => episodes.some((other) => other.path === twin && other.status === 'draft');
  return twins.find((twin) => !isDraft(twin.path))?.path;
}
