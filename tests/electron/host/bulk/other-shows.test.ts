import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkJobs } from '#host/bulk/jobs.ts';
import type { Operation } from '#shared/bulk/operation.ts';
import type { Result } from '#shared/result.ts';
import {
  count,
  eleventy,
  type Files,
  hugo,
  jekyll,
  json,
  notes,
  personRenamed,
  plainly,
  prefix,
  tagRenamed,
  toml,
} from './other-shows.ts';

const hooks = { signal: new AbortController().signal, onProgress: () => undefined };

interface Case {
  readonly operation: Operation;
  /** What becomes of an episode's text, written by hand. */
  readonly becomes: (text: string) => string;
  /** What becomes of other files. */
  readonly beside?: (path: string, text: string) => string;
}

const inNotes: Case = {
  operation: notes,
  becomes: (text) => text.replace(/^Notes (\d+): see \/audio\//m, 'Show notes $1 (/audio/)'),
};
const withKey = (text: string, line: string, put: string) =>
  text.replace(new RegExp(`^${line}(\\r?\\n)`, 'm'), (_, end) => (put === '' ? '' : `${put}${end}`));

const shows: Readonly<Record<string, { readonly files: Files; readonly cases: Readonly<Record<string, Case>> }>> = {
  'page bundles, addresses percent-encoded': {
    files: hugo,
    cases: {
      'audio prefix': {
        operation: prefix('audio', '/audio/'),
        becomes: (text) => text.replace("'/audio/%E8", "'https://media.example/s/%E8"),
      },
      'a field set': {
        operation: { type: 'set-key', key: 'title', value: 'Same', missingOnly: false },
        becomes: (text) => text.replace(/"Bundle \d+"/, '"Same"'),
      },
      'a field removed': {
        operation: { type: 'remove-key', key: 'weight' },
        becomes: (text) => text.replace(/^weight: .*\r?\n/m, ''),
      },
      'a field renamed': {
        operation: { type: 'rename-key', key: 'hosts', to: 'people' },
        becomes: (text) => text.replace('hosts:', 'people:'),
      },
      'a tag renamed': {
        operation: tagRenamed('old name', 'new name'),
        becomes: (text) => text.replace('- old name', '- new name'),
      },
      'a person renamed': {
        operation: personRenamed('rin', 'rin-2'),
        becomes: (text) => text.replace('"rin"', '"rin-2"'),
      },
      notes: inNotes,
    },
  },
  'audio and people as maps': {
    files: eleventy,
    cases: {
      'audio prefix': {
        operation: prefix('audio', 'https://old.example/pod/'),
        becomes: (text) => text.replace('https://old.example/pod/', 'https://media.example/s/'),
      },
      'a person renamed': {
        operation: personRenamed('Rin', 'Rin K.'),
        becomes: (text) => text.replace('name: Rin', 'name: Rin K.'),
      },
      'a tag renamed': {
        operation: tagRenamed('old name', 'new name'),
        becomes: (text) => text.replace('[episode, old name]', '[episode, new name]'),
      },
      'a field removed': {
        operation: { type: 'remove-key', key: 'layout' },
        becomes: (text) => withKey(text, 'layout: episode.njk', ''),
      },
      notes: inNotes,
    },
  },
  'heads in TOML': {
    files: toml,
    cases: {
      'audio prefix': {
        operation: prefix('podcast_file', '/audio/'),
        becomes: (text) => text.replace("'/audio/", "'https://media.example/s/"),
      },
      'words in a text over lines': {
        operation: { ...prefix('summary', 'too.'), replacement: 'also.', atStart: false },
        becomes: (text) => text.replace('too.', 'also.'),
      },
      'a number set': {
        operation: { type: 'set-key', key: 'weight', value: '70', missingOnly: false },
        becomes: (text) => text.replace(/^weight = \d+/m, 'weight = 70'),
      },
      'a field that is new': {
        operation: { type: 'set-key', key: 'season', value: '2', missingOnly: true },
        becomes: (text) => text.replace(/(moved once(\r?\n))/, '$1season = "2"$2'),
      },
      'a field over lines removed': {
        operation: { type: 'remove-key', key: 'summary' },
        becomes: (text) => text.replace(/summary = """[\s\S]*?"""\r?\n/, ''),
      },
      'a field renamed': {
        operation: { type: 'rename-key', key: 'params', to: 'extra' },
        becomes: (text) => text.replace('[params.', '[extra.'),
      },
      'a tag renamed': {
        operation: tagRenamed('tea', "tea 'n' cake"),
        becomes: (text) => text.replace("'tea'", `"tea 'n' cake"`),
      },
      'a person renamed': {
        operation: personRenamed('rin', 'rin-2'),
        becomes: (text) => text.replace('"rin"', '"rin-2"'),
      },
      notes: inNotes,
    },
  },
  'heads in JSON': {
    files: json,
    cases: {
      'audio prefix': {
        operation: prefix('podcast_file', '/audio/'),
        becomes: (text) => text.replace('"/audio/', '"https://media.example/s/'),
      },
      'words beside escapes': {
        operation: { ...prefix('title', 'Brace'), replacement: 'Curly "brace"' },
        becomes: (text) => text.replace('"Brace', '"Curly \\"brace\\"'),
      },
      'a number set': {
        operation: { type: 'set-key', key: 'weight', value: '70', missingOnly: false },
        becomes: (text) => text.replace(/"weight": \d+/, '"weight": 70'),
      },
      'a field removed': {
        operation: { type: 'remove-key', key: 'tags' },
        becomes: (text) => text.replace(/"tags": \["old name"\],\r?\n {2}/, ''),
      },
      'a field renamed': {
        operation: { type: 'rename-key', key: 'podcast_file', to: 'audio' },
        becomes: (text) => text.replace('"podcast_file" :', '"audio" :'),
      },
      'a person renamed': {
        operation: personRenamed('sora', 'ソラ'),
        becomes: (text) => text.replace('"sora"', '"ソラ"'),
      },
      notes: inNotes,
    },
  },
  'audio as a list, people in the site': {
    files: jekyll,
    cases: {
      'audio prefix': {
        operation: prefix('audio_file_path', '/audio/'),
        becomes: (text) =>
          text.replace('- /audio/', '- https://media.example/s/').replace('"/audio/', '"https://media.example/s/'),
      },
      'a field set': {
        operation: { type: 'set-key', key: 'audio_file_size', value: '123456', missingOnly: false },
        becomes: (text) => withKey(text, 'audio_file_size: 0', 'audio_file_size: 123456'),
      },
      'a person renamed everywhere': {
        operation: personRenamed('rin', 'rin-k'),
        becomes: (text) => text.replace('- rin', '- rin-k'),
        beside: (path, text) => (path === '_config.yml' ? text.replace('  rin:', '  rin-k:') : text),
      },
      notes: inNotes,
    },
  },
};

function sure<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const isEpisode = (path: string) => path.endsWith('.md');

describe.each(Object.entries(shows))('changes of a whole show: %s', (_, { files, cases }) => {
  let folder = '';
  let root = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'episode-editor-other-'));
    root = join(folder, 'show');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const present = async (): Promise<Files> => {
    const names = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')] as const);
    return Object.fromEntries(await Promise.all(texts));
  };

  const apply = async (operation: Operation, paths: readonly string[] | null) => {
    const planned = sure(await bulkJobs.plan({ root, operation, paths, unsaved: {} }, hooks));
    const name = { what: operation.type };
    const made = sure(
      await bulkJobs.apply({ data: join(folder, 'data'), root, name, changes: planned.changes }, hooks),
    );
    expect(made.failures).toEqual([]);
    return { planned, record: made.record ?? '' };
  };

  const undo = async (record: string) => {
    expect(sure(await bulkJobs.undo({ data: join(folder, 'data'), record }, hooks)).failures).toEqual([]);
    expect(await present()).toEqual(files);
  };

  test.each(Object.entries(cases))(
    '%s: these bytes and no other, and undo gives every byte back',
    async (_name, one) => {
      const { planned, record } = await apply(one.operation, null);
      expect(planned.refused).toEqual([]);
      const expected = Object.entries(files).map(([path, text]) => [
        path,
        isEpisode(path) ? one.becomes(text) : (one.beside?.(path, text) ?? text),
      ]);
      expect(await present()).toEqual(Object.fromEntries(expected));
      expect(planned.files.length).toBeGreaterThanOrEqual(count);
      await undo(record);
    },
  );

  test('archived and brought back: the files are the same in their other place', async () => {
    const paths = Object.keys(files).filter(isEpisode).slice(0, 9);
    const { planned, record } = await apply({ type: 'move', direction: 'archive' }, paths);
    expect(planned.refused).toEqual([]);
    const moved = new Map(planned.files.map(({ path, to }) => [path, to ?? '']));
    expect([...moved.keys()].sort()).toEqual([...paths].sort());
    const expected = Object.entries(files).map(([path, text]) => [moved.get(path) ?? path, text]);
    expect(await present()).toEqual(Object.fromEntries(expected));
    const back = await apply({ type: 'move', direction: 'restore' }, [...moved.values()]);
    expect(await present()).toEqual(files);
    const again = sure(await bulkJobs.undo({ data: join(folder, 'data'), record: back.record }, hooks));
    expect(again.done).toHaveLength(9);
    await undo(record);
  });
});

