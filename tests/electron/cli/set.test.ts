import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSet } from '../../../electron/cli/set.ts';

let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'episodes-set-'));
  await put('_config.yml', 'title: A show\ntimezone: Asia/Tokyo\n');
  await put('_posts/2024-09-19-1.md', first);
  await put('_posts/2024-09-26-2.md', first.replace('The first', 'The second'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const first = `---
actor_ids:
  - alice
audio_file_path: /audio/1.mp3
audio_file_size: 0
date: 2024-09-19 05:00:00 +0900
description: "About this"
duration: "00:00"
layout: article
title: The first
---

Notes
`;
const one = '_posts/2024-09-19-1.md';
const two = '_posts/2024-09-26-2.md';

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

async function set(...args: string[]): Promise<{ status: number; out: string; errors: string[] }> {
  const lines: string[] = [];
  const errors: string[] = [];
  const io = {
    out: (line: string) => lines.push(line),
    err: (line: string) => errors.push(line),
    cwd: folder,
    env: {},
  };
  const status = await runSet(args, io);
  return { status, out: lines.join('\n'), errors };
}

/** The lines of a file that were not there before. */
function newLines(path: string, before = first): readonly string[] {
  const known = before.split('\n');
  return textOf(path)
    .split('\n')
    .filter((line) => !known.includes(line));
}

describe('episodes set', () => {
  it.each([
    ['title=A new: title', 'title: "A new: title"'],
    ['description=it\'s "new"', 'description: "it\'s \\"new\\""'],
    ['audio_file_size=30241280', 'audio_file_size: 30241280'],
    ['audio_file_size=28 MB', 'audio_file_size: 28 MB'],
    ['duration=31:28', 'duration: "31:28"'],
    ['duration=1888', 'duration: "1888"'],
    ['date=2024-10-03 05:00:00 +0900', 'date: 2024-10-03 05:00:00 +0900'],
    ['audio_file_path=https://a.example/1.mp3?x=y#t', 'audio_file_path: https://a.example/1.mp3?x=y#t'],
    ['published=false', 'published: false'],
    ['season=2', 'season: "2"'],
    ['description=', "description: ''"],
    ['layout=', 'layout:'],
    ['a.b=c', 'a.b: c'],
    ['actor_ids:json=["alice","bob"]', '  - bob'],
    ['audio_file_size:json=5', 'audio_file_size: 5'],
  ])('%s', async (setting, line) => {
    const { status, out, errors } = await set(one, setting);
    expect([status, out, errors]).toEqual([0, '', []]);
    expect(newLines(one)).toEqual([line]);
    expect(textOf(two)).toContain('The second');
  });

  it('changes several keys of several files, and takes keys out', async () => {
    expect((await set(one, two, 'title=x', 'audio_file_size=1', '--unset', 'layout', '--unset=absent')).status).toBe(0);
    for (const path of [one, two]) {
      expect(newLines(path)).toEqual(['audio_file_size: 1', 'title: x']);
      expect(textOf(path)).not.toContain('layout');
    }
  });

  it('keeps the byte order mark, line ends, mode and missing final line end', async () => {
    const odd = '\ufeff---\r\ntitle: x \r\nlist: [ a,b ]\r\n---\r\nno line end';
    await put('odd.md', odd);
    chmodSync(join(folder, 'odd.md'), 0o640);
    expect((await set('odd.md', 'title=y')).status).toBe(0);
    expect(textOf('odd.md')).toBe(odd.replace('title: x', 'title: y'));
    expect(statSync(join(folder, 'odd.md')).mode & 0o777).toBe(0o640);
  });

  it('writes nothing in a dry run, and prints what it would', async () => {
    const { status, out } = await set(one, two, 'title=x', '--dry-run');
    expect(status).toBe(0);
    expect(textOf(one)).toBe(first);
    expect(out.split('\n').slice(0, 11)).toEqual([
      `--- a/${one}`,
      `+++ b/${one}`,
      '@@ -7,7 +7,7 @@',
      ' description: "About this"',
      ' duration: "00:00"',
      ' layout: article',
      '-title: The first',
      '+title: x',
      ' ---',
      ' ',
      ' Notes',
    ]);
    expect(out).toContain(`--- a/${two}`);
  });

  it('does not touch a file that is right already', async () => {
    const before = statSync(join(folder, one)).mtimeMs;
    expect((await set(one, 'title=The first')).status).toBe(0);
    expect(statSync(join(folder, one)).mtimeMs).toBe(before);
  });

  it('tries all files: a refusal is 1, what cannot be read is 2', async () => {
    await put('table.md', '+++\n[title]\nen = "x"\n+++\n');
    await put('alias.md', '---\ntitle: &t x\nother: *t\n---\n');
    const refused = await set('table.md', 'alias.md', one, 'title=y');
    expect(refused.status).toBe(1);
    expect(refused.errors).toEqual([
      expect.stringMatching(/^table\.md: .*“title”/),
      expect.stringMatching(/^alias\.md: .*“title”/),
    ]);
    expect(textOf('table.md')).toBe('+++\n[title]\nen = "x"\n+++\n');
    expect(textOf('alias.md')).toBe('---\ntitle: &t x\nother: *t\n---\n');
    expect(newLines(one)).toEqual(['title: y']);
    const unread = await set('absent.md', two, 'title=y');
    expect([unread.status, unread.errors.length, newLines(two)]).toEqual([2, 1, ['title: y']]);
  });

  it('writes TOML and JSON as they are written', async () => {
    await put('toml.md', '+++\ntitle = "x" # c\nsize = 0\n[params]\n+++\n');
    await put('json.md', '{ "title": "x", "size": 0 }\n\nNotes\n');
    expect((await set('toml.md', 'json.md', 'title=y', 'size=12', 'season=')).status).toBe(0);
    expect(textOf('toml.md')).toBe('+++\ntitle = "y" # c\nsize = 12\nseason = ""\n[params]\n+++\n');
    expect(textOf('json.md')).toBe('{ "title": "y", "size": 12, "season": null }\n\nNotes\n');
  });

  it('takes edits from a file, with the types of JSON', async () => {
    const edits = [
      {
        path: one,
        set: { title: 'From a file', audio_file_size: 12, date: '2024-10-03T05:00:00+09:00', tags: ['a', 'b: c'] },
        unset: ['layout'],
      },
      { path: two, set: { audio_file_size: '12', description: null } },
    ];
    await put('edits.jsonl', `${edits.map((edit) => JSON.stringify(edit)).join('\n')}\n\n`);
    expect(await set('--edits', 'edits.jsonl')).toEqual({ status: 0, out: '', errors: [] });
    expect(newLines(one)).toEqual([
      'audio_file_size: 12',
      'date: 2024-10-03 05:00:00 +0900',
      'title: From a file',
      'tags:',
      '  - a',
      '  - "b: c"',
    ]);
    expect(newLines(two)).toEqual(['audio_file_size: "12"', "description: ''", 'title: The second']);
  });

  it('knows a file by its being one, also with a = in its name', async () => {
    await put('a=b.md', '---\ntitle: x\n---\n');
    expect((await set('a=b.md', 'title=y')).status).toBe(0);
    expect(textOf('a=b.md')).toContain('title: y');
  });

  it.each([
    [],
    [one],
    ['title=x'],
    [one, 'title=x', '--other'],
    [one, '--unset'],
    [one, 'title:json={'],
    ['--edits', 'absent.jsonl'],
    ['--edits', '_config.yml'],
    ['--edits', 'edits.jsonl', 'title=x'],
  ])('refuses wrong use: %j', async (...args) => {
    const { status, out, errors } = await set(...args);
    expect([status, out, errors.length]).toEqual([2, '', 1]);
    expect(textOf(one)).toBe(first);
    expect(existsSync(join(folder, 'title=x'))).toBe(false);
  });
});
