import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../electron/cli/check.ts';
import type { CheckReport, ReportedProblem } from '../../../electron/cli/check-report.ts';

const corpus = resolve('../shared/corpus');
const shows = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** What the characters at a finding must be, read without any of the checker's own code. `rest` begins at its place. */
const evidence: Readonly<Record<string, (rest: string, text: string, problem: ReportedProblem) => boolean>> = {
  'yaml-trap': (rest) =>
    /^(?:\d[\d,_]*\d(?:\.\d+)?|\d+(?::\d+)+(?:\.\d+)?|.* #\S.*|#\S+)[ \t]*\r?(?:#.*)?\n/.test(rest),
  'audio-size-placeholder': (rest) => /^(?:0|['"]{2}|audio_file_size:)[ \t]*\r?\n/.test(rest),
  'audio-size-invalid': (rest) => /^['"]?(?:\d{1,5}|[\d.]+ ?[KMG]B)['"]?[ \t]*\r?\n/.test(rest),
  'duration-placeholder': (rest) => /^(?:(["']?)(?:0?0:)?0?0:00\1|['"]{2}|duration:)[ \t]*\r?\n/.test(rest),
  'duration-invalid': (rest) => /^(?:\d+:)*\d+\.\d+[ \t]*\r?\n/.test(rest),
  'description-missing': (rest) => /^description:[ \t]*\r?\n/.test(rest),
  'text-too-long': (rest) => (/^(["']?)([\s\S]*?)\1[ \t]*\n[a-z_]+:/.exec(rest)?.[2] ?? '').length > 255,
  'feed-markup': (rest) => /^[^:]*<br>/.test(rest) || /^.*&(?!\w+;)/.test(rest),
  'episode-number-invalid': (rest, text) => /^0+\r?\n/.test(rest) || /"episode": 0,/.test(text),
  'link-empty': (rest) => /^(?:\)|[^\n]*\]\(\))/.test(rest),
  'link-text-empty': (rest, text) => /\[\s*\]\($/.test(text.slice(0, text.length - rest.length)),
  'notes-pipe-table': (rest) => rest.split('\n', 1)[0]?.includes('|') ?? false,
  'notes-html-unclosed': (rest) => rest.startsWith('<'),
  'notes-liquid': (rest) => rest.startsWith('{{'),
  'date-no-offset': (rest) => /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s*\n/.test(rest),
  'link-reference-undefined': (rest) => /^\[[^\]]+\]\[[^\]]+\]/.test(rest),
};

/** Folders of the sample hold texts alone; where a single episode points at its audio, that is truly not there. */
const notInTheFolder = new Set(['audio-file-not-found', 'link-file-missing']);

async function report(show: string): Promise<CheckReport> {
  const out: string[] = [];
  const io = { cwd: corpus, env: {}, out: (line: string) => out.push(line), err: () => undefined };
  await runCheck(['--offline', '--format', 'json', show], io);
  return JSON.parse(out[0] ?? '{}');
}

function placeOf(text: string, { line, column }: ReportedProblem): string {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return text.slice(before + column - 1);
}

describe.skipIf(shows.length === 0)('no false alarm over real shows', () => {
  it.each(shows)('%s', async (show) => {
    const { episodes } = await report(show);
    const wrong = episodes.flatMap(({ path, problems }) => {
      const text = readFileSync(join(corpus, path), 'utf8').replace(/^\ufeff/, '');
      return problems
        .filter(({ severity, rule }) => severity !== 'info' && !notInTheFolder.has(rule))
        .filter((problem) => evidence[problem.rule]?.(placeOf(text, problem), text, problem) !== true)
        .map(({ rule, line, column, message }) => `${path}:${line}:${column} ${rule} ${message}`);
    });
    expect(wrong).toEqual([]);
  });

  it('calls no link to another site broken, and no file of a folder that the sample lacks', async () => {
    const broken: string[] = [];
    for (const show of shows) {
      const { episodes } = await report(show);
      for (const { path, links } of episodes) {
        for (const { state, reason, url } of links) if (state === 'broken') broken.push(`${path} ${reason} ${url}`);
      }
    }
    expect(broken.filter((line) => !/ (?:link-empty|audio-file-not-found) /.test(line))).toEqual([]);
  });
});
