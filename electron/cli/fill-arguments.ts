import { fail, ok, type Result } from '#shared/result.ts';

/** What was asked of `episodes fill`. */
export interface FillArguments {
  readonly paths: readonly string[];
  readonly audio?: string;
  readonly feed?: string;
  readonly dryRun: boolean;
  readonly allowLocal: boolean;
}

const usage = 'usage: episodes fill FILE… [--audio AUDIO] [--feed URL] [--dry-run] [--allow-local]';

/** Reads the arguments; the error is a sentence for the person. `--name=value` is `--name value`; `--` ends the options. */
export function readFillArguments(args: readonly string[]): Result<FillArguments, string> {
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      paths.push(...args.slice(index + 1));
      break;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    if (!argument.startsWith('--')) paths.push(argument);
    else if (name === 'audio' || name === 'feed') {
      const value = inline ?? args[++index];
      if (value === undefined || value === '') return fail(`fill: --${name} needs a value`);
      values.set(name, value);
    } else if ((name === 'dry-run' || name === 'allow-local') && inline === undefined) flags.add(name);
    else return fail(`fill: unknown option ${argument}`);
  }
  const audio = values.get('audio');
  const feed = values.get('feed');
  if (paths.length === 0 || paths.includes('')) return fail(usage);
  if (audio !== undefined && paths.length > 1) return fail('fill: --audio goes with one FILE only');
  if (audio !== undefined && feed !== undefined) return fail('fill: either --audio or --feed');
  return ok({
    paths,
    dryRun: flags.has('dry-run'),
    allowLocal: flags.has('allow-local'),
    ...(audio === undefined ? {} : { audio }),
    ...(feed === undefined ? {} : { feed }),
  });
}
