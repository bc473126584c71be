import { basename } from 'node:path';
import log from 'electron-log/main';

/**
 * The log file in the app's own folder: what the app did and what failed, by reasons and codes.
 * It holds no words of the person's: no titles, notes or addresses.
 */
export interface Log {
  info(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, cause: unknown): void;
}

/** From this size on (bytes) the log begins anew; the one before is kept beside it. */
const largest = 1024 * 1024;

export function openLog(file: string): Log {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = largest;
  log.transports.console.level = false;
  return {
    info: (event, detail) => log.info(event, detail ?? ''),
    error: (event, cause) => log.error(event, traceOf(cause)),
  };
}

/**
 * What is known of an error but its message, which may quote a text or name a file of the person's: its kind, its code,
 * and where in the app it came from.
 */
export function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const frames = (cause.stack ?? '').match(/^ {4}at .*$/gm) ?? [];
  const places = frames.map((frame) =>
    frame.replace(/(?:file:\/\/)?\/?[^\s(]*[/\\][^\s()]*/g, (path) => basename(path)),
  );
  return [`${cause.name}${code}`, ...places].join('\n');
}
