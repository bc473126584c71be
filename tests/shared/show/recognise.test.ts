import { describe, expect, it } from 'vitest';
import { candidatePaths, type RecognisedShow, recogniseShow } from '#shared/show/recognise.ts';
import { siteFactsOf } from '#shared/show/site/site-facts.ts';
import { wantedFiles } from '#shared/show/site/site-files.ts';
import { sampleOf } from './samples.ts';

/** Recognises a site of these files, reading only those that recognition asks for. */
function recognise(files: Readonly<Record<string, string>>, folderName = 'show'): RecognisedShow {
  const paths = Object.keys(files).sort();
  const texts = new Map(wantedFiles(paths).map((path) => [path, files[path] ?? '']));
  const facts = siteFactsOf({ root: `/x/${folderName}`, folderName, files: paths, texts });
  return recogniseShow(
    facts,
    candidatePaths(facts).map((path) => sampleOf(path, files[path] ?? '', facts.reader)),
  );
}

const paths = ({ episodes }: RecognisedShow): readonly string[] => episodes.map(({ path }) => path);
const reasons = ({ show }: RecognisedShow): readonly string[] => show.reasons.map(({ reason }) => reason);

const yattecast = (n: number): string =>
  `actor_ids:\n  - alice\naudio_file_path: /audio/${n}.mp3\naudio_file_size: 0\ndate: 2024-01-${n} 05:00:00 +0900\ndescription: d\nduration: "00:00"\nlayout: article\ntitle: ${n}. T`;
const config =
  'title: Our show\nurl: https://our.example\ntimezone: Asia/Tokyo\npermalink: /episode/:title\nactors:\n  alice: {name: Alice}\n';

