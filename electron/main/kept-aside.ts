import type { Journal } from '#host/journal/journal.ts';
import type { StoredJson } from '#host/storage/stored-json.ts';
import type { KeptAside } from '#shared/ipc/answers.ts';
import type { LinkRuns } from './requests/link-requests.ts';

interface OwnFiles {
  readonly settings: StoredJson<unknown>;
  readonly windowState: StoredJson<unknown>;
  readonly journal: Journal;
  readonly links: LinkRuns;
}

/** The app's own files that could not be used at this start, and where they are now. */
export async function keptAsideFiles({
  settings,
  windowState,
  journal,
  links,
}: OwnFiles): Promise<readonly KeptAside[]> {
  // Reading the journal finds what of it cannot be read.
  await journal.list();
  const found: readonly (readonly [KeptAside['what'], string | undefined])[] = [
    ['settings', settings.keptAside],
    ['window', windowState.keptAside],
    ['cache', await links.keptAside()],
    ...journal.keptAside().map((path) => ['journal', path] as const),
  ];
  return found.flatMap(([what, path]) => (path === undefined ? [] : [{ what, path }]));
}
