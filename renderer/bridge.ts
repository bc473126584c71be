import type { Answer, Events, Failure } from '#shared/ipc/answers.ts';
import type { EventName, RequestName } from '#shared/ipc/channels.ts';
import type { Request } from '#shared/ipc/requests.ts';
import type { Result } from '#shared/result.ts';

/** What the preload puts on the window. */
interface PreloadBridge {
  readonly requests: { readonly [Name in RequestName]: (payload: Request<Name>) => Promise<Answer<Name>> };
  readonly listen: (name: EventName, listener: (detail: never) => void) => () => void;
  readonly pathOf: (file: File) => string;
  readonly giveMemoryBack: () => void;
}

declare global {
  interface Window {
    readonly bridge: PreloadBridge;
  }
}

/** Asks the main process. */
export function request<Name extends RequestName>(name: Name, payload: Request<Name>): Promise<Answer<Name>> {
  return window.bridge.requests[name](payload);
}

/** Hears what the main process tells unasked; gives the way to stop. */
export function listen<Name extends EventName>(name: Name, listener: (detail: Events[Name]) => void): () => void {
  return window.bridge.listen(name, listener as (detail: never) => void);
}

/** The path of a dropped file, '' where the system gave none. */
export function pathOf(file: File): string {
  return window.bridge.pathOf(file);
}

/** The failure of an answer, or undefined where it is fine. */
export function failureOf(result: Result<unknown, Failure>): Failure | undefined {
  return result.ok ? undefined : result.error;
}

/** Has the page's process drop what it holds without need; takes some 50 ms in which the window does not answer. */
export function giveMemoryBack(): void {
  window.bridge.giveMemoryBack();
}
