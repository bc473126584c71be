import type { CheckReport, ReportedProblem } from './check-report.ts';

/** Lines for people: each finding as `PATH:LINE:COLUMN severity rule message`, then the sums. */
export function textLines({ episodes, summary }: CheckReport): readonly string[] {
  const findings = episodes.flatMap(({ path, problems }) =>
    problems.map(
      ({ line, column, severity, rule, message }) =>
        `${path}:${line}:${column} ${severity} ${rule} ${oneLine(message)}`,
    ),
  );
  const { ok, broken, blocked, unchecked } = summary.links;
  return [
    ...findings,
    `${counted(summary.episodes, 'episode')}: ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}, ${summary.infos} info`,
    `${counted(ok + broken + blocked + unchecked, 'link')}: ${ok} ok, ${broken} broken, ${blocked} blocked, ${unchecked} unchecked`,
  ];
}

const commands: Readonly<Record<ReportedProblem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Annotations as GitHub Actions reads them from the output of a step. */
export function githubLines({ episodes }: CheckReport): readonly string[] {
  return episodes.flatMap(({ path, problems }) =>
    problems.map(({ line, column, severity, rule, message }) => {
      const place = `file=${escapeProperty(path.replace(/^\.\//, ''))},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${commands[severity]} ${place}::${escapeData(message)}`;
    }),
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
