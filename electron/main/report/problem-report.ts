import { readFile } from 'node:fs/promises';
import { arch, release, totalmem } from 'node:os';

/** The end of the log that goes into a report (characters). */
const mostLog = 60_000;

export interface ReportPorts {
  readonly version: string;
  readonly language: () => string;
  readonly logFile: string;
  /** The person's home folder, whose name is theirs. */
  readonly home: string;
}

/**
 * What somebody who mends the app would ask for, as text that the person reads first: versions, the system, and the log,
 * which holds no words of theirs. It goes nowhere by itself.
 */
export async function problemReport({ version, language, logFile, home }: ReportPorts): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const { electron = '', chrome = '', node } = process.versions as Readonly<Record<string, string>>;
  return [
    `Episode Editor ${version}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Language ${language()}`,
    '',
    log.slice(-mostLog).replaceAll(home, '~'),
  ].join('\n');
}
