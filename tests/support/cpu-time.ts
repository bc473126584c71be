/**
 * CPU time of this process that a piece of work takes, in ms: other work on the machine does not count. For what must
 * not grow with the square of its input, where the wrong way takes a hundred times longer.
 */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
