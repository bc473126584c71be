import { basename, resolve, sep } from 'node:path';
import { readSource } from '#host/files/read-source.ts';
import { javascriptValues } from '#host/javascript-front-matter.ts';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Value } from '#shared/frontmatter/value.ts';
import { jsonMapText, valuesOf } from '#shared/frontmatter/values.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { lineIndex } from '#shared/text/position.ts';
import { translatorFor } from '#shared/words/translator.ts';
import type { CliIo } from './io.ts';
import { type ShowsOfFiles, showsOfFiles } from './show-of-file.ts';

const USAGE = 'usage: episodes get FILE… [--format json]';

/** `episodes get`: a line of JSON a file, the front matter as the site's generator reads it. 2 where one cannot be read. */
export async function runGet(args: readonly string[], io: CliIo): Promise<number> {
  const paths = pathsOf(args);
  if (!paths.ok) {
    io.err(paths.error);
    return 2;
  }
  const shows = showsOfFiles();
  let status = 0;
  for (const argument of paths.value) {
    const path = argument.split(sep).join('/');
    const values = await read(resolve(io.cwd, argument), shows);
    if (values.ok) {
      io.out(`{"path":${JSON.stringify(path)},"values":${jsonMapText(values.value)}}`);
    } else {
      io.out(JSON.stringify({ path, error: values.error }));
      status = 2;
    }
  }
  return status;
}

function pathsOf(args: readonly string[]): Result<readonly string[], string> {
  const paths: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      paths.push(...args.slice(index + 1));
      break;
    }
    const format = argument === '--format' ? args[++index] : /^--format=(.*)$/s.exec(argument)?.[1];
    if (argument.startsWith('--format')) {
      if (format !== 'json') return fail('get: --format is json');
    } else if (argument.startsWith('-') && argument !== '-') {
      return fail(`get: unknown option ${argument}`);
    } else {
      paths.push(argument);
    }
  }
  return paths.length === 0 ? fail(USAGE) : ok(paths);
}

async function read(path: string, shows: ShowsOfFiles): Promise<Result<ReadonlyMap<string, Value>, string>> {
  const source = await readSource(path);
  if (!source.ok) {
    const { reason, code } = source.error;
    return fail(translatorFor('en')(`failure.${reason}`, { name: basename(path), code }));
  }
  return valuesIn(source.value.source.text, await shows.readerOf(path));
}

function valuesIn(text: string, reader: Reader): Result<ReadonlyMap<string, Value>, string> {
  if (reader === 'javascript') return javascriptValues(text);
  // Ruby's reading is the measure of this verb; Hugo's and podbard's own differs in what `yaml-trap` warns of.
  const frontMatter = parseFrontMatter(text, 'psych');
  if (frontMatter.error === undefined) return ok(valuesOf(frontMatter));
  const { line, column } = lineIndex(text).positionOf(frontMatter.error.offset);
  return fail(`${frontMatter.error.message} at line ${line} column ${column}`);
}
