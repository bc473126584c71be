import { describe, expect, it } from 'vitest';
import { writtenText } from '#shared/show/profile/places.ts';
import { roleNode, roleNodes, roleOfKey, rolePlaces } from '#shared/show/profile/role-nodes.ts';
import type { Profile } from '#shared/show/show.ts';
import { sampleOf } from '../samples.ts';

const profile: Profile = {
  name: 'x',
  keys: { title: 'title', audio: 'path' },
  places: {
    title: [['title']],
    audio: [['path'], ['url']],
    bytes: [['episode', 'size']],
    people: [['hosts'], ['guests']],
  },
};

describe('roleNode', () => {
  it('takes the first place that is not empty', () => {
    const both = sampleOf('1.md', 'path:\nurl: b.mp3').frontMatter;
    expect(roleNode(both, profile, 'audio', 'psych')).toMatchObject({ place: ['url'], node: { value: 'b.mp3' } });
    const none = sampleOf('1.md', 'url:\npath:').frontMatter;
    expect(roleNode(none, profile, 'audio', 'psych')?.place).toEqual(['path']);
    expect(roleNode(sampleOf('1.md', 'title: A').frontMatter, profile, 'audio', 'psych')).toBeUndefined();
  });

  it('reaches into maps, in TOML and JSON too', () => {
    const yaml = sampleOf('1.md', 'episode:\n  size: 12');
    const node = roleNode(yaml.frontMatter, profile, 'bytes', 'psych');
    expect(node).toMatchObject({ place: ['episode', 'size'], node: { value: 12 } });
    expect(node && writtenText(yaml.text, node.node)).toBe('12');
    for (const text of ['+++\n[episode]\nsize = 12\n+++\n', '{"episode": {"size": 12}}\n']) {
      const sample = sampleOf('1.md', text, 'go');
      const found = roleNode(sample.frontMatter, profile, 'bytes', 'go');
      expect(found?.node.value).toBe(12);
      expect(found && writtenText(sample.text, found.node)).toBe('12');
    }
  });

  it('takes the last of a key that stands twice', () => {
    expect(roleNode(sampleOf('1.md', 'title: A\ntitle: B').frontMatter, profile, 'title', 'psych')?.node.value).toBe(
      'B',
    );
  });

  it('minds the case of keys but for Hugo', () => {
    const { frontMatter } = sampleOf('1.md', 'Title: A');
    expect(roleNode(frontMatter, profile, 'title', 'psych')).toBeUndefined();
    expect(roleNode(frontMatter, profile, 'title', 'go')?.place).toEqual(['Title']);
  });
});

describe('roleNodes', () => {
  it('has every value of the role', () => {
    const nodes = roleNodes(sampleOf('1.md', 'guests: [c]\nhosts: [a, b]').frontMatter, profile, 'people', 'psych');
    expect(nodes.map(({ node }) => node.value)).toEqual([['a', 'b'], ['c']]);
  });
});

describe('rolePlaces and roleOfKey', () => {
  it('know a profile with and without places', () => {
    expect(rolePlaces(profile, 'audio')).toEqual([['path'], ['url']]);
    expect(rolePlaces({ name: 'x', keys: { audio: 'mp3' } }, 'audio')).toEqual([['mp3']]);
    expect(rolePlaces(profile, 'date')).toEqual([]);
    expect(roleOfKey(profile, 'url')).toBe('audio');
    expect(roleOfKey(profile, 'episode')).toBeUndefined();
    expect(roleOfKey({ name: 'x', keys: { audio: 'mp3' } }, 'mp3')).toBe('audio');
  });
});
