import { version } from '../../package.json' with { type: 'json' };
import { runVerb } from './run-verb.ts';

/** Resolves once the stream has taken everything: a pipe may still hold lines when the verb is done. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

// `episodes … | head` closes the pipe early, which is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const status = await runVerb(process.argv.slice(2), {
  version,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
  env: process.env,
});
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
// Connections kept open for more links must not keep the command waiting.
process.exit(status);
