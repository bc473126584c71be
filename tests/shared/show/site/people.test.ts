import { describe, expect, it } from 'vitest';
import {
  choosePeople,
  isPeopleName,
  peopleInData,
  peopleInFolder,
  peopleInSettings,
} from '#shared/show/site/people.ts';

const actors = { alice: { name: 'Alice', image_url: '/a.png', url: 'https://a.example' }, bob: { name: 'Bob' } };

describe('peopleInSettings', () => {
  it('finds a map of people under any key', () => {
    expect(peopleInSettings('_config.yml', { title: 'x', sass: { dir: 'css' }, actors })).toEqual([
      {
        source: { type: 'config', file: '_config.yml', key: 'actors' },
        people: [
          { id: 'alice', name: 'Alice', image: '/a.png', url: 'https://a.example' },
          { id: 'bob', name: 'Bob' },
        ],
        isNamedSo: true,
      },
    ]);
  });

  it('keeps people of whom only the id is known, and addresses that are some', () => {
    const [clue] = peopleInSettings('_config.yml', {
      members: { a: { name: 'A', url: '#' }, b: null, c: { name: 'C' } },
    });
    expect(clue?.people).toEqual([
      { id: 'a', name: 'A' },
      { id: 'b', name: 'b' },
      { id: 'c', name: 'C' },
    ]);
  });

  it("finds lists, and Hugo's parameters, of which no place to write to is known", () => {
    const [list] = peopleInSettings('hugo.toml', { hosts: [{ id: 'a', name: 'A', twitter: 'a' }] });
    expect(list).toMatchObject({ people: [{ id: 'a', name: 'A' }], source: { key: 'hosts' } });
    const [params] = peopleInSettings('hugo.toml', { params: { contributors: { a: { name: 'A' } } } });
    expect(params).toMatchObject({ people: [{ id: 'a' }] });
    expect(params).not.toHaveProperty('source');
  });

  it('takes no other map for people', () => {
    expect(
      peopleInSettings('_config.yml', { kramdown: { input: 'GFM' }, collections: { episodes: { output: true } } }),
    ).toEqual([]);
    expect(peopleInSettings('_config.yml', undefined)).toEqual([]);
  });
});

describe('peopleInData and peopleInFolder', () => {
  it('reads data files that are a map or a list', () => {
    expect(peopleInData('_data/people.yml', actors)[0]).toMatchObject({
      source: { type: 'data', file: '_data/people.yml', shape: 'map' },
      isNamedSo: true,
    });
    expect(peopleInData('_data/x.yml', [{ name: 'A', image: '/a.png' }])[0]).toMatchObject({
      source: { shape: 'list' },
      people: [{ id: 'A', name: 'A', image: '/a.png' }],
      isNamedSo: false,
    });
    expect(peopleInData('_data/menu.yml', [{ href: '/a' }])).toEqual([]);
  });

  it("takes for the id what the episodes use, else the file's name", () => {
    const files = [
      { path: '_hosts/a.md', values: { name: 'Alice', short_name: 'al' } },
      { path: '_hosts/b.md', values: { name: 'Bob', short_name: 'bo' } },
    ];
    const ids = (used: readonly string[]) =>
      peopleInFolder('_hosts', files, new Set(used))[0]?.people.map(({ id }) => id);
    expect(ids(['al', 'bo'])).toEqual(['al', 'bo']);
    expect(ids(['Bob'])).toEqual(['Alice', 'Bob']);
    expect(ids(['a'])).toEqual(['a', 'b']);
    expect(ids([])).toEqual(['a', 'b']);
    expect(peopleInFolder('_hosts', [], new Set())).toEqual([]);
  });
});

describe('choosePeople', () => {
  const clue = (key: string, ids: readonly string[], isNamedSo = true) => ({
    source: { type: 'config', file: '_config.yml', key } as const,
    people: ids.map((id) => ({ id, name: `${id} of ${key}` })),
    isNamedSo,
  });

  it('takes the places whose ids the episodes use, the fullest first', () => {
    const chosen = choosePeople(
      [clue('authors', ['x']), clue('guests', ['c']), clue('hosts', ['a', 'b'])],
      new Set(['a', 'b', 'c']),
    );
    expect(chosen.people.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(chosen.source).toMatchObject({ key: 'hosts' });
  });

  it('takes a place that is named so where no episode tells, and no other', () => {
    expect(choosePeople([clue('menu', ['a'], false), clue('actors', ['b'])], new Set()).people).toHaveLength(1);
    expect(choosePeople([clue('menu', ['a'], false)], new Set())).toEqual({ people: [] });
    expect(choosePeople([clue('menu', ['a'], false)], new Set(['a'])).people).toHaveLength(1);
  });
});

describe('isPeopleName', () => {
  it('knows names of such places', () => {
    expect(['_actors', 'hosts', 'Guest', 'people', 'personalities'].every(isPeopleName)).toBe(true);
    expect(['episodes', '_posts', 'hostings', 'data'].some(isPeopleName)).toBe(false);
  });
});
