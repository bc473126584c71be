import { fail, ok, type Result } from '#shared/result.ts';

export type CheckFormat = 'text' | 'json' | 'github';

/** What was asked of `episodes check`. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly changed: boolean;
  readonly offline: boolean;
  readonly format: CheckFormat;
  readonly concurrency?: number;
  readonly perHost?: number;
  /** Seconds for one link. */
  readonly timeout?: number;
  readonly cache: boolean;
  readonly allowLocal: boolean;
}

const checkUsage =
  'usage: episodes check PATH… [--changed] [--offline] [--format text|json|github] [--concurrency N] [--per-host N] ' +
  '[--timeout S] [--no-cache] [--allow-local]';

const flags = ['changed', 'offline', 'no-cache', 'allow-local'] as const;
const valued = ['format', 'concurrency', 'per-host', 'timeout'] as const;
type Flag = (typeof flags)[number];
type Valued = (typeof valued)[number];

/** Reads the arguments; the error is a sentence for the person. `--name=value` is `--name value`; `--` ends the options. */
export function readCheckArguments(args: readonly string[]): Result<CheckArguments, string> {
  const paths: string[] = [];
  const given = new Set<Flag>();
  const values = new Map<Valued, string>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      paths.push(...args.slice(index + 1));
      break;
    }
    if (!argument.startsWith('--')) {
      paths.push(argument);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const flag = flags.find((candidate) => candidate === name);
    const option = valued.find((candidate) => candidate === name);
    if (flag && inline === undefined) given.add(flag);
    else if (option) {
      const value = inline ?? args[++index];
      if (value === undefined) return fail(`check: --${name} needs a value`);
      values.set(option, value);
    } else return fail(`check: unknown option ${argument}`);
  }
  const format = values.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json' && format !== 'github')
    return fail('check: --format is text, json or github');
  const numbers = (['concurrency', 'per-host', 'timeout'] as const).map((name) => [name, values.get(name)] as const);
  const wrong = numbers.find(([name, value]) => value !== undefined && !isLimit(value, name === 'timeout'));
  if (wrong) return fail(`check: --${wrong[0]} is a number above 0`);
  if (paths.length === 0 || paths.includes('')) return fail(checkUsage);
  const [concurrency, perHost, timeout] = numbers.map(([, value]) => (value === undefined ? undefined : Number(value)));
  return ok({
    paths,
    changed: given.has('changed'),
    offline: given.has('offline'),
    format,
    cache: !given.has('no-cache'),
    allowLocal: given.has('allow-local'),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(perHost === undefined ? {} : { perHost }),
    ...(timeout === undefined ? {} : { timeout }),
  });
}

function isLimit(value: string, allowsFraction: boolean): boolean {
  return (allowsFraction ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(value) && Number(value) > 0 && Number(value) < 1e6;
}
