import { fail, ok, type Result } from '#shared/result.ts';

const USAGE = 'usage: episodes render FILE… [--format json|html] [--markdown kramdown|gfm] [--site-options]';

/** What `episodes render` is asked for. */
export interface RenderArguments {
  readonly files: readonly string[];
  readonly format: 'json' | 'html';
  /** The markdown to take whatever the site's is. */
  readonly markdown: 'kramdown' | 'gfm' | undefined;
  readonly siteOptions: boolean;
}

/** The error is a line for the person. */
export function readRenderArguments(args: readonly string[]): Result<RenderArguments, string> {
  const files: string[] = [];
  let format: RenderArguments['format'] = 'json';
  let markdown: RenderArguments['markdown'];
  let siteOptions = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const [, name, inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (argument === '--') {
      files.push(...args.slice(index + 1));
      break;
    }
    if (name === '--format') {
      const value = inline ?? args[++index];
      if (value !== 'json' && value !== 'html') return fail('render: --format is json or html');
      format = value;
    } else if (name === '--markdown') {
      const value = inline ?? args[++index];
      if (value !== 'kramdown' && value !== 'gfm') return fail('render: --markdown is kramdown or gfm');
      markdown = value;
    } else if (argument === '--site-options') {
      siteOptions = true;
    } else if (argument.startsWith('-') && argument !== '-') {
      return fail(`render: unknown option ${argument}`);
    } else {
      files.push(argument);
    }
  }
  return files.length === 0 ? fail(USAGE) : ok({ files, format, markdown, siteOptions });
}
