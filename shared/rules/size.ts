import { literalFix } from './fixes.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { bytesOf, isSizePlaceholder, leastBytes } from './size-text.ts';
import { isUnfinished } from './unfinished.ts';
import { isExpected, mayBeInFeed, nodeOf, placeOf, textOf, writtenAt } from './values.ts';

/** The enclosure's length in the feed: apps show it before a download and some trust it. Required by RSS 2.0. */
export const sizeRule: Rule = {
  names: ['audio-size-placeholder', 'audio-size-invalid', 'audio-size-mismatch'],
  reads: 'keys',
  check(context) {
    const place = placeOf(context, 'bytes');
    if (place === undefined || !mayBeInFeed(context, 'bytes')) return [];
    const key = place.join('.');
    const node = nodeOf(context, 'bytes');
    const actual = context.audio?.bytes;
    const span = node ? writtenAt(context, node) : nowhere;
    const fix =
      actual === undefined
        ? undefined
        : literalFix(context, place, String(actual), 'size-from-file', { bytes: actual });
    if (isSizePlaceholder(node?.value)) {
      const hasAudio = textOf(nodeOf(context, 'audio')?.value).trim() !== '';
      const isMissed = (node !== undefined || isExpected(context, 'bytes')) && hasAudio && !isUnfinished(context);
      return isMissed ? [finding('audio-size-placeholder', 'warning', span, { key, fix })] : [];
    }
    const bytes = bytesOf(node?.value);
    const written = textOf(node?.value);
    if (bytes === undefined || (bytes < leastBytes && bytes !== actual)) {
      const variant = bytes === undefined ? undefined : 'small';
      return [finding('audio-size-invalid', 'error', span, { key, fix, variant, params: { written } })];
    }
    if (actual === undefined || actual === bytes) return [];
    return [finding('audio-size-mismatch', 'warning', span, { key, fix, params: { written: bytes, bytes: actual } })];
  },
};
