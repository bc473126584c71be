import { useState } from 'react';
import type { LocalFile, PublishState } from '#shared/git/publish-state.ts';
import { toggled } from '../bulk/checks.tsx';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { openWith, packZip } from './hand-over.ts';
import { usePublish } from './publish-store.ts';
import './publish.css';

/** The way from "Saved" to the listeners: what is on this computer only, and what the person publishes with. */
export function PublishDialog({ answer }: Extract<DialogRequest, { type: 'publish' }>) {
  const words = useWords();
  const state = usePublish((store) => store.state);
  const active = useDocuments((store) => store.active);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const desktop = useInterface((store) => store.platform !== 'linux');
  const files = state?.files ?? (active === null ? [] : [{ path: active, change: 'changed' as const }]);
  const chosen = files.filter(({ path, change }) => change !== 'deleted' && !left.has(path)).map(({ path }) => path);
  const toggle = (path: string) => setLeft((present) => toggled(present, path));
  return (
    <DialogFrame
      title={words(state === null ? 'publish.titleWithoutGit' : 'publish.title')}
      onCancel={answer}
      actions={
        <>
          {state !== null && desktop && <Action onPress={() => openWith('github')}>{words('publish.github')}</Action>}
          {state !== null && <Action onPress={() => openWith('terminal')}>{words('publish.terminal')}</Action>}
          <Action disabled={chosen.length === 0} onPress={async () => (await packZip(chosen)) && answer()}>
            {words('publish.pack')}
          </Action>
          <span className="dialog__space" />
          <Action tone="primary" autoFocus onPress={answer}>
            {words('publish.close')}
          </Action>
        </>
      }
    >
      {state === null ? <p>{words('publish.withoutGit')}</p> : <Standing state={state} />}
      {files.length > 0 && (
        <ul className="publish__files" aria-label={words('publish.files')}>
          {files.map((file) => (
            <FileChoice key={file.path} file={file} on={!left.has(file.path)} onToggle={() => toggle(file.path)} />
          ))}
        </ul>
      )}
    </DialogFrame>
  );
}

/** Branch, what it is compared with, and how the two stand. */
function Standing({ state }: { readonly state: PublishState }) {
  const words = useWords();
  const { branch, upstream, ahead, behind, files } = state;
  return (
    <>
      <p>
        {upstream === undefined
          ? words('publish.neverSent')
          : words('publish.compared', { branch: branch ?? '', upstream })}
      </p>
      {ahead > 0 && <p>{words('publish.ahead', { count: ahead })}</p>}
      {behind > 0 && <p className="publish__behind">{words('publish.behindLong', { count: behind })}</p>}
      {files.length === 0 && <p>{words('publish.nothingLocal')}</p>}
    </>
  );
}

interface FileChoiceProps {
  readonly file: LocalFile;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function FileChoice({ file: { path, change }, on, onToggle }: FileChoiceProps) {
  const words = useWords();
  return (
    <li>
      <label className="publish__file">
        <input
          type="checkbox"
          checked={on && change !== 'deleted'}
          disabled={change === 'deleted'}
          onChange={onToggle}
        />
        <span className="publish__path">{path}</span>
        <span className="publish__change">{words(`publish.change.${change}`)}</span>
      </label>
    </li>
  );
}
