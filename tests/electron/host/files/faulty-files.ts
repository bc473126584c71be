import type { Attributes } from '#host/files/attributes.ts';
import { type FileCalls, type OpenFile, systemFiles } from '#host/files/file-calls.ts';

/** What goes wrong: a system error, or a write that takes half of what it was given. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'EBUSY' | 'EROFS' | 'short write';

export interface FaultyFiles {
  readonly files: FileCalls;
  /** The calls made so far, by name. */
  readonly calls: readonly string[];
}

/**
 * The real file system in which the `nth` call (from 1) goes wrong: that one alone, or it and all that follow.
 * Waiting takes no time.
 */
export function faultyFiles(nth: number, fault: Fault, lasting: boolean): FaultyFiles {
  const calls: string[] = [];
  const isDue = (name: string): boolean => {
    calls.push(name);
    return lasting ? calls.length >= nth : calls.length === nth;
  };
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (isDue(name) && fault !== 'short write') throw Object.assign(new Error(`${fault}: ${name}`), { code: fault });
    return work();
  };
  const faultyFile = (file: OpenFile): OpenFile => ({
    info: () => call('fstat', () => file.info()),
    write(bytes, offset, position) {
      if (fault !== 'short write') return call('write', () => file.write(bytes, offset, position));
      const half = offset + Math.ceil((bytes.length - offset) / 2);
      return file.write(isDue('write') ? bytes.subarray(0, half) : bytes, offset, position);
    },
    truncate: (bytes) => call('truncate', () => file.truncate(bytes)),
    sync: () => call('fsync', () => file.sync()),
    chmod: (mode) => call('fchmod', () => file.chmod(mode)),
    chown: (uid, gid) => call('fchown', () => file.chown(uid, gid)),
    // A descriptor is given back even where closing reports an error.
    close: () => call('close', async () => undefined).finally(() => file.close()),
  });
  const attributes: Attributes = {
    // Starting a tool for each of some thousand saves takes the time; what it finds has tests of its own.
    has: () => call('has attributes', async () => false),
    clone: (from, to) => call('clone attributes', () => systemFiles.attributes.clone(from, to)),
    noteNone: () => undefined,
  };
  const files: FileCalls = {
    open: (path, flags, mode) => call('open', async () => faultyFile(await systemFiles.open(path, flags, mode))),
    linkInfo: (path) => call('lstat', () => systemFiles.linkInfo(path)),
    realpath: (path) => call('realpath', () => systemFiles.realpath(path)),
    readlink: (path) => call('readlink', () => systemFiles.readlink(path)),
    info: (path) => call('stat', () => systemFiles.info(path)),
    read: (path, expected) => call('read', () => systemFiles.read(path, expected)),
    mayWrite: (path) => call('access', () => systemFiles.mayWrite(path)),
    rename: (from, to) => call('rename', () => systemFiles.rename(from, to)),
    link: (from, to) => call('link', () => systemFiles.link(from, to)),
    unlink: (path) => call('unlink', () => systemFiles.unlink(path)),
    wait: async () => undefined,
    attributes,
  };
  return { files, calls };
}
