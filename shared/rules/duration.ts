import { formatDuration, parseDuration } from '../audio/duration-text.ts';
import { isDurationPlaceholder, mendedDuration } from './duration-text.ts';
import { textFix } from './fixes.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isUnfinished } from './unfinished.ts';
import { isExpected, mayBeInFeed, nodeOf, placeOf, textOf, writtenAt } from './values.ts';

/** Seconds by which a stated length may differ from the file's: rounding, and silence that an encoder adds. */
const tolerance = 2;

/** `itunes:duration`: apps show it in lists; one that cannot be read is shown as nothing or as nonsense. */
export const durationRule: Rule = {
  names: ['duration-placeholder', 'duration-invalid', 'duration-mismatch'],
  reads: 'keys',
  check(context) {
    const place = placeOf(context, 'duration');
    if (place === undefined || !mayBeInFeed(context, 'duration')) return [];
    const key = place.join('.');
    const node = nodeOf(context, 'duration');
    const seconds = context.audio?.seconds;
    const span = node ? writtenAt(context, node) : nowhere;
    const actual = seconds === undefined ? undefined : formatDuration(seconds, context.show.habits.durationLayout);
    const fix =
      actual === undefined ? undefined : textFix(context, place, actual, 'duration-from-file', { duration: actual });
    if (isDurationPlaceholder(node?.value)) {
      const hasAudio = textOf(nodeOf(context, 'audio')?.value).trim() !== '';
      const isMissed = (node !== undefined || isExpected(context, 'duration')) && hasAudio && !isUnfinished(context);
      return isMissed ? [finding('duration-placeholder', 'warning', span, { key, fix })] : [];
    }
    const written = textOf(node?.value);
    const stated = parseDuration(written);
    if (stated === undefined) {
      const mended = mendedDuration(written);
      const rewrite = mended === undefined ? undefined : textFix(context, place, mended, 'rewrite', { text: mended });
      return [finding('duration-invalid', 'error', span, { key, fix: fix ?? rewrite, params: { written } })];
    }
    if (seconds === undefined || actual === undefined || Math.abs(stated - seconds) <= tolerance) return [];
    return [finding('duration-mismatch', 'warning', span, { key, fix, params: { written, duration: actual } })];
  },
};
