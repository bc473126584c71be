import { describe, expect, it } from 'vitest';
import { rolesOfFeed } from '#shared/show/profile/feed-roles.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const item = (enclosure: string, rest = ''): string => `<rss><channel><item>${enclosure}${rest}</item></channel></rss>`;

describe('rolesOfFeed', () => {
  it("reads Jekyll's templates", () => {
    const feed = item(
      '<enclosure url="{{ site.url }}{{ post.sound | uri_escape }}" length="{{ post.weight }}" type="audio/mpeg"/>',
      '<itunes:duration>{{ post.runs }}</itunes:duration><itunes:episode>{{ post.no }}</itunes:episode>',
    );
    expect([...rolesOfFeed(feed)]).toEqual([
      ['audio', ['sound']],
      ['bytes', ['weight']],
      ['duration', ['runs']],
      ['number', ['no']],
    ]);
  });

  it('reads keys in maps, and those of Hugo and Eleventy', () => {
    const nested = item('<enclosure length="{{ page.podcast.bytes }}" url="{{ page.podcast.file }}"/>');
    expect(rolesOfFeed(nested).get('bytes')).toEqual(['podcast', 'bytes']);
    const hugo = item(
      '<enclosure url="{{ .Site.Params.prefix }}{{ .Params.podcast_file }}" length="{{ .Params.podcast_bytes }}"/>',
    );
    expect(rolesOfFeed(hugo).get('bytes')).toEqual(['podcast_bytes']);
    const eleventy = item("<enclosure url='{{ episode.data.audio }}' length='{{ episode.data.length }}'/>");
    expect(rolesOfFeed(eleventy).get('audio')).toEqual(['audio']);
  });

  it("passes over what is no episode's key", () => {
    expect(rolesOfFeed(item('<enclosure url="{{ post.url }}" length="{{ post.content | size }}"/>')).size).toBe(0);
    expect(rolesOfFeed(item('<enclosure url="{{ site.url }}/a.mp3" length="1"/>')).size).toBe(0);
    expect(rolesOfFeed('no feed at all').size).toBe(0);
  });

  it('stays quick on hostile text', () => {
    const hostile = ['<enclosure '.repeat(5000), `<enclosure url="${'{{ page.'.repeat(5000)}"`];
    expect(cpuMsOf(() => hostile.map(rolesOfFeed))).toBeLessThan(1500);
  });
});
