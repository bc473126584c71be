import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answers } from '#shared/ipc/answers.ts';
import { type RequestName, requestNames } from '#shared/ipc/channels.ts';
import { type Request, requestSchemas } from '#shared/ipc/requests.ts';
import { fail } from '#shared/result.ts';
import type { Log } from '../log.ts';
import { editorOrigin } from '../origins.ts';

/** One function a request, already known to be well formed and from our own page. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (request: Request<Name>) => Promise<Answers[Name]> | Answers[Name];
};

/** What every refused or broken request answers: a value, whatever was sent. */
export type Refusal = { readonly ok: false; readonly error: { readonly reason: 'refused' | 'internal' } };

/** The only place that listens to the page (lint bans ipcMain elsewhere). */
export function serveRequests(handlers: RequestHandlers, log: Log): void {
  for (const name of requestNames)
    ipcMain.handle(name, (event, payload) => answer(handlers, log, event, name, payload));
}

async function answer<Name extends RequestName>(
  handlers: RequestHandlers,
  log: Log,
  event: IpcMainInvokeEvent,
  name: Name,
  payload: unknown,
): Promise<Answers[Name] | Refusal> {
  if (!isOurPage(event)) return fail({ reason: 'refused' });
  const request = requestSchemas[name].safeParse(payload);
  if (!request.success) {
    log.info('request refused', { name });
    return fail({ reason: 'refused' });
  }
  try {
    return await handlers[name](request.data as Request<Name>);
  } catch (cause) {
    log.error(`request ${name}`, cause);
    return fail({ reason: 'internal' });
  }
}

/** Only the main frame of the editor's own page is listened to. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  // Node knows no origin of a scheme of our own ('null'): the address itself is compared.
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${editorOrigin}/`);
}
