import type { Show } from '../../show/show.ts';
import { enclosureType } from './enclosure-type.ts';
import type { FeedEntry } from './feed-entry.ts';
import { rfc822Date } from './rfc822-date.ts';

type FeedShow = Pick<Show, 'name' | 'url' | 'baseUrl' | 'language' | 'timezone'>;

/** One episode as an RSS 2.0 item with the tags that podcast apps read. */
export function itemXml(entry: FeedEntry, { timezone }: Pick<Show, 'timezone'>): string {
  const { title, link, instant, enclosure, bytes, duration, description, isDescriptionRaw, html } = entry;
  const lines = [
    element('title', title ?? ''),
    link === undefined ? '' : element('link', link),
    link === undefined ? '' : `<guid isPermaLink="true">${escaped(link)}</guid>`,
    instant === undefined ? '' : element('pubDate', rfc822Date(instant, timezone)),
    enclosure === undefined
      ? ''
      : `<enclosure url="${escaped(enclosure)}" length="${escaped(bytes)}" type="${enclosureType(enclosure) ?? ''}"/>`,
    element('itunes:duration', duration),
    isDescriptionRaw ? `<itunes:subtitle>${description}</itunes:subtitle>` : element('itunes:subtitle', description),
    element('description', html ?? ''),
    element('itunes:explicit', entry.explicit),
    element('itunes:episodeType', entry.episodeType),
    element('itunes:episode', entry.number),
    element('itunes:season', entry.season),
  ];
  return `<item>\n${lines.filter((line) => line !== '').join('\n')}\n</item>`;
}

/** The whole show's feed, newest first. */
export function feedXml(entries: readonly FeedEntry[], show: FeedShow): string {
  const items = [...entries].sort((a, b) => (b.instant ?? 0) - (a.instant ?? 0)).map((entry) => itemXml(entry, show));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">',
    '<channel>',
    element('title', show.name),
    show.url === undefined ? '' : element('link', `${show.url}${show.baseUrl ?? ''}/`),
    show.language === undefined ? '' : element('language', show.language),
    ...items,
    '</channel>',
    '</rss>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
