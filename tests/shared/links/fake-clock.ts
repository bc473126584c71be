import type { Clock } from '#shared/links/online/ports.ts';

/** A clock that stands still until it is told to run; timers fire in order of their time. */
export class FakeClock implements Clock {
  private time = 1_700_000_000_000;
  private timers: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.time + ms, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Fires timers, each after everything that the one before it caused, until none is left or `until` is true. */
  async run(until: () => boolean = () => false): Promise<void> {
    await settled();
    while (this.timers.length > 0 && !until()) {
      this.timers.sort((a, b) => a.at - b.at);
      const next = this.timers.shift();
      if (!next) return;
      this.time = Math.max(this.time, next.at);
      next.callback();
      await settled();
    }
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