describe('recogniseShow', () => {
  it('recognises a yattecast site', () => {
    const found = recognise({
      '_config.yml': config,
      '_posts/2024-01-10-10.md': yattecast(10),
      '_posts/2024-01-11-11.md': yattecast(11),
      '_posts/README.md': '# About',
      '_drafts/12.md': 'title: Next',
      '_posts.bak/2024-01-12-12.md': yattecast(12),
      'about.md': 'title: About',
    });
    expect(found.show).toMatchObject({
      name: 'Our show',
      generator: 'jekyll',
      profile: { name: 'yattecast' },
      markdown: 'kramdown',
      reader: 'psych',
      timezone: 'Asia/Tokyo',
      url: 'https://our.example',
      permalink: '/episode/:title',
      people: [{ id: 'alice', name: 'Alice' }],
      peopleSource: { type: 'config', file: '_config.yml', key: 'actors' },
      habits: { durationLayout: 'h:mm:ss', audioPrefix: '/audio/', listIndent: 2 },
    });
    expect(found.episodes.map(({ path, status }) => [path, status])).toEqual([
      ['_drafts/12.md', 'draft'],
      ['_posts.bak/2024-01-12-12.md', 'archive'],
      ['_posts/2024-01-11-11.md', 'published'],
      ['_posts/2024-01-10-10.md', 'published'],
    ]);
    expect(reasons(found)).toEqual(['generator-file', 'profile-keys', 'people']);
  });

  it('recognises a show before its first episode', () => {
    const found = recognise({ '_config.yml': config });
    expect(found.show.profile).toMatchObject({ name: 'yattecast', keys: { bytes: 'audio_file_size' } });
    expect(found.episodes).toEqual([]);
    expect(reasons(found)).toContain('profile-usual');
  });

  it('recognises a folder with nothing in it', () => {
    const found = recognise({});
    expect(found).toMatchObject({
      episodes: [],
      show: { generator: 'unknown', name: 'show', profile: { name: 'generic' } },
    });
  });

  it("finds the collection of a Jekyll site's episodes, and people of another", () => {
    const episode = (n: number): string =>
      `title: E${n}\nfile: https://a.example/${n}.mp3\nlength: "2300000${n}"\nhosts: [al]`;
    const found = recognise({
      '_config.yml': 'collections:\n  shows: {output: true}\n  transcripts: {output: true}\n  hosts:\n',
      '_shows/2024-01-01-a.md': episode(1),
      '_shows/2024-01-02-b.md': episode(2),
      '_transcripts/2024-01-01-a.md': 'title: T',
      '_hosts/alice.md': '---\nname: Alice\nshort_name: al\n---\n',
    });
    expect(found.show.content?.folders).toEqual(['_shows']);
    expect(paths(found)).toEqual(['_shows/2024-01-02-b.md', '_shows/2024-01-01-a.md']);
    expect(found.show).toMatchObject({
      profile: { name: 'jekyll', keys: { audio: 'file', bytes: 'length', people: 'hosts' } },
      people: [{ id: 'al', name: 'Alice' }],
      peopleSource: { type: 'collection', folder: '_hosts' },
    });
  });

  it('recognises Hugo by what its episodes have, with hosts and guests on pages of their own', () => {
    const episode = (n: number): string =>
      `+++\nTitle = "E${n}"\nDate = 2024-01-0${n}T05:00:00Z\npodcast_file = "${n}.mp3"\npodcast_duration = "10:0${n}"\npodcast_bytes = "123456${n}"\nhosts = ["ann"]\nguests = ["gus"]\n+++\n`;
    const found = recognise({
      'hugo.toml': 'title = "H"\nbaseURL = "https://h.example/"\n',
      'content/_index.md': '+++\ntitle = "Home"\n+++\n',
      'content/about.md': '+++\ntitle = "About"\n+++\n',
      'content/episode/1.md': episode(1),
      'content/episode/2.md': episode(2),
      'content/episode/_index.md': '+++\ntitle = "All"\n+++\n',
      'content/host/ann.md': '+++\ntitle = "Ann Example"\n+++\n',
      'content/guest/gus.md': '+++\ntitle = "Gus Example"\n+++\n',
    });
    expect(paths(found)).toEqual(['content/episode/2.md', 'content/episode/1.md']);
    expect(found.show).toMatchObject({
      generator: 'hugo',
      reader: 'go',
      markdown: 'gfm',
      profile: { name: 'castanet', keys: { title: 'Title', date: 'Date' } },
    });
    expect(found.show.people.map(({ id }) => id).sort()).toEqual(['ann', 'gus']);
    expect(found.episodes[0]).toMatchObject({ title: 'E2', bytes: '1234562', people: ['ann', 'gus'] });
  });

  it('finds the folder of episodes in a site of a script, and its folders of other pages', () => {
    const episode = (n: number): string => `title: E${n}\npubDate: 2024-01-0${n}\naudioUrl: https://a.example/${n}.mp3`;
    const found = recognise({
      'astro.config.mjs': "export default { site: 'https://a.example' }",
      'src/content/podcast/1.md': episode(1),
      'src/content/podcast/2.mdx': episode(2),
      'src/content/podcast/3.md': 'title: Soon',
      'src/content/blog/a.md': 'title: A\npubDate: 2024-01-01',
      'src/content/blog/b.md': 'title: B\npubDate: 2024-01-01',
      'README.md': '# R',
    });
    expect(found.show).toMatchObject({
      generator: 'astro',
      reader: 'javascript',
      url: 'https://a.example',
      content: { kind: 'folders', folders: ['src/content/podcast'] },
      profile: { name: 'astro', keys: { date: 'pubDate', audio: 'audioUrl' } },
    });
    expect(found.episodes.map(({ path, status }) => [path, status])).toEqual([
      ['src/content/podcast/3.md', 'draft'],
      ['src/content/podcast/2.mdx', 'published'],
      ['src/content/podcast/1.md', 'published'],
    ]);
  });

  it("recognises Eleventy's podcaster, whose keys lie in a map", () => {
    const episode =
      'title: A\ntags: [podcastEpisode]\nexcerpt: e\nepisode:\n  filename: a.mp3\n  size: 61231442\n  duration: 3283\n  episodeNumber: 4';
    const found = recognise({
      'eleventy.config.js': '',
      '_data/podcast.json': '{"title": "P", "siteUrl": "https://p.example"}',
      'src/episode-posts/2024-04-14-a.md': episode,
      'src/about.md': 'title: About',
    });
    expect(found.show).toMatchObject({ name: 'P', url: 'https://p.example', profile: { name: 'eleventy-podcaster' } });
    expect(found.episodes).toMatchObject([{ status: 'published', bytes: '61231442', number: 4, audio: 'a.mp3' }]);
  });

  it('takes files with a title for episodes where nothing is known', () => {
    const found = recognise({
      'a/1.md': 'title: One\nmp3: /1.mp3',
      'a/2.md': 'name: no title',
      'b/3.md': 'title: Three',
      'README.md': 'title: R',
      'node_modules/x/4.md': 'title: Four',
    });
    expect(paths(found)).toEqual(['b/3.md', 'a/1.md']);
    expect(found.show).toMatchObject({
      generator: 'unknown',
      profile: { name: 'generic', keys: { audio: 'mp3' } },
      markdown: 'gfm',
    });
  });

  it("takes yattecast's keys for Jekyll's engine where nothing else tells", () => {
    expect(recognise({ '84.md': yattecast(10) }).show).toMatchObject({
      generator: 'unknown',
      profile: { name: 'yattecast' },
      markdown: 'kramdown',
    });
  });

  it('takes a folder of posts opened by itself for what it is', () => {
    const found = recognise({ '2024-01-10-10.md': yattecast(10), '11.md': yattecast(11) }, '_posts');
    expect(found.show).toMatchObject({ generator: 'jekyll', markdown: 'kramdown' });
    expect(paths(found)).toHaveLength(2);
  });

  it("follows the show's own settings", () => {
    const found = recognise({
      '_config.yml': config,
      '.episode-editor.yml':
        'name: Other\ntimezone: Europe/Berlin\ncontent: texts\narchive: attic\nroles: {audio: klang}\nmarkdown: gfm\nrules: {audio-type: off}\nshade: blue\n',
      '_posts/2024-01-10-10.md': yattecast(10),
      'texts/1.md': 'title: One\ndate: 2024-01-01\nklang: /1.mp3',
      'attic/0.md': 'title: Old',
    });
    expect(found.show).toMatchObject({
      name: 'Other',
      timezone: 'Europe/Berlin',
      markdown: 'gfm',
      profile: { keys: { audio: 'klang' } },
      settings: { rules: { 'audio-type': 'off' } },
    });
    expect(found.episodes.map(({ path, status }) => [path, status])).toEqual([
      ['attic/0.md', 'archive'],
      ['_posts/2024-01-10-10.md', 'published'],
      ['texts/1.md', 'published'],
    ]);
    expect(reasons(found)).toContain('setting-refused');
  });

  it('can be told what builds the site', () => {
    const found = recognise({
      '.episode-editor.yml': 'generator: hugo\n',
      'content/ep/1.md': 'title: A\naudio: 1.mp3',
    });
    expect(found.show).toMatchObject({ generator: 'hugo', reader: 'go' });
  });

  it("reads the roles from the site's feed", () => {
    const found = recognise({
      '_config.yml': 'title: A\n',
      'podcast.xml': '<enclosure url="{{ post.sound }}" length="{{ post.weight }}"/>',
      '_posts/2024-01-01-a.md': 'title: A\nsound: a.mp3\nweight: 5\nlength: 2300000',
    });
    expect(found.show.profile.keys).toMatchObject({ audio: 'sound', bytes: 'weight' });
    expect(reasons(found)).toContain('profile-feed');
  });

  it('goes on with settings that cannot be read, and says so', () => {
    const found = recognise({
      '_config.yml': 'title: "A',
      CNAME: 'named.example\n',
      '_posts/2024-01-10-10.md': yattecast(10),
    });
    expect(found.show).toMatchObject({ generator: 'jekyll', name: 'show', url: 'https://named.example' });
    expect(found.episodes).toHaveLength(1);
    expect(reasons(found)).toContain('settings-unreadable');
  });

  it('does not take guests named in words for unknown people', () => {
    const episode = (n: number): string =>
      `title: E${n}\naudio: ${n}.mp3\nhosts: [al]\nguests: [Someone Else, Another One]`;
    const data = { '_data/hosts.yml': 'al: {name: Al}\n', '_config.yml': 'title: A\n' };
    const found = recognise({ ...data, '_posts/2024-01-01-1.md': episode(1), '_posts/2024-01-02-2.md': episode(2) });
    expect(found.show.profile.places?.people).toEqual([['hosts']]);
    expect(found.show.peopleSource).toEqual({ type: 'data', file: '_data/hosts.yml', shape: 'map' });
  });

  it('learns from retired episodes where few are left', () => {
    const retired = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [
        `_posts.bak/2023-01-0${n + 1}-${n}.md`,
        yattecast(n + 10).replace('/audio/', '/old/'),
      ]),
    );
    const found = recognise({ '_config.yml': config, '_posts/2024-01-10-10.md': yattecast(10), ...retired });
    expect(found.show.habits.keys.find(({ key }) => key === 'title')?.count).toBe(10);
    expect(found.show.habits.audioPrefix).toBe('/audio/');
  });
});
