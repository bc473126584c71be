import type { WebContents } from 'electron';
import type { Events } from '#shared/ipc/answers.ts';
import type { EventName } from '#shared/ipc/channels.ts';

/** Tells the page something; silence where the window is gone. */
export type TellPage = <Name extends EventName>(name: Name, detail: Events[Name]) => void;

export function tellPage(contents: () => WebContents | undefined): TellPage {
  return (name, detail) => {
    const page = contents();
    if (page !== undefined && !page.isDestroyed()) page.send(name, detail);
  };
}
