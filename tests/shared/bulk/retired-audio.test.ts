import { describe, expect, it } from 'vitest';
import { retiredFiles } from '#shared/bulk/retired-audio.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

function episode(path: string, audio: string, status: EpisodeSummary['status'] = 'archive'): EpisodeSummary {
  return {
    path,
    status,
    title: path,
    dateText: '',
    duration: '',
    bytes: '',
    audio,
    description: '',
    people: [],
    tags: [],
  };
}

const show = { url: 'https://show.example', baseUrl: '' };
const bucket = 'https://bucket.example/a';

function found(episodes: readonly EpisodeSummary[], files: readonly string[]) {
  return retiredFiles(show, episodes, files, new Set(episodes.map(({ path }) => path)));
}

describe('recordings of archived episodes', () => {
  it('are those whose audio lies on another server, with what stands beside them by the same name', () => {
    const files = ['audio/1.chapters.json', 'audio/1.en.srt', 'audio/1.jpg', 'audio/1.mp3', 'audio/1.vtt'];
    const others = ['audio/1.md', 'audio/1.m4a', 'audio/10.vtt', 'audio/1.5.txt', 'audio/2.mp3', 'notes/1.vtt'];
    const { files: retired } = found([episode('_posts.bak/1.md', `${bucket}/1.mp3`)], [...files, ...others]);
    expect(retired.map(({ path }) => path)).toEqual(files);
    expect(retired.map(({ url }) => url)).toEqual(files.map((file) => file.replace('audio', bucket)));
  });

  it('are found by names that an address writes otherwise', () => {
    const [retired] = found(
      [episode('_posts.bak/1.md', `${bucket}/%E8%99%AB%20%E3%81%8B%E3%82%99.mp3?x=1`)],
      ['audio/虫 が.mp3'],
    ).files;
    expect(retired?.path).toBe('audio/虫 が.mp3');
  });

  it('stay where the site itself publishes them, where another episode names them, and where nothing is archived', () => {
    expect(found([episode('_posts.bak/1.md', '/audio/1.mp3')], ['audio/1.mp3'])).toEqual({ files: [], onSite: 1 });
    expect(found([episode('_posts.bak/1.md', 'https://show.example/audio/1.mp3')], ['audio/1.mp3']).files).toEqual([]);
    expect(found([episode('_posts/1.md', `${bucket}/1.mp3`, 'published')], ['audio/1.mp3']).files).toEqual([]);
    const archived = episode('_posts.bak/1.md', `${bucket}/1.mp3`);
    const living = episode('_posts/2.md', '/audio/1.mp3', 'published');
    expect(retiredFiles(show, [archived, living], ['audio/1.mp3'], new Set([archived.path])).files).toEqual([]);
  });

  it('pass over what a template would fill in, and addresses that are none', () => {
    for (const audio of ['', '{{ site.cdn }}/1.mp3', 'https://']) {
      expect(found([episode('_posts.bak/1.md', audio)], ['audio/1.mp3']).files).toEqual([]);
    }
  });
});
