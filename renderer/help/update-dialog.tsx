import type { UpdateState } from '#shared/updates/update-state.ts';
import { request } from '../bridge.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { useUpdate } from './help-actions.ts';
import './help.css';

/** A newer version: looked for, offered with what is new, fetched and installed, each on the person's word. */
export function UpdateDialog({ answer }: Extract<DialogRequest, { type: 'update' }>) {
  const words = useWords();
  const { state } = useUpdate();
  const isOffer = state.type === 'available' || state.type === 'ready';
  return (
    <DialogFrame
      title={words('help.update.title')}
      size="small"
      onCancel={answer}
      actions={
        <>
          {state.type === 'failed' && (
            <Action onPress={() => request('update:check', {})}>{words('help.update.again')}</Action>
          )}
          <Action tone={isOffer ? 'plain' : 'primary'} autoFocus={!isOffer} onPress={answer}>
            {words(isOffer ? 'help.update.later' : 'help.update.close')}
          </Action>
          {state.type === 'available' && (
            <Action tone="primary" autoFocus onPress={() => request('update:download', {})}>
              {words('help.update.download')}
            </Action>
          )}
          {state.type === 'ready' && (
            <Action
              tone="primary"
              autoFocus
              onPress={() => {
                answer();
                request('update:install', {});
              }}
            >
              {words('help.update.install')}
            </Action>
          )}
        </>
      }
    >
      <UpdateText state={state} />
    </DialogFrame>
  );
}

function UpdateText({ state }: { readonly state: UpdateState }) {
  const words = useWords();
  switch (state.type) {
    case 'available':
    case 'downloading':
    case 'ready':
      return (
        <>
          <p role="status">{words(`help.update.${state.type}`, { version: state.version })}</p>
          {state.type === 'downloading' && (
            <progress
              className="update__progress"
              max={100}
              value={state.percent}
              aria-label={words('help.update.progress')}
            />
          )}
          {state.notes !== '' && (
            <section className="update__notes" aria-label={words('help.update.notes')}>
              {state.notes}
            </section>
          )}
        </>
      );
    case 'failed':
      return <p role="alert">{words(`help.update.failed.${state.reason}`)}</p>;
    case 'idle':
    case 'checking':
      return <p role="status">{words('help.update.checking')}</p>;
    default:
      return <p role="status">{words(`help.update.${state.type}`)}</p>;
  }
}
