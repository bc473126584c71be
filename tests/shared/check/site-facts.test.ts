import { describe, expect, it } from 'vitest';
import { isFeedTemplate, namesInFeed, unescapedFeedKeys } from '#shared/check/feed-keys.ts';
import { siteFactsFrom, textsForSiteFacts } from '#shared/check/site-facts.ts';

const feed = `---
---
<rss version="2.0"><channel>
{% for post in site.posts %}<item>
  <title>{{ post.title | xml_escape }}</title>
  <itunes:subtitle>{{ post.description }}</itunes:subtitle>
  <itunes:summary>{{- post.information | strip -}}</itunes:summary>
  <itunes:author>{{ post.author | replace: '&', '&amp;' }}</itunes:author>
  <description><![CDATA[ {{ post.notes }} ]]></description>
  <content:encoded>{{ content | escape }}</content:encoded>
  <link>{{ site.url }}{{ post.url }}</link>
</item>{% endfor %}
</channel></rss>`;

describe('a feed template', () => {
  it('tells which keys it prints as they are', () => {
    expect(isFeedTemplate(feed)).toBe(true);
    expect(unescapedFeedKeys(feed)).toEqual(['description', 'information']);
  });
  it('tells every name that may be in it, where it is whole and has audio', () => {
    const audio = '<item><enclosure url="{{ post.file }}" length="{{ post["bytes"] }}"/></item>';
    const names = namesInFeed(feed.replace('</item>', `${audio}</item>`));
    expect(names).toEqual(expect.arrayContaining(['description', 'file', 'bytes']));
    expect(names).not.toContain('duration');
    expect(namesInFeed(feed)).toBeUndefined();
    expect(namesInFeed(`${audio}{% include item.xml %}`)).toBeUndefined();
  });
  it('is no page and no finished feed', () => {
    expect(isFeedTemplate('<html>{{ page.title }}</html>')).toBe(false);
    expect(isFeedTemplate('<rss version="2.0"></rss>')).toBe(false);
  });
});

describe('facts of a site', () => {
  it('are read from layouts, pages, feeds and CNAME, not from episodes', () => {
    const files = ['CNAME', '_layouts/default.html', '_posts/2024-01-01-1.md', 'about.md', 'feed.xml', 'audio/1.mp3'];
    expect(textsForSiteFacts(files, 'jekyll')).toEqual(['CNAME', '_layouts/default.html', 'about.md', 'feed.xml']);
    expect(textsForSiteFacts(files, 'astro')).toEqual(['CNAME']);
  });

  it('are addresses, ids, keys and the name', () => {
    const audio = '<rss><item><enclosure url="{{ post.file }}"/></item></rss>';
    expect(siteFactsFrom([], true, new Map([['podcast.xml', audio]]))).toMatchObject({ feedNames: ['post', 'file'] });
    const texts = new Map([
      ['CNAME', 'radio.example\n'],
      ['_layouts/default.html', '<main id="player"><p id=notes>'],
      ['about.md', '---\npermalink: /about/\nredirect_from:\n  - /old-about\n  - /very-old\n---\n'],
      ['feed.xml', feed],
    ]);
    expect(siteFactsFrom(['about.md'], true, texts)).toEqual({
      files: ['about.md'],
      complete: true,
      pages: ['/about/', '/old-about', '/very-old'],
      layoutIds: ['player', 'notes'],
      unescapedFeedKeys: ['description', 'information'],
      cname: 'radio.example',
    });
  });
});
