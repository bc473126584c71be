import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { KeptVersion } from '#shared/history/kept-version.ts';
import type { EpisodeOnDisk } from '#shared/ipc/answers.ts';
import { restoreVersion } from '../actions/restore-version.ts';
import { request } from '../bridge.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { notify, useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';
import { TextsBeside } from './texts-beside.tsx';
import './history.css';

/** Earlier versions of an episode by time, each beside the present text. */
export function HistoryDialog({ path, versions, now, answer }: Extract<DialogRequest, { type: 'history' }>) {
  const words = useWords();
  const [chosen, setChosen] = useState(versions[0]?.id);
  const text = useVersionText(path, chosen);
  const when = useWhen();
  const version = versions.find(({ id }) => id === chosen);
  const isSame = text?.text === now;
  const restore = () => {
    if (text === undefined || version === undefined) return;
    answer();
    restoreVersion(path, text, when(version.at));
  };
  return (
    <DialogFrame
      size="large"
      title={words('keeping.history.title', { name: nameOf(path) })}
      onCancel={answer}
      actions={
        <>
          <span className="dialog__hint">{words('keeping.history.note')}</span>
          <Action onPress={answer}>{words('keeping.history.close')}</Action>
          <Action tone="primary" disabled={text === undefined || isSame} onPress={restore}>
            {words('keeping.history.restore')}
          </Action>
        </>
      }
    >
      {versions.length === 0 ? (
        <p className="history__empty">{words('keeping.history.empty')}</p>
      ) : (
        <div className="history">
          <ListBox
            className="history__list"
            aria-label={words('keeping.history.versions')}
            selectionMode="single"
            disallowEmptySelection
            autoFocus
            {...(chosen === undefined ? {} : { selectedKeys: [chosen] })}
            onSelectionChange={(keys) => keys !== 'all' && setChosen(String([...keys][0]))}
          >
            {versions.map((one) => (
              <VersionRow key={one.id} version={one} when={when(one.at)} />
            ))}
          </ListBox>
          <TextsBeside
            left={{ name: version === undefined ? '' : when(version.at), text: text?.text ?? now }}
            right={{ name: isSame ? words('keeping.history.same') : words('keeping.history.now'), text: now }}
          />
        </div>
      )}
    </DialogFrame>
  );
}

/** What people call the episode: its title, else its file's name. */
function nameOf(path: string): string {
  const episode = currentShow()?.episodes.find((candidate) => candidate.path === path);
  return episode?.title || (path.split('/').at(-1) ?? path);
}

function VersionRow({ version, when }: { readonly version: KeptVersion; readonly when: string }) {
  const words = useWords();
  const kind = words(`keeping.history.kind.${version.kind}`);
  return (
    <ListBoxItem id={version.id} className="history__version" textValue={`${when} ${kind}`}>
      <span className="history__when">{when}</span>
      <span className="history__kind">{kind}</span>
    </ListBoxItem>
  );
}

/** A moment in the person's language; seconds tell two saves of one minute apart. */
function useWhen(): (at: number) => string {
  const language = useInterface((state) => state.language);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (at) => format.format(at);
}

/** The text of the chosen version, undefined while it is being read or where it cannot be. */
function useVersionText(path: string, id: string | undefined): EpisodeOnDisk | undefined {
  const [read, setRead] = useState<{ readonly id: string; readonly text: EpisodeOnDisk }>();
  useEffect(() => {
    const show = currentShow()?.id;
    if (id === undefined || show === undefined) return;
    let isWanted = true;
    request('history:read', { show, path, id }).then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setRead({ id, text: outcome.value });
      else notify('error', failureWords(outcome.error));
    });
    return () => {
      isWanted = false;
    };
  }, [path, id]);
  return read?.id === id ? read?.text : undefined;
}