test('pinned episodes stay with their reason, and so do pages whose folder holds other files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'episode-editor-staying-'));
  const written: Files = {
    'hugo.toml': "baseURL = 'https://bundles.example/'\n",
    '.episode-editor.yml': 'pinned:\n  - path: content/episodes/1/index.md\n    reason: the beginning\n',
    ...hugo,
    'content/episodes/2/pictures/cover.jpg': 'x',
  };
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const paths = [1, 2, 3].map((number) => `content/episodes/${number}/index.md`);
  const operation = { type: 'move', direction: 'archive' } as const;
  const { files, refused } = sure(await bulkJobs.plan({ root, operation, paths, unsaved: {} }, hooks));
  expect(files.map(({ path }) => path)).toEqual([paths[2]]);
  expect(refused).toEqual([
    { path: paths[0], reason: 'pinned', detail: 'the beginning' },
    { path: paths[1], reason: 'no-archive' },
  ]);
  await rm(root, { recursive: true, force: true });
});

test('keys that are kept in a data file beside the notes change there, and the notes get no head', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'episode-editor-beside-'));
  const root = join(folder, 'show');
  const data = (number: number) =>
    `title: "${number}. Beside"\r\ndate: 2024-01-0${number}\r\naudio: /audio/${number}.mp3 # moved once\r\nhosts:\r\n  - Rin\r\n`;
  const written: Files = {
    'eleventy.config.js': 'export default () => ({ dir: { input: "src" } });\n',
    ...Object.fromEntries(
      [1, 2, 3].map((number) => [`src/episodes/${number}/index.md`, `Notes ${number}: see /audio/\n`]),
    ),
    ...Object.fromEntries([1, 2].map((number) => [`src/episodes/${number}/index.yml`, data(number)])),
    'src/episodes/3/index.json': '{\n  "title": "3. Beside",\n  "audio": "/audio/3.mp3",\n  "hosts": ["Rin"]\n}\n',
  };
  for (const [path, text] of Object.entries(written)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const all = async () =>
    Object.fromEntries(
      await Promise.all(Object.keys(written).map(async (path) => [path, await readFile(join(root, path), 'utf8')])),
    );
  const steps: readonly (readonly [Operation, (path: string, text: string) => string])[] = [
    [
      prefix('audio', '/audio/'),
      (path, text) => (path.endsWith('.md') ? text : text.replace('/audio/', 'https://media.example/s/')),
    ],
    [
      { type: 'set-key', key: 'layout', value: 'episode', missingOnly: true },
      (path, text) =>
        path.endsWith('.yml')
          ? `${text}layout: episode\r\n`
          : text.replace('["Rin"]', '["Rin"],\n  "layout": "episode"'),
    ],
    [personRenamed('Rin', 'Rin K.'), (_, text) => text.replace('Rin', 'Rin K.')],
    [notes, (_, text) => inNotes.becomes(text)],
    [
      { type: 'replace', find: '/audio/', replacement: '/sound/', where: 'all', ...plainly },
      (_, text) => text.replace('/audio/', '/sound/'),
    ],
  ];
  const search = { find: '/audio/', where: 'all', ...plainly } as const;
  const found = sure(await bulkJobs.search({ root, unsaved: {}, search }, hooks));
  expect(found.episodes.map(({ count, places }) => [count, places.map(({ key }) => key)])).toEqual([
    [2, ['audio', undefined]],
    [2, ['audio', undefined]],
    [2, ['audio', undefined]],
  ]);
  for (const [operation, becomes] of steps) {
    const plan = sure(await bulkJobs.plan({ root, operation, paths: null, unsaved: {} }, hooks));
    expect(plan.refused).toEqual([]);
    const name = { what: operation.type };
    const at = { data: join(folder, 'data'), root };
    const made = sure(await bulkJobs.apply({ ...at, name, changes: plan.changes }, hooks));
    const expected = Object.entries(written).map(([path, text]) => [path, becomes(path, text)]);
    expect(await all()).toEqual(Object.fromEntries(expected));
    sure(await bulkJobs.undo({ data: at.data, record: made.record ?? '' }, hooks));
    expect(await all()).toEqual(written);
  }
  await rm(folder, { recursive: true, force: true });
});
