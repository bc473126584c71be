/** Why a file could not be read or written; the words are `files.<reason>` in shared/words. */
export type FileFailureReason =
  | 'no-space'
  | 'no-permission'
  | 'read-only'
  | 'busy'
  | 'missing'
  | 'exists'
  | 'changed'
  | 'not-a-file'
  | 'too-large'
  | 'name-too-long'
  | 'too-many-open'
  | 'torn'
  | 'io';

/** An expected failure of a file call. */
export interface FileFailure {
  readonly reason: FileFailureReason;
  /** The file that was to be read or written, as the caller named it. */
  readonly path: string;
  /** The system's own code (`ENOSPC`), for the log; empty where the failure is not the system's. */
  readonly code: string;
  /** With `torn`: the folder that holds both texts. */
  readonly folder?: string;
}

const REASONS: Readonly<Record<string, FileFailureReason>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  ESTALE: 'missing',
  ENOTCONN: 'missing',
  EHOSTDOWN: 'missing',
  EHOSTUNREACH: 'missing',
  ETIMEDOUT: 'missing',
  EEXIST: 'exists',
  EISDIR: 'not-a-file',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
};

/** The code of a system error (`ENOENT`); undefined for any other value, which is a bug to be thrown on. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code;
}

/** A thrown system error as a value. An error without a system's code is a bug and is thrown on. */
export function failureOf(error: unknown, path: string): FileFailure {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return { reason: REASONS[code] ?? 'io', path, code };
}
