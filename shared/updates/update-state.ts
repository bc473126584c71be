/** Why there is no new version to be had now; `help.update.failed.<reason>` has the words. */
export type UpdateFailure = 'offline' | 'damaged' | 'no-release' | 'failed';

/** Where the app stands with a newer version of itself. `notes`: what is new, as plain text. */
export type UpdateState =
  | { readonly type: 'idle' }
  /** This copy knows no place that new versions come from: it was built or packed by hand. */
  | { readonly type: 'unsupported' }
  | { readonly type: 'checking' }
  | { readonly type: 'newest' }
  | { readonly type: 'available'; readonly version: string; readonly notes: string }
  /** `percent`: 0 to 100. */
  | { readonly type: 'downloading'; readonly version: string; readonly notes: string; readonly percent: number }
  | { readonly type: 'ready'; readonly version: string; readonly notes: string }
  | { readonly type: 'failed'; readonly reason: UpdateFailure };

const offline =
  /ERR_(?:INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|CONNECTION|PROXY|NETWORK|ADDRESS|TIMED_OUT|TUNNEL)|ECONN|ENOTFOUND|ETIMEDOUT/;

/** What an error of the updater means to the person. `code` and `message` as the updater's errors have them. */
export function updateFailureOf(code: string, message: string): UpdateFailure {
  if (code === 'ERR_CHECKSUM_MISMATCH' || /checksum mismatch/i.test(message)) return 'damaged';
  if (/CHANNEL_FILE_NOT_FOUND|LATEST_VERSION_NOT_FOUND|NO_PUBLISHED_VERSIONS|HTTP_ERROR_404/.test(code)) {
    return 'no-release';
  }
  return offline.test(`${code} ${message}`) ? 'offline' : 'failed';
}

const longestNotes = 20_000;

/** Release notes as plain text: GitHub gives them as HTML, and nothing of theirs is to be drawn as such. */
export function plainNotes(notes: unknown): string {
  if (typeof notes !== 'string') return '';
  return notes
    .slice(0, longestNotes)
    .replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
