import type { CliIo } from './io.ts';

type Verb = (args: readonly string[], io: CliIo) => Promise<number>;

/** Each verb is loaded when it is called for: reading audio needs no markdown, rendering no network. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  check: async () => (await import('./check.ts')).runCheck,
  set: async () => (await import('./set.ts')).runSet,
  get: async () => (await import('./get.ts')).runGet,
  render: async () => (await import('./render.ts')).runRender,
  inspect: async () => (await import('./inspect.ts')).runInspect,
  fill: async () => (await import('./fill.ts')).runFill,
};

const USAGE = `usage: episodes VERB …

  check PATH…     all rules and links, over files or folders
  set FILE… K=V…  sets front-matter keys and keeps every other byte
  get FILE…       front matter as the site's generator reads it
  render FILE…    the notes as the site publishes them
  inspect AUDIO…  size, duration and more of audio files
  fill FILE…      size and duration from the audio file or the host's feed

Exit status: 0 fine, 1 problems found or something refused, 2 wrong use or unreadable input.`;

/** Runs the verb that the arguments begin with; resolves to the exit status. What a verb throws is a bug, said in one line. */
export async function runVerb(args: readonly string[], io: CliIo & { readonly version: string }): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (name === '--version') {
    io.out(io.version);
    return 0;
  }
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!load) {
    io.err(name === '' ? USAGE : `episodes: there is no verb "${name}"\n\n${USAGE}`);
    return 2;
  }
  try {
    const run = await load();
    return await run(rest, io);
  } catch (error) {
    io.err(`episodes ${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (io.env['EPISODES_DEBUG'] && error instanceof Error) io.err(error.stack ?? '');
    return 2;
  }
}
