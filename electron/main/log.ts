import log from 'electron-log/main';

/**
 * The log file in the app's own folder: what the app did and what failed, by reasons and codes.
 * It holds no words of the person's: no titles, notes or addresses.
 */
export interface Log {
  info(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, cause: unknown): void;
}

export function openLog(file: string): Log {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = false;
  return {
    info: (event, detail) => log.info(event, detail ?? ''),
    error: (event, cause) => log.error(event, cause instanceof Error ? `${cause.name} ${cause.stack ?? ''}` : cause),
  };
}
