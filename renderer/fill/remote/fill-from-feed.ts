import type { FillEntry } from '#shared/audio/many/fill-many.ts';
import type { FeedItem } from '#shared/feed/feed-items.ts';
import { matchFeed } from '#shared/feed/match-feed.ts';
import { planFeedFill } from '#shared/feed/plan-feed-fill.ts';
import { withFeed } from '#shared/show/edit-show-file.ts';
import { changeShowFile } from '../../actions/show-file.ts';
import { request } from '../../bridge.ts';
import { ask } from '../../store/dialogs-store.ts';
import { activeDocument } from '../../store/documents-store.ts';
import { frontMatterOf } from '../../store/front-matter.ts';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { currentWords } from '../../words/use-words.ts';
import type { ManySource } from '../many/many-source.ts';
import { withWork } from '../work.ts';
import { troubleWords } from './ask-server.ts';

/** "Fill in all from the host's feed…": address, size and length of every episode that the feed has. */
export async function fillShowFromFeed(): Promise<void> {
  const items = await readFeed();
  const opened = currentShow();
  if (items === undefined || opened === undefined) return;
  await ask('fill-many', { source: feedSource(items) });
}

/** The same for the episode in front alone. */
export async function fillEpisodeFromFeed(): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const items = await readFeed();
  const opened = currentShow();
  if (items === undefined || opened === undefined) return;
  const match = matchFeed(opened.episodes, items).find(({ episode }) => episode === document.path);
  if (match?.item === undefined) {
    notify('info', currentWords()('audio.fill.notInFeed'));
    return;
  }
  const { item, reason = 'title' } = match;
  const rows = planFeedFill({ text: document.text, frontMatter: frontMatterOf(document) }, opened.show, item);
  const note = `${item.title} — ${currentWords()(`audio.match.${reason}`)}`;
  await ask('rows', { path: document.path, place: item.url, rows, sourceOf: () => 'feed', note });
}

/** The feed's items; undefined where the person thought better of it. The address is asked for once. */
async function readFeed(): Promise<readonly FeedItem[] | undefined> {
  const known = currentShow()?.show.settings?.feed;
  let url = known ?? null;
  let trouble = '';
  for (;;) {
    if (url === null || trouble !== '') url = await ask('feed-address', { present: url ?? '', trouble });
    if (url === null) return undefined;
    const address = url;
    const answer = await withWork(address, ({ run }) => request('audio:feed', { run, url: address }));
    if (answer.ok) {
      if (address !== known) await keepAddress(address);
      return answer.value;
    }
    if (answer.error.reason === 'cancelled') return undefined;
    trouble = troubleWords(answer.error, address);
  }
}

async function keepAddress(address: string): Promise<void> {
  const failure = await changeShowFile((text) => withFeed(text, address));
  if (failure !== undefined) notify('error', failure);
}

/** A feed's items as a source, each with the episode that it belongs to. */
function feedSource(items: readonly FeedItem[]): ManySource {
  const opened = currentShow();
  const keyOf = (item: FeedItem) => `${items.indexOf(item)} ${item.url}`;
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const matches =
    opened === undefined
      ? []
      : matchFeed(
          opened.episodes.filter(({ status }) => status !== 'archive'),
          items,
        );
  const byItem = new Map(matches.flatMap((match) => (match.item === undefined ? [] : [[match.item, match] as const])));
  const entries = items.map((item): FillEntry => {
    const match = byItem.get(item);
    if (match === undefined) return { key: keyOf(item), confidence: 0 };
    const { episode, confidence, reason } = match;
    return { key: keyOf(item), episode, confidence, ...(reason === undefined ? {} : { reason }) };
  });
  return {
    kind: 'feed',
    entries,
    named: (key) => ({ name: byKey.get(key)?.title ?? '', place: byKey.get(key)?.url ?? '' }),
    rowsFor: (key, target) => {
      const item = byKey.get(key);
      const show = currentShow()?.show;
      return item === undefined || show === undefined ? [] : planFeedFill(target, show, item);
    },
    sourceOf: () => 'feed',
  };
}
