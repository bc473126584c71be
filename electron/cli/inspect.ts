import { resolve, sep } from 'node:path';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { formatDuration } from '#shared/audio/duration-text.ts';
import { translatorFor } from '#shared/words/translator.ts';
import { inspectFile } from '../host/audio/file-source.ts';
import type { CliIo } from './io.ts';

interface Asked {
  readonly paths: readonly string[];
  readonly json: boolean;
}

/** `episodes inspect AUDIO… [--format json|text]`: a line a file, JSON unless text is asked for; 2 where one is no audio or cannot be read. */
export async function runInspect(args: readonly string[], io: CliIo): Promise<number> {
  const words = translatorFor('en');
  const asked = parse(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  let status = 0;
  for (const argument of asked.paths) {
    const path = argument.split(sep).join('/');
    const facts = await inspectFile(resolve(io.cwd, argument));
    if (facts.ok) {
      io.out(asked.json ? JSON.stringify({ path, ...facts.value }) : `${path}: ${described(facts.value)}`);
      continue;
    }
    status = 2;
    const error = words(`audio.${facts.error.reason}`, { path });
    if (asked.json) io.out(JSON.stringify({ path, error }));
    else io.err(error);
  }
  return status;
}

function parse(args: readonly string[]): Asked | string {
  const paths: string[] = [];
  let json = true;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const format = argument === '--format' ? args[++index] : /^--format=(.*)$/.exec(argument)?.[1];
    if (format !== undefined || argument === '--format') {
      if (format !== 'json' && format !== 'text') return 'inspect: --format is json or text';
      json = format === 'json';
    } else if (argument === '--') {
      paths.push(...args.slice(index + 1));
      break;
    } else if (argument.startsWith('--')) return `inspect: unknown option ${argument}`;
    else paths.push(argument);
  }
  return paths.length === 0 ? 'usage: episodes inspect AUDIO… [--format json|text]' : { paths, json };
}

function described(facts: AudioFacts): string {
  const rate =
    facts.bitrate === undefined ? [] : [`${Math.round(facts.bitrate / 1000)} kbit/s${facts.vbr ? ' on average' : ''}`];
  const sound = [
    ...(facts.sampleRate === undefined ? [] : [`${facts.sampleRate} Hz`]),
    ...(facts.channels === undefined
      ? []
      : [facts.channels === 1 ? 'mono' : facts.channels === 2 ? 'stereo' : `${facts.channels} channels`]),
  ];
  const tags = facts.title === undefined ? [] : [`“${facts.title}”`];
  const parts = [
    `${formatDuration(facts.seconds, 'h:mm:ss')} (${facts.seconds} s)`,
    `${facts.bytes} bytes`,
    facts.codec === facts.container ? facts.codec : `${facts.codec} in ${facts.container}`,
    ...rate,
    ...sound,
    facts.method === 'frames' ? 'frames counted' : 'length from the header',
    ...tags,
  ];
  return parts.join(', ');
}
