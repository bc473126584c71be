import { attributesOf, readXml } from './xml.ts';

/** An episode as the host's feed has it. Unknown things are absent; texts are trimmed. */
export interface FeedItem {
  readonly title: string;
  /** The audio's address, as the feed has it. */
  readonly url: string;
  readonly bytes?: number;
  readonly durationText?: string;
  /** As written: RFC 2822 in RSS, RFC 3339 in Atom. */
  readonly date?: string;
  readonly number?: number;
  readonly guid?: string;
}

/** An item as it is gathered. */
interface OpenItem {
  title?: string;
  url?: string;
  bytes?: number;
  durationText?: string;
  date?: string;
  number?: number;
  guid?: string;
}

type TextField = 'title' | 'durationText' | 'date' | 'guid';

/** Elements whose text is kept. Where an item has two of a kind (`title`, `itunes:title`) the first counts. */
const TEXTS: Readonly<Record<string, TextField>> = {
  title: 'title',
  'itunes:title': 'title',
  'itunes:duration': 'durationText',
  pubdate: 'date',
  published: 'date',
  'dc:date': 'date',
  guid: 'guid',
  id: 'guid',
};

/** The items of an RSS 2.0 or Atom feed that have audio, in the feed's order; none where the text is no feed. */
export function readFeedItems(xml: string): readonly FeedItem[] {
  const items: FeedItem[] = [];
  let item: OpenItem | undefined;
  let depth = 0;
  let collected: string | undefined;
  for (const event of readXml(xml)) {
    if (event.type === 'text') {
      if (collected !== undefined) collected += event.text;
      continue;
    }
    if (event.type === 'open') {
      if (item === undefined) {
        if ((event.name === 'item' || event.name === 'entry') && !event.closed) item = {};
        depth = 0;
        continue;
      }
      takeEnclosure(item, event.name, event.attributes);
      if (event.closed) continue;
      depth++;
      if (depth === 1) collected = '';
      continue;
    }
    if (item === undefined) continue;
    if (depth > 0) {
      if (depth === 1) takeText(item, event.name, collected ?? '');
      depth--;
      if (depth === 0) collected = undefined;
    } else if (event.name === 'item' || event.name === 'entry') {
      const { title = '', url, ...rest } = item;
      if (url) items.push({ title, url, ...rest });
      item = undefined;
    }
  }
  return items;
}

function takeEnclosure(item: OpenItem, name: string, source: string): void {
  if (name !== 'enclosure' && name !== 'link' && name !== 'media:content') return;
  const attributes = attributesOf(source);
  const type = attributes.get('type') ?? '';
  const isAudio =
    name === 'enclosure' || (name === 'link' ? attributes.get('rel') === 'enclosure' : /^(?:audio|video)\//.test(type));
  const url = attributes.get('url') ?? attributes.get('href') ?? '';
  if (!isAudio || url === '' || item.url !== undefined || type.startsWith('image/')) return;
  item.url = url.trim();
  const length = attributes.get('length') ?? attributes.get('fileSize') ?? '';
  if (/^\s*[1-9]\d*\s*$/.test(length)) item.bytes = Number(length);
}

function takeText(item: OpenItem, name: string, text: string): void {
  const value = text.trim();
  const field = TEXTS[name];
  if (value === '') return;
  if (field) item[field] ??= value;
  else if (name === 'itunes:episode' && /^[1-9]\d{0,5}$/.test(value)) item.number ??= Number(value);
}
