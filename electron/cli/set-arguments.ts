import { fail, ok, type Result } from '#shared/result.ts';

/** One key to set: to what is written, or to JSON. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly isJson: boolean;
}

/** What was asked of `episodes set`. */
export interface SetArguments {
  readonly files: readonly string[];
  readonly settings: readonly Setting[];
  readonly unset: readonly string[];
  /** A file of edits, a line of JSON each, in place of files and keys. */
  readonly edits?: string;
  readonly dryRun: boolean;
}

const setUsage =
  'usage: episodes set FILE… KEY=VALUE… [--unset KEY]… [--dry-run]\n' +
  '       episodes set --edits FILE.jsonl [--dry-run]';

/** Reads the arguments; the error is a sentence for the person. A file whose name has a `=` in it goes before `--`. */
export function readSetArguments(
  args: readonly string[],
  isFile: (path: string) => boolean,
): Result<SetArguments, string> {
  const files: string[] = [];
  const settings: Setting[] = [];
  const unset: string[] = [];
  let edits: string | undefined;
  let dryRun = false;
  let onlyFiles = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const option = onlyFiles ? null : /^--(unset|edits)(?:=(.*))?$/s.exec(argument);
    if (option !== null) {
      const value = option[2] ?? args[++index];
      if (value === undefined) return fail(`set: --${option[1]} needs a value`);
      if (option[1] === 'unset') unset.push(value);
      else edits = value;
    } else if (!onlyFiles && argument === '--dry-run') {
      dryRun = true;
    } else if (!onlyFiles && argument === '--') {
      onlyFiles = true;
    } else if (!onlyFiles && argument.startsWith('--') && !argument.includes('=')) {
      return fail(`set: unknown option ${argument}`);
    } else {
      const setting = onlyFiles ? undefined : settingOf(argument);
      if (setting === undefined || isFile(argument)) files.push(argument);
      else settings.push(setting);
    }
  }
  const hasWork = settings.length > 0 || unset.length > 0;
  if (edits !== undefined && (files.length > 0 || hasWork)) return fail('set: --edits goes without files and keys');
  if (edits === undefined && (files.length === 0 || !hasWork)) return fail(setUsage);
  return ok({ files, settings, unset, dryRun, ...(edits === undefined ? {} : { edits }) });
}

function settingOf(argument: string): Setting | undefined {
  const sign = argument.indexOf('=');
  if (sign <= 0) return undefined;
  const name = argument.slice(0, sign);
  const isJson = name.endsWith(':json') && name.length > 5;
  return { key: isJson ? name.slice(0, -5) : name, value: argument.slice(sign + 1), isJson };
}
