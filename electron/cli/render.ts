import { basename, resolve, sep } from 'node:path';
import { readSource } from '#host/files/read-source.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jekyllDefaults } from '#shared/markdown/kramdown-options.ts';
import type { RenderOptions } from '#shared/markdown/notes-renderer.ts';
import { mostHtml } from '#shared/markdown/page-limit.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { translatorFor } from '#shared/words/translator.ts';
import type { CliIo } from './io.ts';
import { type RenderArguments, readRenderArguments } from './render-arguments.ts';
import { type ShowsOfFiles, showsOfFiles } from './show-of-file.ts';

/** `episodes render`: the notes of each file as the site publishes them. 2 where a file cannot be read. */
export async function runRender(args: readonly string[], io: CliIo): Promise<number> {
  const asked = readRenderArguments(args);
  if (!asked.ok) {
    io.err(asked.error);
    return 2;
  }
  const shows = showsOfFiles();
  let status = 0;
  for (const argument of asked.value.files) {
    const path = argument.split(sep).join('/');
    const html = await render(resolve(io.cwd, argument), asked.value, shows);
    if (!html.ok) status = 2;
    if (asked.value.format === 'json') {
      io.out(JSON.stringify(html.ok ? { path, html: html.value } : { path, error: html.error }));
    } else if (html.ok) {
      io.out(html.value.replace(/\n$/, ''));
    } else {
      io.err(`${path}: ${html.error}`);
    }
  }
  return status;
}

async function render(path: string, asked: RenderArguments, shows: ShowsOfFiles): Promise<Result<string, string>> {
  const source = await readSource(path);
  if (!source.ok) {
    const { reason, code } = source.error;
    return fail(translatorFor('en')(`failure.${reason}`, { name: basename(path), code }));
  }
  const { text } = source.value.source;
  const frontMatter = parseFrontMatter(text, await shows.readerOf(path));
  const options = await optionsFor(path, text, asked, shows);
  const { html, constructs } = renderNotes(text.slice(frontMatter.notesStart), options);
  const isTooLarge = constructs.some(({ type }) => type === 'page-too-large');
  return isTooLarge
    ? fail(translatorFor('en')('rule.notes-too-long_page', { most: mostHtml / 1024 / 1024 }))
    : ok(html);
}

/** The site's own settings count only where they are asked for: what the defaults make can be compared between shows. */
async function optionsFor(
  path: string,
  text: string,
  { markdown, siteOptions }: RenderArguments,
  shows: ShowsOfFiles,
): Promise<RenderOptions> {
  if (markdown !== undefined && !siteOptions) return { dialect: markdown, kramdown: jekyllDefaults };
  const show = await shows.showOf(path, text);
  return { dialect: markdown ?? show.markdown, kramdown: siteOptions ? show.kramdown : jekyllDefaults };
}
