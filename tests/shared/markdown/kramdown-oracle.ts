import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Question {
  readonly text: string;
  /** kramdown's own names. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** HTML, or undefined where kramdown itself fails. */
export type Answer = string | undefined;

/** Whether Ruby with kramdown 2.4 and its GFM parser is here. */
export function hasKramdown(): boolean {
  const probe = 'require "kramdown"; require "kramdown-parser-gfm"; print Kramdown::VERSION';
  const run = spawnSync('ruby', ['-e', probe], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.startsWith('2.4');
}

/** What kramdown makes of texts. */
export function askKramdown(questions: readonly Question[]): readonly Answer[] {
  const run = spawnSync('ruby', [fileURLToPath(new URL('kramdown-oracle.rb', import.meta.url))], {
    input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`kramdown failed: ${run.stderr}`);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { html?: string }).html);
}
