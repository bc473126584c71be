import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCheck } from '../../electron/cli/check.ts';
import type { CheckReport } from '../../electron/cli/check-report.ts';

const show = join(import.meta.dirname, '../../resources/sample-show');
const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
const kilobyte = 1000;
const generator = 'jekyll';

/** What each night has to be mended, by the number in its file's name. Every other published one is in order. */
const meant: Readonly<Record<string, readonly string[]>> = {
  '3': ['audio-size-invalid', 'date-no-offset', 'duration-invalid', 'feed-markup'],
  '5': ['duration-mismatch', 'notes-liquid', 'yaml-trap'],
  '7': ['audio-duplicate'],
  '8': [
    'actor-unknown',
    'audio-duplicate',
    'date-filename',
    'link-anchor-missing',
    'link-empty',
    'link-file-missing',
    'notes-html-unclosed',
    'yaml-duplicate-key',
  ],
  '10': [
    'audio-name-ascii',
    'audio-size-mismatch',
    'duration-mismatch',
    'link-duplicate',
    'link-reference-undefined',
    'link-scheme',
    'link-space',
    'link-unclosed',
    'yaml-trap',
  ],
  '13': ['audio-size-placeholder', 'duration-placeholder', 'notes-pipe-table'],
};

/** Hosts that the show's texts may name: reserved ones, and pages that have stood for twenty years. */
const allowedHost = /(?:^|\.)(?:example|example\.com|wikipedia\.org)$/;
/** Names of XML vocabularies: nothing is asked of them. */
const vocabulary = /^(?:www\.w3\.org|www\.itunes\.com|purl\.org)$/;

interface Actor {
  readonly name: string;
  readonly image_url: string;
}

let files: readonly string[] = [];
let report: CheckReport;

const under = (folder: string): readonly string[] => files.filter((file) => file.startsWith(folder));
const numberOf = (path: string): string => /-(\d+)\.md$/.exec(path)?.[1] ?? '';

beforeAll(async () => {
  const entries = await readdir(show, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(show.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: () => undefined, cwd: show, env: {} };
  await runCheck(['.', '--offline', '--format', 'json'], io);
  report = JSON.parse(lines.join('\n')) as CheckReport;
});

describe('the sample show', () => {
  it('is recognised as a yattecast site with a show’s worth of nights and one draft', () => {
    expect(report.show).toMatchObject({ generator: 'jekyll', profile: 'yattecast', markdown: 'kramdown' });
    expect(under('_posts/').length).toBeGreaterThanOrEqual(12);
    expect(report.episodes.filter(({ draft }) => draft)).toHaveLength(1);
    expect(under('_posts.bak/')).toHaveLength(1);
  });

  it('has exactly the problems that are meant', () => {
    const found = report.episodes
      .filter(({ draft }) => !draft)
      .map(({ path, problems }) => {
        // Whether the newest night is still to come is up to the clock.
        const rules = problems.map(({ rule }) => rule).filter((rule) => rule !== 'date-future');
        return [numberOf(path), [...new Set(rules)].sort()] as const;
      })
      .filter(([, rules]) => rules.length > 0);
    expect(Object.fromEntries(found)).toEqual(meant);
  });

  it('calls no habit of the whole show a problem', () => {
    expect(report.episodes.flatMap(({ problems }) => problems.filter(({ habit }) => habit))).toEqual([]);
  });

  it('keeps its sounds small', async () => {
    const sizes = await Promise.all(under('audio/').map(async (file) => (await stat(join(show, file))).size));
    expect(sizes.length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...sizes)).toBeLessThan(300 * kilobyte);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2500 * kilobyte);
  });

  it('has a square portrait of everybody', async () => {
    const { actors } = parse(await readFile(join(show, '_config.yml'), 'utf8')) as { actors: Record<string, Actor> };
    expect(Object.keys(actors).length).toBeGreaterThanOrEqual(4);
    for (const { image_url: image } of Object.values(actors)) {
      const png = await readFile(join(show, image));
      expect([image, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([image, 256, 256]);
    }
  });

  it('names no host but reserved ones and an encyclopedia', async () => {
    const texts = files.filter((file) => /\.(?:md|html|xml|yml|css|scss|svg)$/.test(file));
    expect(texts.length).toBeGreaterThan(18);
    const foreign: string[] = [];
    for (const file of texts) {
      const text = await readFile(join(show, file), 'utf8');
      for (const [, host = ''] of text.matchAll(/\btt?ps?:\/\/([\w.-]+)/g)) {
        if (!allowedHost.test(host) && !vocabulary.test(host)) foreign.push(`${file}: ${host}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  it.skipIf(!has('ruby'))('is read by Ruby’s YAML, every front matter and the settings', () => {
    const program = `
      require 'yaml'; require 'date'
      ARGV.each do |path|
        text = File.read(path, encoding: 'UTF-8')
        text = text[/\\A---\\s*\\n(.*?\\n?)^---\\s*$/m, 1] if path.end_with?('.md')
        value = YAML.load(text, permitted_classes: [Date, Time])
        raise path unless value.is_a?(Hash) && value['title']
      end
      puts ARGV.length`;
    const wanted = [
      '_config.yml',
      ...files.filter((file) => /^(?:_posts|_drafts|_posts\.bak)\/|^(?:letters|people)\.md$/.test(file)),
    ];
    const read = execFileSync('ruby', ['-e', program, ...wanted], { cwd: show, encoding: 'utf8' });
    expect(Number(read)).toBe(wanted.length);
  });

  it.skipIf(process.env['TEST_LONG'] !== '1' || !has(generator))(
    'builds with Jekyll, feed included',
    { timeout: 120_000 },
    async () => {
      const site = await mkdtemp(join(tmpdir(), 'sample-site-'));
      try {
        const built = spawnSync(
          generator,
          ['build', '--future', '--disable-disk-cache', '--source', show, '--destination', site],
          { encoding: 'utf8' },
        );
        expect(`${built.stdout}${built.stderr}`).not.toMatch(/warning|error/i);
        expect(await readdir(join(site, 'episode'))).toHaveLength(under('_posts/').length);
        expect(await readFile(join(site, 'feed.xml'), 'utf8')).toContain('<enclosure');
      } finally {
        await rm(site, { recursive: true, force: true });
      }
    },
  );
});
