import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings } from '#shared/show/site/read-settings.ts';
import { showFileFrom, showFileSchema } from '#shared/show/site/show-file.ts';

function read(text: string) {
  const parsed = readSettings('.episode-editor.yml', text, 'javascript');
  return showFileFrom(parsed.ok ? parsed.value : null);
}

describe('showFileFrom', () => {
  it('reads every setting', () => {
    const file = read(`name: Night shift
generator: jekyll
profile: ours
markdown: gfm
roles:
  audio: sound
  bytes: [episode, size]
content: [episodes, specials]
archive: _posts.bak
pinned: [_posts/2024-01-01-1.md]
timezone: Asia/Tokyo
rules: {title-number: off, description-missing: error}
habits: [title-number]
links:
  exclude: ["https://example.com/*"]
feed: https://host.example/feed.xml
templates:
  - {name: Letters, file: templates/letters.md}
`);
    expect(file.refused).toEqual([]);
    expect(Object.keys(file.settings).sort()).toEqual(Object.keys(showFileSchema.shape).sort());
    expect(file.settings).toMatchObject({
      roles: { audio: 'sound', bytes: ['episode', 'size'] },
      content: ['episodes', 'specials'],
    });
  });

  it('passes over what is wrong, names it, and keeps the rest', () => {
    const file = read(
      'timezone: Asia/Tokyo\nrules: {title-number: never}\ncolour: red\nroles: {sound: x}\nfeed: not an address',
    );
    expect(file.settings).toEqual({ timezone: 'Asia/Tokyo' });
    expect(file.refused.map(({ key }) => key)).toEqual(['rules', 'colour', 'roles', 'feed']);
    expect(file.refused.every(({ why }) => why !== '')).toBe(true);
  });

  it('takes an empty file for no settings, and a text for none that can be used', () => {
    expect(read('')).toEqual({ settings: {}, refused: [] });
    expect(read('# nothing yet\n')).toEqual({ settings: {}, refused: [] });
    expect(read('- a\n- b')).toMatchObject({ settings: {}, refused: [{ why: 'not a map' }] });
  });
});

describe('resources/episode-editor.schema.json', () => {
  it('says what the app reads', () => {
    const written: unknown = JSON.parse(readFileSync('resources/episode-editor.schema.json', 'utf8'));
    expect(written).toEqual(z.toJSONSchema(showFileSchema, { io: 'input' }));
  });
});
