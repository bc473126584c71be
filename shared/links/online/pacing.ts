import type { Clock } from './ports.ts';

/** Lets requests start: so many at once, so many to one host, so far apart at one host. */
export interface Pacer {
  /** Runs the task when its turn has come; the result is the task's. */
  run<T>(host: string, task: () => Promise<T>): Promise<T>;
  /** Forgets everything that has not started and every timer. */
  stop(): void;
}

interface HostQueue {
  readonly name: string;
  readonly waiting: (() => void)[];
  running: number;
  /** Ms since 1970 before which no request to the host may start. */
  notBefore: number;
  timer: (() => void) | undefined;
}

/** Hosts are served in turn, so that a slow one with many links never starves the others. */
export function createPacer(
  clock: Clock,
  limits: { readonly inFlight: number; readonly perHost: number; readonly hostPause: number },
): Pacer {
  const hosts = new Map<string, HostQueue>();
  const ready = new Set<HostQueue>();
  let running = 0;
  let stopped = false;

  const queueOf = (name: string): HostQueue => {
    const known = hosts.get(name);
    if (known) return known;
    const made: HostQueue = { name, waiting: [], running: 0, notBefore: 0, timer: undefined };
    hosts.set(name, made);
    return made;
  };

  const consider = (host: HostQueue): void => {
    if (stopped || host.timer || host.waiting.length === 0 || host.running >= limits.perHost) return;
    const wait = host.notBefore - clock.now();
    if (wait <= 0) {
      ready.add(host);
      return;
    }
    host.timer = clock.after(wait, () => {
      host.timer = undefined;
      consider(host);
      startReady();
    });
  };

  const startReady = (): void => {
    for (const host of ready) {
      if (stopped || running >= limits.inFlight) return;
      ready.delete(host);
      const start = host.waiting.shift();
      if (!start) continue;
      running++;
      host.running++;
      host.notBefore = clock.now() + limits.hostPause;
      start();
      consider(host);
    }
  };

  const finish = (host: HostQueue): void => {
    running--;
    host.running--;
    if (host.running === 0 && host.waiting.length === 0 && host.notBefore <= clock.now()) hosts.delete(host.name);
    consider(host);
    startReady();
  };

  return {
    run(name, task) {
      const host = queueOf(name);
      return new Promise((resolve, reject) => {
        host.waiting.push(() => {
          task()
            .then(resolve, reject)
            .finally(() => finish(host));
        });
        consider(host);
        startReady();
      });
    },
    stop() {
      stopped = true;
      for (const host of hosts.values()) host.timer?.();
    },
  };
}
